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
import dev.rigc.lint.OutputRules;
import dev.rigc.plan.PlanStacks;
import dev.rigc.plan.PlanStacks.PlanStack;
import dev.rigc.plan.Sha256;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A folder that output is written to, or compared with. */
public final class OutputFolder {
  /** Something that rigc did not write is in the place of the output. */
  public static final RuleInfo IN_THE_WAY = OutputRules.IN_THE_WAY;

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
    Set<OutputPath> edited = edited(before, output);
    Changes changes = writer.write(output, folder);
    List<Diagnostic> replaced =
        changes.obstacles().isEmpty()
            ? changes.changed().stream().filter(edited::contains).map(this::replaced).toList()
            : List.of();
    return checked(changes, before, output).with(replaced);
  }

  /** The templates that are no longer as the plan beside them has them. */
  private Set<OutputPath> edited(List<PlanStack> before, OutputSet output) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    before.forEach(stack -> hashes.put(stack.file(), stack.sha256()));
    Set<OutputPath> edited = new HashSet<>();
    for (OutputPath path : output.files().keySet()) {
      String written = hashes.getOrDefault(path.value(), "");
      Path file = folder.resolve(path.value());
      if (!written.isEmpty()
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && !Sha256.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
              .equals(written)) {
        edited.add(path);
      }
    }
    return edited;
  }

  private Diagnostic replaced(OutputPath path) {
    return Diagnostic.builder(
            OutputRules.REPLACED.id(),
            OutputRules.REPLACED.severity(),
            SourceLocation.startOf(name(path)),
            "`%s` was not as rigc wrote it, and was replaced.".formatted(path))
        .hint("A change of what rigc emits goes under `overrides` in riglet.yaml.")
        .build();
  }

  /**
   * What differs, as findings: for reports that programs read. Each is at the start of a file that
   * is missing, changed or obsolete.
   *
   * @param changes what {@link #compare} gave
   */
  public List<Diagnostic> stale(Changes changes) {
    List<Diagnostic> stale = new ArrayList<>();
    changes.added().forEach(path -> stale.add(stale(path, "is missing")));
    changes
        .changed()
        .forEach(path -> stale.add(stale(path, "differs from what the riglet compiles to")));
    changes
        .removed()
        .forEach(
            path -> stale.add(stale(path, "is obsolete: the riglet no longer compiles to it")));
    return Diagnostic.sorted(stale);
  }

  private Diagnostic stale(OutputPath path, String how) {
    return Diagnostic.builder(
            OutputRules.STALE.id(),
            OutputRules.STALE.severity(),
            SourceLocation.startOf(name(path)),
            "`%s` %s.".formatted(path, how))
        .hint("Run `rigc compile` and commit the output folder.")
        .build();
  }

  private String name(OutputPath path) {
    return FilePaths.named(folder.resolve(path.value()));
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

  /**
   * The stacks of the output that is there; none if there is none that can be read. A pipe would
   * keep the run waiting, and a link may lead to a file without an end: rigc writes neither.
   */
  private List<PlanStack> stacks() {
    Path plan = folder.resolve(OutputPath.PLAN.value());
    try {
      return Files.isRegularFile(plan, LinkOption.NOFOLLOW_LINKS)
          ? PlanStacks.read(Files.readAllBytes(plan))
          : List.of();
    } catch (IOException none) {
      return List.of();
    }
  }

  private String name() {
    return FilePaths.named(folder);
  }

  private Diagnostic finding(Obstacle obstacle) {
    if (obstacle.kind() == Obstacle.Kind.FOREIGN_FOLDER) {
      return foreign();
    }
    String file = name(obstacle.path());
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
