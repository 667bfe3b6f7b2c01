package dev.rigc.cli.compile;

import dev.rigc.api.Compilation;
import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.cli.report.DiffOutcome;
import dev.rigc.emit.OutputPath;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The templates and the plan of an output folder as they were before a compile. Nothing of the diff
 * is loaded until there is a difference to tell.
 *
 * @param files contents by path below the folder
 */
record OutputBefore(Map<String, byte[]> files) {
  /** Larger ones are not templates of rigc. */
  private static final long LARGEST = 1 << 20;

  /** Files of rigc are no deeper than in a folder of a folder. */
  private static final int DEPTH = 3;

  /** What is there; empty if the folder has no output of rigc. */
  static Optional<OutputBefore> read(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(OutputPath.PLAN.value()), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Reader reader = new Reader(folder);
    Files.walkFileTree(folder, Set.of(), DEPTH, reader);
    return Optional.of(new OutputBefore(reader.files));
  }

  /** Another compile may write to the folder meanwhile: what goes away is skipped. */
  private static final class Reader extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Map<String, byte[]> files = new TreeMap<>();

    Reader(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
      boolean isHidden = !at.equals(folder) && at.getFileName().toString().startsWith(".");
      return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = file.getFileName().toString();
      boolean isOurs = name.endsWith(".yaml") || name.equals(OutputPath.PLAN.value());
      if (isOurs && attributes.isRegularFile() && attributes.size() <= LARGEST) {
        try {
          byte[] bytes = Files.readAllBytes(file);
          files.put(folder.relativize(file).toString().replace('\\', '/'), bytes);
        } catch (NoSuchFileException gone) {
          return visitFileFailed(file, gone);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }
  }

  /** What a deployment of the new output does, in a sentence. */
  String meaning(Compilation now) {
    Map<String, Document> before = new TreeMap<>();
    files.forEach((name, bytes) -> before.put(name, DocumentParser.parse(name, bytes)));
    Map<String, Document> after = new TreeMap<>();
    now.output()
        .files()
        .forEach(
            (path, file) -> {
              if (path.value().endsWith(".yaml") || path.equals(OutputPath.PLAN)) {
                after.put(path.value(), DocumentParser.parse(path.value(), file.bytes()));
              }
            });
    DiffResult result = TemplateDiff.create().compare(before, after);
    return DiffOutcome.summary(result);
  }
}
