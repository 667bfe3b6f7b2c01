package dev.rigc.cfn.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {
  private static final String TEXT = "A: [x, !Join [',', [y, z]]]\nB: {C: w}\n";

  @Test
  void walksOverEverythingInTheOrderOfTheFile() {
    List<String> visited = new ArrayList<>();
    root()
        .walk(
            value -> {
              visited.add(value.path().toString());
              return true;
            });
    assertEquals(
        List.of(
            "",
            "A",
            "A/0",
            "A/1",
            "A/1/Fn::Join",
            "A/1/Fn::Join/0",
            "A/1/Fn::Join/1",
            "A/1/Fn::Join/1/0",
            "A/1/Fn::Join/1/1",
            "B",
            "B/C"),
        visited);
  }

  @Test
  void staysOutOfWhatTheVisitorDeclines() {
    List<String> texts = new ArrayList<>();
    root()
        .walk(
            value -> {
              value.text().ifPresent(texts::add);
              return !(value instanceof Function);
            });
    assertEquals(List.of("x", "w"), texts);
  }

  @Test
  void findsAValueAtAnyDepth() {
    assertTrue(root().any(value -> value.text().filter("z"::equals).isPresent()));
    assertFalse(root().any(value -> value instanceof Ref));
  }

  @Test
  void nodesAreWalkedInTheSameOrder() {
    List<String> visited = new ArrayList<>();
    Node node = DocumentParser.parse(new Source("t.yaml", TEXT)).root().orElseThrow();
    node.walk(inner -> visited.add(inner.path().toString()));
    assertEquals(
        List.of("", "A", "A/0", "A/1", "A/1/0", "A/1/1", "A/1/1/0", "A/1/1/1", "B", "B/C"),
        visited);
  }

  private static MapValue root() {
    return Template.of(DocumentParser.parse(new Source("t.yaml", TEXT))).root().orElseThrow();
  }
}
