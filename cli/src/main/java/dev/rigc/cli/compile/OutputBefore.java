package dev.rigc.cli.compile;

import dev.rigc.api.Compilation;
import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.cli.report.DiffOutcome;
import dev.rigc.emit.OutputPath;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The templates and the plan of an output folder as they were before a compile. Nothing of the diff
 * is loaded until there is a difference to tell.
 *
 * @param files contents by path below the folder
 */
record OutputBefore(Map<String, byte[]> files) {
  /** Larger ones are not templates of rigc. */
  private static final long LARGEST = 1 << 20;

  /** What is there; empty if the folder has no output of rigc. */
  static Optional<OutputBefore> read(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(OutputPath.PLAN.value()), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder, 3)) {
      for (Path file : all.filter(OutputBefore::matters).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return Optional.of(new OutputBefore(files));
  }

  private static boolean matters(Path file) {
    String name = String.valueOf(file.getFileName());
    return (name.endsWith(".yaml") || name.equals(OutputPath.PLAN.value()))
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && file.toFile().length() <= LARGEST;
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
