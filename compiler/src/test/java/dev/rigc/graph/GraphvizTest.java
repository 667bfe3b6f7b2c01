package dev.rigc.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphviz itself reads what is written for it. */
class GraphvizTest {
  @TempDir Path folder;

  private Tool.Outcome drawn(String text) throws IOException, InterruptedException {
    Path file = folder.resolve("all.dot");
    Files.writeString(file, text);
    return Tool.run(folder, List.of("dot", "-Tsvg", file.toString()), Map.of());
  }

  @Test
  void graphvizDrawsEveryText() throws IOException, InterruptedException {
    StringBuilder texts = new StringBuilder();
    int graphs = 0;
    for (var graph : GraphSamples.all().values()) {
      for (View view : View.values()) {
        texts.append(graph.dot(view));
        graphs++;
      }
    }
    Tool.Outcome outcome = drawn(texts.toString());
    assertEquals(0, outcome.status(), outcome.output());
    assertEquals(graphs, outcome.output().split("<svg ", -1).length - 1);
    List<String> complaints =
        outcome.output().lines().filter(line -> line.matches("(?i)(warning|error).*")).toList();
    assertEquals(List.of(), complaints);
    assertTrue(outcome.output().contains(">foundation</text>"));
    assertTrue(outcome.output().contains("alert(1)&lt;/script&gt;"), "the hostile label");
  }

  @Test
  void graphvizRefusesWhatItCannotRead() throws IOException, InterruptedException {
    assertNotEquals(0, drawn("digraph stacks {\n  s0 [label=\"a\"b\"]\n}\n").status());
  }
}
