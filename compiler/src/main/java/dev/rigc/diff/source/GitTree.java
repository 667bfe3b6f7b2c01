package dev.rigc.diff.source;

import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diagnostic.text.Phrases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A folder or a file in a revision of a git repository. */
final class GitTree implements FileTree {
  private final GitCommand git;
  private final String label;
  private final boolean isFile;

  /** The object ids of the files, by path below the root of the tree. */
  private final Map<String, String> objects;

  private GitTree(GitCommand git, String label, boolean isFile, Map<String, String> objects) {
    this.git = git;
    this.label = label;
    this.isFile = isFile;
    this.objects = objects;
  }

  /**
   * Finds a revision and what is at a path in it.
   *
   * @param folder a folder of the repository
   * @param path from the root of the repository, or with {@code ./} from the folder; blank for all
   */
  static GitTree of(Path folder, String revision, String path) throws IOException {
    GitCommand git = new GitCommand(folder);
    String prefix =
        git.line("rev-parse", "--show-prefix")
            .orElseThrow(
                () -> new SideException("`%s` is not in a git repository.".formatted(folder)));
    String commit = commit(git, revision);
    boolean isRelative = path.equals(".") || path.startsWith("./") || path.startsWith("../");
    String at = FilePaths.normal(isRelative ? prefix + path : path);
    Map<String, String> found = list(git, commit, at);
    if (found.isEmpty()) {
      throw new SideException(
          "There is no %s in the revision %s."
              .formatted(at.isEmpty() ? "file" : Phrases.quoted(at), Phrases.quoted(revision)));
    }
    boolean isFile = found.size() == 1 && found.containsKey(at);
    Map<String, String> objects = new TreeMap<>();
    found.forEach(
        (name, object) -> {
          String below =
              isFile
                  ? name.substring(name.lastIndexOf('/') + 1)
                  : at.isEmpty() ? name : name.substring(at.length() + 1);
          if (isFile || isVisible(below)) {
            objects.put(below, object);
          }
        });
    String label = "git:" + revision + ":" + (isFile ? folderOf(at) : slash(at));
    return new GitTree(git, label, isFile, objects);
  }

  private static String folderOf(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private static String slash(String folder) {
    return folder.isEmpty() ? "" : folder + "/";
  }

  private static boolean isVisible(String path) {
    return SideFiles.mayMatter(path)
        && Arrays.stream(path.split("/", -1))
            .noneMatch(step -> step.startsWith(".") || step.equals("node_modules"));
  }

  /** A word that looks like an option is not given to git at all. */
  private static String commit(GitCommand git, String revision) throws IOException {
    boolean isWord =
        !revision.isEmpty()
            && !revision.startsWith("-")
            && revision.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    return (isWord
            ? git.line(
                "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
            : Optional.<String>empty())
        .orElseThrow(
            () ->
                new SideException(
                    "There is no revision %s in this git repository."
                        .formatted(Phrases.quoted(revision))));
  }

  /** Regular files only: a link may lead anywhere, and a submodule is another repository. */
  private static Map<String, String> list(GitCommand git, String commit, String path)
      throws IOException {
    List<String> words = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
    if (!path.isEmpty()) {
      words.addAll(List.of("--", path));
    }
    byte[] printed = git.run(new byte[0], words.toArray(String[]::new)).orElse(new byte[0]);
    Map<String, String> found = new LinkedHashMap<>();
    for (String entry : new String(printed, StandardCharsets.UTF_8).split("\0", -1)) {
      int tab = entry.indexOf('\t');
      if (tab > 0 && entry.startsWith("100")) {
        String head = entry.substring(0, tab);
        found.put(entry.substring(tab + 1), head.substring(head.lastIndexOf(' ') + 1));
      }
    }
    return found;
  }

  @Override
  public boolean isFile() {
    return isFile;
  }

  @Override
  public List<String> files() {
    return List.copyOf(objects.keySet());
  }

  /** All of them by one call: its answer is a head with the length, the content, a line end. */
  @Override
  public Map<String, byte[]> read(List<String> paths) throws IOException {
    StringBuilder asked = new StringBuilder();
    paths.forEach(path -> asked.append(objects.get(path)).append('\n'));
    byte[] answer =
        git.run(asked.toString().getBytes(StandardCharsets.UTF_8), "cat-file", "--batch")
            .orElseThrow(() -> new SideException("git cannot read objects of the revision."));
    Map<String, byte[]> contents = new LinkedHashMap<>();
    int at = 0;
    for (String path : paths) {
      int end = at;
      while (end < answer.length && answer[end] != '\n') {
        end++;
      }
      String head = new String(answer, at, end - at, StandardCharsets.UTF_8);
      String[] words = head.split(" ", -1);
      if (words.length != 3 || !Objects.equals(words[1], "blob")) {
        throw new SideException("git cannot read %s.".formatted(Phrases.quoted(nameOf(path))));
      }
      int length = Integer.parseInt(words[2]);
      contents.put(path, Arrays.copyOfRange(answer, end + 1, end + 1 + length));
      at = end + 1 + length + 1;
    }
    return Collections.unmodifiableMap(contents);
  }

  @Override
  public String nameOf(String path) {
    return label + path;
  }
}
