package dev.rigc.cli;

import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.cli.terminal.WholeFile;
import dev.rigc.diff.stage.StageFiles;
import dev.rigc.diff.stage.StagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder that {@code rigc diff --stages} writes. */
record StageFolder(Path folder) {
  /** Folders of stages, and the two files beside them: all that an earlier run wrote. */
  private static final String WRITTEN = "\\d\\d-[a-z]+|README\\.md|stages\\.json";

  void write(StagePlan plan, Terminal terminal) throws IOException {
    clear();
    for (Map.Entry<String, String> file : StageFiles.of(plan).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      WholeFile.write(path, out -> out.write(file.getValue()));
    }
    plan.unsolved().forEach(sentence -> terminal.err().println("rigc: warning: " + sentence));
    terminal
        .err()
        .println(
            "rigc: %s in %s.".formatted(Counts.of(plan.stages().size(), "stage"), folder + "/"));
  }

  /** Nothing that another program wrote is overwritten or deleted. */
  private void clear() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError("`%s` is not a folder.".formatted(folder));
    }
    List<Path> there;
    try (Stream<Path> all = Files.list(folder)) {
      there = all.toList();
    }
    boolean isOwn = Files.isRegularFile(folder.resolve(StageFiles.PLAN), LinkOption.NOFOLLOW_LINKS);
    for (Path path : there) {
      if (!isOwn || !path.getFileName().toString().matches(WRITTEN)) {
        throw new UserError(
            "`%s` has files that `rigc diff --stages` did not write, such as `%s`: name a new folder."
                .formatted(folder, path.getFileName()));
      }
    }
    for (Path path : there) {
      delete(path);
    }
  }

  private static void delete(Path path) throws IOException {
    List<Path> below;
    try (Stream<Path> all = Files.walk(path)) {
      below = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : below) {
      Files.delete(one);
    }
  }
}
