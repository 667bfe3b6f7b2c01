package dev.rigc.diagnostic;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths as texts: rules do not look at any file system. */
public final class FilePaths {
  private FilePaths() {}

  /** The path of the folder that a file lies in, with a slash at its end; empty for a bare name. */
  public static String folderOf(String file) {
    String path = file.replace('\\', '/');
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** {@code path} without {@code .} and without {@code ..} where a folder stands before it. */
  public static String normal(String path) {
    String slashed = path.replace('\\', '/');
    List<String> steps = new ArrayList<>();
    for (String step : slashed.split("/")) {
      int last = steps.size() - 1;
      if (step.equals("..") && last >= 0 && !steps.get(last).equals("..")) {
        steps.remove(last);
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return (slashed.startsWith("/") ? "/" : "") + String.join("/", steps);
  }

  /**
   * The last two steps of a path or address, a folder and a file; empty for a shorter one, and
   * where a part of them is not known.
   */
  public static Optional<String> ending(String path) {
    int query = path.indexOf('?');
    String whole = query < 0 ? path : path.substring(0, query);
    int file = whole.lastIndexOf('/');
    int folder = file < 0 ? -1 : whole.lastIndexOf('/', file - 1);
    String ending = whole.substring(folder + 1);
    return file <= 0 || ending.contains("<") || ending.contains("..")
        ? Optional.empty()
        : Optional.of(ending);
  }

  /**
   * The name that findings give a file: with slashes. A backslash is a part of a name where it does
   * not separate folders, and {@code a\\b} is another file than {@code a/b} there.
   */
  public static String named(Path file) {
    String name = file.toString();
    return File.separatorChar == '\\' ? name.replace('\\', '/') : name;
  }
}
