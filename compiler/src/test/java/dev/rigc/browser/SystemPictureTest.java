package dev.rigc.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.SystemGraph;
import dev.rigc.graph.GraphSamples;
import dev.rigc.graph.View;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pictures of all samples and of changes, as a browser shows them. */
class SystemPictureTest {
  @Test
  void nothingInAPictureIsHardToRead() throws IOException, InterruptedException {
    Map<String, String> pictures = new LinkedHashMap<>();
    for (Map.Entry<String, SystemGraph> graph : GraphSamples.all().entrySet()) {
      String picture = graph.getValue().svg(List.of(View.values()), graph.getKey());
      pictures.put(graph.getKey() + ".svg", picture);
    }
    List<OpenedPage> opened = OpenedPage.all(pictures);
    assertEquals(List.of(), OpenedPage.findings(opened));
    assertEquals(pictures.size() * 2 * OpenedPage.WIDTHS.size(), opened.size());
    opened.forEach(
        page -> {
          String picture = pictures.get(page.page());
          int texts = (picture == null ? "" : picture).split("<text ", -1).length - 1;
          assertEquals(texts, page.texts(), page.toString());
          assertTrue(texts > 10, page.toString());
        });
  }
}
