package dev.rigc.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.api.SystemGraph;
import dev.rigc.graph.GraphSamples;
import dev.rigc.graph.View;
import dev.rigc.render.NodePackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mermaid itself reads what is written for it. It needs a document, so it runs in a browser. */
class MermaidTest {
  private static final String MODULE = "node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js";

  @Test
  void mermaidReadsEveryTextAndShowsItsLabels() throws IOException, InterruptedException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("broken", "flowchart TB\n  a[\"b\"c\"]\n");
    for (Map.Entry<String, SystemGraph> graph : GraphSamples.all().entrySet()) {
      for (View view : View.values()) {
        texts.put(graph.getKey() + " " + view, graph.getValue().mermaid(view));
      }
    }
    JsonNode drawn = drawn(texts);
    assertEquals(texts.size(), drawn.size());
    assertTrue(drawn.get("broken").has("fault"), drawn.get("broken").toString());
    texts.remove("broken");
    for (String name : texts.keySet()) {
      JsonNode one = drawn.get(name);
      assertTrue(one.has("labels"), name + ": " + one);
      assertEquals(0, one.get("scripts").asInt(), name);
    }
    assertHas(drawn, "twig stacks", "foundation");
    assertHas(drawn, "changes stacks", "− twig-api");
    assertHas(drawn, "changes network", "± SubnetPublicA");
    assertHas(
        drawn, "hostile pipelines", "a\\\"]; end <script>alert(1)</script> &#34; --> %% {{${x}}}");
  }

  private static void assertHas(JsonNode drawn, String name, String label) {
    for (JsonNode one : drawn.get(name).get("labels")) {
      if (one.asText().replaceAll("[\\s\\h]+", " ").equals(label)) {
        return;
      }
    }
    throw new AssertionError(name + " has no `" + label + "`: " + drawn.get(name).get("labels"));
  }

  private static JsonNode drawn(Map<String, String> texts)
      throws IOException, InterruptedException {
    Path module = NodePackages.folder().resolve(MODULE);
    ObjectMapper json = new ObjectMapper();
    return Chromium.inFolder(
        folder -> {
          OpenedPage.copy("mermaid.js", folder);
          Files.writeString(
              folder.resolve("diagrams.js"),
              "const toDraw = /^(twig|changes|hostile)/; const diagrams = "
                  + json.writeValueAsString(texts));
          Files.writeString(
              folder.resolve("mermaid.html"),
              """
              <!doctype html><meta charset="utf-8"><pre id="measured"></pre>
              <script src="%s"></script><script src="diagrams.js"></script>
              <script src="mermaid.js"></script>
              """
                  .formatted(module.toUri()));
          return json.readTree(Chromium.run(folder, "mermaid.html", Chromium.Scheme.LIGHT));
        });
  }
}
