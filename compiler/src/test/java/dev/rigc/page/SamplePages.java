package dev.rigc.page;

import dev.rigc.api.DiffResult;
import dev.rigc.api.RigletCompiler;
import dev.rigc.api.SystemPage;
import dev.rigc.api.TemplateDiff;
import dev.rigc.load.LoadOptions;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Pages of riglets and of samples. */
public final class SamplePages {
  private static final Path GENERATED = SampleRiglets.ROOT.resolve("generated");

  private SamplePages() {}

  /** The page of a riglet without errors. */
  public static SystemPage ofRiglet(Path riglet) throws IOException {
    return ofRiglet(Files.readString(riglet));
  }

  /** The page of the text of a riglet without errors. */
  public static SystemPage ofRiglet(String riglet) {
    Document document = DocumentParser.parse(new Source("riglet.yaml", riglet));
    return new RigletCompiler()
        .compile(document, LoadOptions.NONE)
        .value()
        .map(compiled -> SystemPage.of(compiled, document))
        .orElseThrow();
  }

  /** The page of the smallest sample, with what it does to one with other addresses and checks. */
  public static SystemPage changed(String since) throws IOException {
    String riglet = riglet("minimal");
    String before =
        riglet
            .replace("10.30.0.0/16", "10.99.0.0/16")
            .replace("port:", "healthCheck: /ping\n    port:");
    return ofRiglet(riglet).since(since, compared(before, riglet));
  }

  /** The text of a sample. */
  static String riglet(String sample) throws IOException {
    return Files.readString(
        SampleRiglets.ROOT.resolve("compiler/src/test/resources/samples/" + sample + ".yaml"));
  }

  /** What differs between two riglets without errors. */
  static DiffResult compared(String before, String after) {
    return TemplateDiff.create().compare(output(before), output(after));
  }

  private static Map<String, Document> output(String riglet) {
    Map<String, Document> documents = new TreeMap<>();
    new RigletCompiler()
        .compile(new Source("riglet.yaml", riglet))
        .value()
        .orElseThrow()
        .output()
        .files()
        .forEach(
            (path, file) -> {
              if (path.value().endsWith(".yaml") || path.value().equals("riglet.json")) {
                documents.put(
                    path.value(), DocumentParser.parse(new Source(path.value(), file.text())));
              }
            });
    return documents;
  }

  /** The page of the output of a sample. */
  public static SystemPage ofSample(String sample) throws IOException {
    return ofSample(sample, UnaryOperator.identity());
  }

  /** The page of the output of a sample with its texts changed. */
  static SystemPage ofSample(String sample, UnaryOperator<String> change) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(GENERATED.resolve(sample))) {
      files
          .filter(file -> file.toString().endsWith(".yaml") || file.endsWith("riglet.json"))
          .sorted()
          .forEach(file -> documents.add(document(file, change)));
    }
    return SystemPage.of(documents).orElseThrow();
  }

  private static Document document(Path file, UnaryOperator<String> change) {
    try {
      String name = GENERATED.relativize(file).toString();
      return DocumentParser.parse(new Source(name, change.apply(Files.readString(file))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
