package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetTemplateOutputTest {
  private static Optional<GetTemplateOutput.Template> in(String name, String text) {
    return GetTemplateOutput.templateIn(DocumentParser.parse(new Source(name, text)));
  }

  private static void assertPlace(String place, Document document, Object... path) {
    Node node = document.find(NodePath.of(path)).orElseThrow();
    assertEquals(place, node.location().toString());
    assertEquals(List.of(path), node.path().steps());
  }

  @Test
  void aMappingKeepsItsPlacesAndHasPathsOfItsOwn() {
    String text =
        """
        {
            "StagesAvailable": ["Original", "Processed"],
            "TemplateBody": {
                "Resources": {
                    "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"Tags": [{"Key": "a"}]}}
                }
            }
        }
        """;
    GetTemplateOutput.Template template = in("-", text).orElseThrow();

    assertFalse(template.isText());
    assertPlace("-:5:31", template.template(), "Resources", "Topic", "Type");
    assertPlace(
        "-:5:82", template.template(), "Resources", "Topic", "Properties", "Tags", 0, "Key");
  }

  @Test
  void aTextHasPlacesOfItsOwn() {
    String text = "{\"TemplateBody\": \"Resources:\\n  Topic:\\n    Type: AWS::SNS::Topic\\n\"}";
    for (String name : List.of("-", "saved.json")) {
      GetTemplateOutput.Template template = in(name, text).orElseThrow();

      assertTrue(template.isText());
      assertPlace(name + ":3:11", template.template(), "Resources", "Topic", "Type");
    }
  }

  @Test
  void yamlIsUnwrappedToo() {
    String text =
        """
        StagesAvailable:
        - Original
        TemplateBody:
          Resources:
            Topic:
              Type: AWS::SNS::Topic
        """;
    assertPlace("-:6:13", in("-", text).orElseThrow().template(), "Resources", "Topic", "Type");
    String block = "TemplateBody: |\n  Resources:\n    Topic:\n      Type: AWS::SNS::Topic\n";
    assertPlace("-:3:11", in("-", block).orElseThrow().template(), "Resources", "Topic", "Type");
  }

  @Test
  void orderedPairsAreRecognized() {
    String text = "TemplateBody: !!omap\n- Resources: !!omap\n  - Topic: {}\n";
    assertTrue(GetTemplateOutput.isOrderedMap(DocumentParser.parse(new Source("-", text))));
    assertTrue(in("-", text).isEmpty());
  }

  @Test
  void whatIsWrongInsideIsFoundInside() {
    Document twice = in("-", "{\"TemplateBody\": {\"A\": 1, \"A\": 2}}").orElseThrow().template();
    assertEquals("-:1:27", twice.problems().get(0).location().toString());
    assertEquals(List.of("A"), twice.problems().get(0).path().steps());

    Document broken = in("-", "{\"TemplateBody\": \"a: [\"}").orElseThrow().template();
    assertTrue(broken.root().isEmpty());
    assertFalse(broken.problems().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "Resources: {}",
        "{\"StackName\": \"s\", \"TemplateBody\": \"x\"}",
        "{\"TemplateBody\": {}, \"Resources\": {}}",
        "{\"StagesAvailable\": []}"
      })
  void anythingElseIsLeftAlone(String text) {
    assertTrue(in("-", text).isEmpty());
  }
}
