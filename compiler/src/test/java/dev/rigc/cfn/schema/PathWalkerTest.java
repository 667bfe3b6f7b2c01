package dev.rigc.cfn.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.schema.PathWalker.Found;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathWalkerTest {
  private static final String TEMPLATE =
      """
      Parameters: {Stage: {Type: String}}
      Conditions: {IsProd: !Equals [!Ref Stage, prod]}
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            Containers:
              - {Name: a, Image: {Tag: 1}}
              - {Name: !Ref Stage}
              - !If [IsProd, {Name: c, Image: {Tag: 3}}, !Ref AWS::NoValue]
            Options: !If [IsProd, {Level: low}, !Ref AWS::NoValue]
            Names: {First: x, Second: y}
      """;

  @Test
  void followsListsConditionsAndMappings() {
    assertEquals(
        List.of("a", "<Stage>", "c when `IsProd` is true"), found("Containers.*.Name", false));
    assertEquals(List.of("low when `IsProd` is true"), found("Options.Level", false));
    assertEquals(List.of("x", "y"), found("Names.*", false));
  }

  @Test
  void findsNothingWhereAKeyIsMissing() {
    assertEquals(List.of(), found("Volumes.*.Name", false));
    assertEquals(List.of("1", "3 when `IsProd` is true"), found("Containers.*.Image.Tag", false));
  }

  @Test
  void findsAbsencesWhereTheyAreAskedFor() {
    assertEquals(
        List.of(
            "1", "absent from Resources/Task/Properties/Containers/1", "3 when `IsProd` is true"),
        found("Containers.*.Image.Tag", true));
    assertEquals(
        List.of(
            "low when `IsProd` is true",
            "absent from Resources/Task/Properties when `IsProd` is false"),
        found("Options.Level", true));
    assertEquals(List.of("absent from Resources/Task/Properties"), found("Cpu", true));
  }

  @Test
  void aListThatIsAbsentLacksNothing() {
    assertEquals(List.of(), found("Volumes.*.Name", true));
  }

  private static List<String> found(String path, boolean absences) {
    Template template = Template.of(DocumentParser.parse(new Source("t.yaml", TEMPLATE)));
    Evaluator evaluator = Evaluator.of(template, EvaluationContext.NONE);
    MapValue properties = template.resources().get("Task").properties().orElseThrow();
    Alternative from = evaluator.alternatives(properties, evaluator.root()).get(0);
    InstanceLocation location = InstanceLocation.of(evaluator.root(), properties.node());
    List<String> all = new ArrayList<>();
    PropertyPath parsed = PropertyPath.parse(path);
    if (absences) {
      PathWalker.walkWithAbsences(
          evaluator, from, location, parsed, found -> all.add(text(evaluator, found)));
    } else {
      PathWalker.walk(evaluator, from, location, parsed, found -> all.add(text(evaluator, found)));
    }
    return all;
  }

  private static String text(Evaluator evaluator, Found found) {
    String value =
        found.isAbsent()
            ? "absent from " + found.holder().orElseThrow().path()
            : evaluator.label(found.value().written());
    String when = found.value().guard().describe();
    return when.isEmpty() ? value : value + " " + when;
  }
}
