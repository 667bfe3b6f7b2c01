package dev.rigc.stack.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.model.stack.Stack;
import dev.rigc.render.Rendered;
import dev.rigc.render.RenderedStack;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashboardTest {
  private static final int COLUMNS = 24;

  @Test
  void itsBodyIsJsonWhoseWidgetsDoNotOverlap() throws IOException {
    int dashboards = 0;
    for (String sample : List.of("everything", "monitored")) {
      for (RenderedStack stack : SampleRiglets.rendered(sample).stacks()) {
        if (stack.template().contains("DashboardBody")) {
          dashboards++;
          Set<List<Integer>> cells = new HashSet<>();
          for (JsonNode widget : body(stack).path("widgets")) {
            assertTrue(widget.path("x").asInt() + widget.path("width").asInt() <= COLUMNS);
            assertFalse(widget.path("properties").path("title").asText().isEmpty());
            for (int x = 0; x < widget.path("width").asInt(); x++) {
              assertTrue(
                  cells.add(List.of(widget.path("x").asInt() + x, widget.path("y").asInt())),
                  widget::toString);
            }
          }
          assertTrue(cells.size() >= 4 * COLUMNS, stack.stack().file());
        }
      }
    }
    assertEquals(3, dashboards);
  }

  @Test
  void itReadsTheLogsOfTheApplicationsOfItsEnvironment() throws IOException {
    Rendered rendered = SampleRiglets.rendered("everything");
    String query = "";
    for (RenderedStack stack : rendered.stacks()) {
      if (stack.stack().file().equals("production/monitoring.yaml")) {
        for (JsonNode widget : body(stack).path("widgets")) {
          query += widget.path("properties").path("query").asText();
        }
      }
    }
    List<String> sources = new ArrayList<>();
    for (Stack stack : rendered.plan().stacks()) {
      boolean isHere = stack.environment().map(Object::toString).orElse("").equals("production");
      if (isHere && stack.kind().equals("app")) {
        sources.add("SOURCE '" + stack.name() + "'");
      }
    }
    assertEquals(2, sources.size());
    assertTrue(query.startsWith(String.join(" | ", sources) + " | fields "), query);
  }

  /** Names of resources stand for variables, which AWS puts in before it reads the JSON. */
  private static JsonNode body(RenderedStack stack) throws IOException {
    MappingNode root = (MappingNode) stack.parsed().root().orElseThrow();
    SequenceNode body =
        root.mapping("Resources")
            .flatMap(resources -> resources.mapping("Dashboard"))
            .flatMap(dashboard -> dashboard.mapping("Properties"))
            .flatMap(properties -> properties.sequence("DashboardBody"))
            .orElseThrow();
    String text = ((ScalarNode) body.items().get(0)).text();
    return new ObjectMapper().readTree(text.replaceAll("\\$\\{[A-Za-z:]+}", "app/lb/0123"));
  }
}
