package dev.rigc.emit;

import dev.rigc.emit.Changes.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out how a folder differs from an output. It only reads. */
final class Comparison {
  private final Path folder;
  private final Set<OutputPath> known;
  private final List<OutputPath> added = new ArrayList<>();
  private final List<OutputPath> changed = new ArrayList<>();
  private final List<OutputPath> removed = new ArrayList<>();
  private final List<OutputPath> unchanged = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();

  private Comparison(Path folder, Set<OutputPath> known) {
    this.folder = folder;
    this.known = known;
  }

  static Changes of(Path folder, OutputSet output, PlanFile plan) throws IOException {
    Set<OutputPath> known = KnownFiles.in(folder, plan);
    if (known.isEmpty() && ForeignFolder.is(folder)) {
      Obstacle all = new Obstacle(plan.path(), Obstacle.Kind.FOREIGN_FOLDER);
      return new Changes(List.of(), List.of(), List.of(), List.of(), List.of(all));
    }
    Comparison comparison = new Comparison(folder, known);
    for (Map.Entry<OutputPath, OutputFile> file : output.files().entrySet()) {
      comparison.compare(file.getKey(), file.getValue());
    }
    comparison.findStale(output);
    return new Changes(
        comparison.added,
        comparison.changed,
        comparison.removed,
        comparison.unchanged,
        comparison.obstacles);
  }

  private void compare(OutputPath path, OutputFile wanted) throws IOException {
    Path file = folder.resolve(path.value());
    Optional<Obstacle.Kind> wrong = wrongAbove(path);
    FileKind kind = wrong.isPresent() ? FileKind.NOTHING : FileKind.of(file);
    if (wrong.isPresent() || !mayBeFile(kind)) {
      obstacles.add(new Obstacle(path, wrong.orElseGet(() -> wrongKind(kind))));
    } else if (kind == FileKind.NOTHING) {
      added.add(path);
    } else if (isAsWanted(file, wanted)) {
      unchanged.add(path);
    } else if (known.contains(path)) {
      changed.add(path);
    } else {
      obstacles.add(new Obstacle(path, Obstacle.Kind.FOREIGN_FILE));
    }
  }

  private void findStale(OutputSet output) throws IOException {
    for (OutputPath path : known) {
      Path file = folder.resolve(path.value());
      boolean isOurs = wrongAbove(path).isEmpty() && FileKind.of(file) == FileKind.FILE;
      if (isOurs && !output.files().containsKey(path)) {
        removed.add(path);
      }
    }
  }

  /** What is wrong with a folder on the way to a file, if anything is. */
  private Optional<Obstacle.Kind> wrongAbove(OutputPath file) throws IOException {
    String path = file.value();
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      FileKind kind = FileKind.of(folder.resolve(path.substring(0, end)));
      if (kind != FileKind.NOTHING && kind != FileKind.FOLDER) {
        return Optional.of(wrongKind(kind));
      }
    }
    return Optional.empty();
  }

  private static boolean mayBeFile(FileKind kind) {
    return kind == FileKind.NOTHING || kind == FileKind.FILE;
  }

  private static Obstacle.Kind wrongKind(FileKind kind) {
    return kind == FileKind.SYMBOLIC_LINK ? Obstacle.Kind.SYMBOLIC_LINK : Obstacle.Kind.WRONG_KIND;
  }

  private static boolean isAsWanted(Path file, OutputFile wanted) throws IOException {
    boolean hasPermissions =
        Files.getFileAttributeView(file, PosixFileAttributeView.class) == null
            || Files.isExecutable(file) == wanted.isExecutable();
    try {
      return hasPermissions && wanted.hasBytes(Files.readAllBytes(file));
    } catch (NoSuchFileException removedMeanwhile) {
      return false;
    }
  }
}
