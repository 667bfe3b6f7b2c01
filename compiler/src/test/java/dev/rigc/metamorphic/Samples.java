package dev.rigc.metamorphic;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The compiled riglets below {@code generated}: templates and plan by path, parsed once. */
final class Samples {
  static final Map<String, Map<String, Document>> ALL = all();

  private Samples() {}

  private static Map<String, Map<String, Document>> all() {
    Path root = Path.of(System.getProperty("rigc.root"), "generated");
    Map<String, Map<String, Document>> all = new TreeMap<>();
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        all.put(String.valueOf(folder.getFileName()), documents(folder));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }

  private static Map<String, Document> documents(Path folder) throws IOException {
    Map<String, Document> documents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".yaml") || name.equals("riglet.json")) {
          documents.put(name, DocumentParser.parse(new Source(name, Files.readString(file))));
        }
      }
    }
    return documents;
  }
}
