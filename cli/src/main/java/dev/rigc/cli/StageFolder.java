package dev.rigc.cli;

import dev.rigc.cli.terminal.Counts;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.cli.terminal.UserError;
import dev.rigc.diff.stage.StageFiles;
import dev.rigc.diff.stage.StagePlan;
import dev.rigc.emit.Changes.Obstacle;
import dev.rigc.emit.OutputFile;
import dev.rigc.emit.OutputPath;
import dev.rigc.emit.OutputSet;
import dev.rigc.emit.OutputWriter;
import dev.rigc.emit.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder that {@code rigc diff --stages} writes. */
record StageFolder(Path folder) {
  /** An empty name would be the current folder, which a variable without a value asks for. */
  void requireName() {
    if (folder.toString().isBlank()) {
      throw new UserError("`--stages` requires the name of a folder, and the name is empty.");
    }
  }

  /**
   * Makes the folder hold the stages: all of them, or nothing if something is in the way or the
   * disk fails. Only what an earlier run wrote is replaced or deleted.
   */
  void write(StagePlan plan, Terminal terminal) throws IOException {
    Map<OutputPath, OutputFile> files = new HashMap<>();
    StageFiles.of(plan)
        .forEach((path, text) -> files.put(new OutputPath(path), OutputFile.text(text)));
    OutputWriter writer =
        new OutputWriter(PlanFile.STAGES, notice -> terminal.err().println("rigc: " + notice));
    List<Obstacle> obstacles = writer.write(new OutputSet(files), folder).obstacles();
    if (!obstacles.isEmpty()) {
      throw new UserError(sentence(obstacles.get(0)));
    }
    plan.unsolved().forEach(sentence -> terminal.err().println("rigc: warning: " + sentence));
    terminal
        .err()
        .println(
            "rigc: %s in %s.".formatted(Counts.of(plan.stages().size(), "stage"), folder + "/"));
  }

  private String sentence(Obstacle obstacle) throws IOException {
    Path file = folder.resolve(obstacle.path().value());
    return switch (obstacle.kind()) {
      case FOREIGN_FOLDER ->
          "`%s` has files that `rigc diff --stages` did not write, such as `%s`: name a new folder."
              .formatted(folder, example());
      case FOREIGN_FILE ->
          "`rigc diff --stages` did not write `%s`, and a stage has a file of this name: move it away, or name a new folder."
              .formatted(file);
      case WRONG_KIND ->
          "`%s` is a folder, or is below a file, and a stage has a file of this name: move it away, or name a new folder."
              .formatted(file);
      case SYMBOLIC_LINK ->
          "`%s` is a symbolic link, or is below one, and a stage has a file of this name: move it away, or name a new folder."
              .formatted(file);
    };
  }

  /** The first file or folder that is not hidden, if there is one. */
  private String example() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<String> names = all.map(path -> path.getFileName().toString()).sorted().toList();
      return names.stream().filter(name -> !name.startsWith(".")).findFirst().orElse(names.get(0));
    }
  }
}
