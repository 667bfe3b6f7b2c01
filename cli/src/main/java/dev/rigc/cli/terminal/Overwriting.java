package dev.rigc.cli.terminal;

import dev.rigc.api.RigletCompiler;
import dev.rigc.diff.source.SideFiles;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a run writes must not take the place of what it reads, whatever names it: a link may, too.
 */
public final class Overwriting {
  private Overwriting() {}

  /**
   * Says so if a file that is to be written is one that is read.
   *
   * @param option the option that names the file to write
   */
  public static void refuse(String option, Path output, Path input) throws IOException {
    if (Files.exists(output) && Files.isRegularFile(input) && Files.isSameFile(output, input)) {
      throw new UserError(
          "`%s %s` would overwrite `%s`, which this run reads: name another file."
              .formatted(option, output, input));
    }
  }

  /**
   * Says so if a file that is to be written is read for a riglet, with the add-ons beside it, or
   * for another side of a comparison.
   *
   * @param option the option that names the file to write
   * @param output the file to write, if there is one
   * @param side a file, a folder, or {@code git:REV[:PATH]}, of which nothing can be overwritten
   */
  public static void refuseSide(String option, @Nullable Path output, String side)
      throws IOException {
    if (output == null || !Files.exists(output)) {
      return;
    }
    for (Path input : SideFiles.onDisk(side, Path.of(""))) {
      refuse(option, output, input);
    }
    if (Files.isRegularFile(Path.of(side))) {
      for (Source addon : RigletCompiler.addons(Path.of(side))) {
        refuse(option, output, Path.of(addon.name()));
      }
    }
  }
}
