package dev.rigc.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.SystemGraph;
import dev.rigc.graph.View;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of all samples, as a browser shows them. */
class SystemPictureTest {
  private static final Path GENERATED = SampleRiglets.ROOT.resolve("generated");

  @Test
  void nothingInAPictureOfASampleIsHardToRead() throws IOException, InterruptedException {
    Map<String, String> pictures = new LinkedHashMap<>();
    for (String sample : SampleRiglets.names()) {
      pictures.put(sample + ".svg", graph(sample).svg(List.of(View.values()), sample));
    }
    List<OpenedPage> opened = OpenedPage.all(pictures);
    assertEquals(List.of(), OpenedPage.findings(opened));
    opened.forEach(page -> assertTrue(page.texts() > 30, page.toString()));
  }

  private static SystemGraph graph(String sample) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(GENERATED.resolve(sample))) {
      files
          .filter(file -> file.toString().endsWith(".yaml") || file.endsWith("riglet.json"))
          .sorted()
          .forEach(file -> documents.add(document(file)));
    }
    return SystemGraph.of(documents);
  }

  private static Document document(Path file) {
    try {
      String name = GENERATED.relativize(file).toString();
      return DocumentParser.parse(new Source(name, Files.readString(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
