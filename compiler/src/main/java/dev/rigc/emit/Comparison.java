package dev.rigc.emit;

import dev.rigc.emit.Changes.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

  static Changes of(Path folder, OutputSet output) throws IOException {
    Comparison comparison = new Comparison(folder, KnownFiles.in(folder));
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
    Optional<Obstacle.Kind> wrong = wrongKind(file);
    if (wrong.isPresent()) {
      obstacles.add(new Obstacle(path, wrong.get()));
    } else if (!exists(file)) {
      added.add(path);
    } else if (isAsWanted(file, wanted)) {
      unchanged.add(path);
    } else if (known.contains(path)) {
      changed.add(path);
    } else {
      obstacles.add(new Obstacle(path, Obstacle.Kind.FOREIGN_FILE));
    }
  }

  private void findStale(OutputSet output) {
    for (OutputPath path : known) {
      Path file = folder.resolve(path.value());
      boolean isOurs = exists(file) && wrongKind(file).isEmpty();
      if (isOurs && !output.files().containsKey(path)) {
        removed.add(path);
      }
    }
  }

  /** What is wrong with the file or with a folder on the way to it, if anything is. */
  private Optional<Obstacle.Kind> wrongKind(Path file) {
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return Optional.of(Obstacle.Kind.SYMBOLIC_LINK);
      }
      boolean isRight =
          at.equals(file)
              ? Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS)
              : Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS);
      if (exists(at) && !isRight) {
        return Optional.of(Obstacle.Kind.WRONG_KIND);
      }
    }
    return Optional.empty();
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isAsWanted(Path file, OutputFile wanted) throws IOException {
    boolean hasPermissions =
        Files.getFileAttributeView(file, PosixFileAttributeView.class) == null
            || Files.isExecutable(file) == wanted.isExecutable();
    return hasPermissions && wanted.hasBytes(Files.readAllBytes(file));
  }
}
