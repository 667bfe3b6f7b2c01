package dev.rigc.api;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.emit.Changes;
import dev.rigc.emit.Changes.Obstacle;
import dev.rigc.emit.FolderInUseException;
import dev.rigc.emit.OutputPath;
import dev.rigc.emit.OutputSet;
import dev.rigc.emit.OutputWriter;
import dev.rigc.plan.PlanStacks;
import dev.rigc.plan.PlanStacks.PlanStack;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A folder that output is written to, or compared with. */
public final class OutputFolder {
  /** Something that rigc did not write is in the place of the output. */
  public static final RuleInfo IN_THE_WAY =
      RuleInfo.error(
              "RIG9001",
              "The output folder contains nothing that rigc would have to overwrite or mix with.",
              "rigc replaces and removes only the files that the folder's riglet.json lists. The first"
                  + " output requires a new or empty folder, a file that rigc did not write is never"
                  + " overwritten, and a symbolic link is never followed, because it can point"
                  + " anywhere.",
              "https://cwe.mitre.org/data/definitions/59.html")
          .withExample("out/deploy.sh, written by hand before the first `rigc compile -o out/`");

  private final Path folder;
  private final OutputWriter writer;

  /** The folder need not be there yet. */
  public OutputFolder(Path folder) {
    this(folder, notice -> {});
  }

  /**
   * A folder that need not be there yet.
   *
   * @param notice is given a sentence when another run that writes to the folder is waited for
   */
  public OutputFolder(Path folder, Consumer<String> notice) {
    this.folder = folder;
    this.writer = new OutputWriter(notice);
  }

  /**
   * How the folder differs from the output. Nothing is written.
   *
   * @throws IOException if the folder cannot be read
   */
  public Checked<Changes> compare(OutputSet output) throws IOException {
    List<PlanStack> before = stacks();
    return checked(writer.compare(output, folder), before, output);
  }

  /**
   * Makes the folder hold the output: all of it, or nothing if there is a finding or the disk
   * fails.
   *
   * @throws FolderInUseException if another run writes to the folder for a minute
   * @throws IOException if the disk fails; the folder is then as it was before
   */
  public Checked<Changes> write(OutputSet output) throws IOException {
    List<PlanStack> before = stacks();
    return checked(writer.write(output, folder), before, output);
  }

  private Checked<Changes> checked(Changes changes, List<PlanStack> before, OutputSet output) {
    if (!changes.obstacles().isEmpty()) {
      return Checked.of(changes, changes.obstacles().stream().map(this::finding).toList());
    }
    List<PlanStack> after =
        output
            .file(OutputPath.PLAN.value())
            .map(plan -> PlanStacks.read(plan.bytes()))
            .orElse(List.of());
    return Checked.of(changes, StacksLeftBehind.findings(name(), before, after));
  }

  /** The stacks of the output that is there; none if there is none that can be read. */
  private List<PlanStack> stacks() {
    try {
      return PlanStacks.read(Files.readAllBytes(folder.resolve(OutputPath.PLAN.value())));
    } catch (IOException none) {
      return List.of();
    }
  }

  private String name() {
    return folder.toString().replace('\\', '/');
  }

  private Diagnostic finding(Obstacle obstacle) {
    if (obstacle.kind() == Obstacle.Kind.FOREIGN_FOLDER) {
      return foreign();
    }
    String file = FilePaths.named(folder.resolve(obstacle.path().value()));
    String what =
        switch (obstacle.kind()) {
          case FOREIGN_FILE -> "A file that rigc did not write is here";
          case WRONG_KIND -> "A folder is here, or a file where a folder is required";
          case SYMBOLIC_LINK -> "A symbolic link is here, or in the path to it";
          case FOREIGN_FOLDER -> throw new IllegalArgumentException(file);
        };
    return Diagnostic.builder(
            IN_THE_WAY.id(),
            IN_THE_WAY.severity(),
            SourceLocation.startOf(file),
            what + ", and the output has a file of this name; nothing was written.")
        .hint("Move it away, or choose another folder with `-o`.")
        .build();
  }

  private Diagnostic foreign() {
    return Diagnostic.builder(
            IN_THE_WAY.id(),
            IN_THE_WAY.severity(),
            SourceLocation.startOf(name()),
            "The folder contains files that rigc did not write, and no output of rigc yet; nothing"
                + " was written.")
        .hint("Choose a new or empty folder with `-o`, such as `-o out`.")
        .build();
  }
}
