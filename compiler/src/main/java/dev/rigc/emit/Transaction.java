package dev.rigc.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes all changes or none; see the package's description for the way it works. */
final class Transaction {
  private static final String JOURNAL = "journal";

  private final Path folder;
  private final Path workshop;
  private final Path journal;
  private final OutputPath plan;
  private final Disk disk;

  /**
   * @param folder the output folder
   * @param workshop a folder in it for what is not in its place yet
   * @param plan the file that lists all others
   */
  Transaction(Path folder, Path workshop, OutputPath plan, Disk disk) {
    this.folder = folder;
    this.workshop = workshop;
    this.journal = workshop.resolve(JOURNAL);
    this.plan = plan;
    this.disk = disk;
  }

  /** Whether the folder is being changed, or a run before was cut off while it did so. */
  static boolean isOpen(Path workshop) {
    return Files.exists(workshop.resolve(JOURNAL), LinkOption.NOFOLLOW_LINKS);
  }

  /** The output folder. */
  Path folder() {
    return folder;
  }

  /** The folder in it for what is not in its place yet. */
  Path workshop() {
    return workshop;
  }

  /** Takes back what a run before has left half done. */
  void recover() throws IOException {
    if (isOpen(workshop)) {
      List<Step> steps = readJournal();
      for (Step step : steps) {
        requireNoLinkAbove(target(step));
      }
      undo(steps);
    }
    tidy();
  }

  /** A journal may come from anybody, as with a cloned repository: it may not lead elsewhere. */
  private void requireNoLinkAbove(Path target) throws IOException {
    for (Path at = target.getParent(); at != null && !at.equals(folder); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        throw new OutputFolderException(
            "`%s` is a symbolic link, and `%s` shows that a run was interrupted while it wrote there: remove the link."
                .formatted(at, journal));
      }
    }
  }

  /** Makes the changes. If one fails, all are taken back before the exception is thrown. */
  void run(Changes changes, OutputSet output) throws IOException {
    List<Step> steps = steps(changes);
    try {
      stage(steps, output);
      writeJournal(steps);
      for (Step step : steps) {
        apply(step);
      }
      disk.delete(journal);
    } catch (IOException | RuntimeException failure) {
      try {
        undo(steps);
        tidy();
      } catch (IOException | RuntimeException alsoFailed) {
        failure.addSuppressed(alsoFailed);
      }
      throw failure;
    }
    cleanUp(changes.removed());
  }

  /** The new output is complete; what cannot be tidied up now, the next run will. */
  private void cleanUp(List<OutputPath> removed) {
    try {
      tidy();
      removeEmptyFolders(removed);
    } catch (IOException later) {
      // Not worth failing for.
    }
  }

  /** Folders from the outside in, then files, the plan last of all. */
  private List<Step> steps(Changes changes) {
    List<Step> steps = new ArrayList<>();
    for (String path : missingFolders(changes.added())) {
      steps.add(new Step(steps.size(), Step.Kind.FOLDER, new OutputPath(path)));
    }
    changes.added().forEach(path -> add(steps, Step.Kind.ADD, path));
    changes.changed().forEach(path -> add(steps, Step.Kind.CHANGE, path));
    changes.removed().forEach(path -> add(steps, Step.Kind.REMOVE, path));
    if (changes.added().contains(plan)) {
      steps.add(new Step(steps.size(), Step.Kind.ADD, plan));
    } else if (changes.changed().contains(plan)) {
      steps.add(new Step(steps.size(), Step.Kind.CHANGE, plan));
    }
    return steps;
  }

  private void add(List<Step> steps, Step.Kind kind, OutputPath path) {
    if (!path.equals(plan) || kind == Step.Kind.REMOVE) {
      steps.add(new Step(steps.size(), kind, path));
    }
  }

  private Set<String> missingFolders(List<OutputPath> files) {
    Set<String> missing = new TreeSet<>();
    for (OutputPath file : files) {
      String path = file.value();
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        String parent = path.substring(0, end);
        if (!Files.exists(folder.resolve(parent))) {
          missing.add(parent);
        }
      }
    }
    return missing;
  }

  private void stage(List<Step> steps, OutputSet output) throws IOException {
    for (Step step : steps) {
      if (step.hasStaged()) {
        OutputFile file = Objects.requireNonNull(output.files().get(step.path()));
        disk.write(workshop.resolve(step.staged()), file.bytes(), file.isExecutable());
      }
      if (step.hasSaved()) {
        disk.copy(target(step), workshop.resolve(step.saved()));
      }
    }
  }

  private void writeJournal(List<Step> steps) throws IOException {
    String text = steps.stream().map(Step::line).collect(Collectors.joining("\n"));
    Path draft = workshop.resolve("new-journal");
    disk.write(draft, text.getBytes(StandardCharsets.UTF_8), false);
    disk.move(draft, journal);
  }

  private List<Step> readJournal() throws IOException {
    if (!Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputFolderException("`%s` is not a regular file: remove it.".formatted(journal));
    }
    List<Step> steps = new ArrayList<>();
    int index = 0;
    for (String line : Files.readString(journal).split("\n", -1)) {
      Optional<Step> step = Step.parse(index++, line);
      step.ifPresent(steps::add);
    }
    return steps;
  }

  private void apply(Step step) throws IOException {
    switch (step.kind()) {
      case FOLDER -> disk.createFolder(target(step));
      case ADD, CHANGE -> disk.move(workshop.resolve(step.staged()), target(step));
      case REMOVE -> disk.delete(target(step));
    }
  }

  /** Takes the steps back in reverse, those that were never made included. */
  private void undo(List<Step> steps) throws IOException {
    if (!isOpen(workshop)) {
      return;
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Path saved = workshop.resolve(step.saved());
      boolean wasAdded =
          step.kind() == Step.Kind.ADD && !Files.exists(workshop.resolve(step.staged()));
      if (step.hasSaved() && Files.exists(saved)) {
        disk.move(saved, target(step));
      } else if (wasAdded) {
        disk.delete(target(step));
      } else if (step.kind() == Step.Kind.FOLDER && isEmptyFolder(target(step))) {
        disk.delete(target(step));
      }
    }
    disk.delete(journal);
  }

  /** Deletes what was staged and saved: it is of no use without a journal. */
  private void tidy() throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(workshop, "{new,old}-*")) {
      for (Path leftover : leftovers) {
        disk.delete(leftover);
      }
    }
  }

  private void removeEmptyFolders(List<OutputPath> removed) throws IOException {
    for (OutputPath path : removed) {
      Path at = folder.resolve(path.value()).getParent();
      while (at != null && !at.equals(folder) && isEmptyFolder(at)) {
        disk.delete(at);
        at = at.getParent();
      }
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      return !entries.iterator().hasNext();
    }
  }

  private Path target(Step step) {
    return folder.resolve(step.path().value());
  }
}
