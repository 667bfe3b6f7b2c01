package dev.rigc.metamorphic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.PropertyDifference;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.metamorphic.SingleEdit.Edited;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One edit anywhere in a sample: exactly that is named, and what follows from it. */
class SingleEditsTest {
  private static final int EDITS_PER_SAMPLE = 2;
  private static final int FEWEST = 5;

  @ParameterizedTest
  @EnumSource
  void exactlyTheEditAndItsConsequencesAreNamed(SingleEdit kind) {
    int checked = 0;
    for (Map.Entry<String, Map<String, Document>> sample : Samples.ALL.entrySet()) {
      Random random = new Random((sample.getKey() + kind).hashCode());
      Map<String, Document> side = sample.getValue();
      List<String> templates = side.keySet().stream().filter(f -> f.endsWith(".yaml")).toList();
      for (int i = 0; i < EDITS_PER_SAMPLE; i++) {
        String file = templates.get(random.nextInt(templates.size()));
        Item template = Item.of(side.get(file).root().orElseThrow());
        Optional<Edited> edited = kind.of(template, random);
        if (edited.isPresent()) {
          checked++;
          Map<String, Document> other = new TreeMap<>(side);
          String text = Script.LONG.write(edited.get().template());
          other.put(file, DocumentParser.parse(new Source(file, text)));
          String what =
              sample.getKey() + "/" + file + " " + edited.get().owner() + edited.get().way();
          check(kind, TemplateDiff.create().compare(side, other), file, edited.get(), what);
        }
      }
    }
    assertTrue(checked >= FEWEST, checked + " edits");
  }

  private static void check(
      SingleEdit kind, DiffResult result, String file, Edited edited, String what) {
    StackDifference stack =
        result.difference().stacks().stream()
            .filter(one -> one.model().source().file().equals(file))
            .findFirst()
            .orElseThrow();
    if (kind == SingleEdit.ANOTHER_DEFAULT && stack.kind() == Kind.UNCHANGED) {
      // the plan gives the parameter a value, so that the default does not count
      assertTrue(stack.model().source().parameters().containsKey(edited.owner()), what);
      return;
    }
    assertEquals(Kind.CHANGED, stack.kind(), what);
    List<ResourceDifference> written =
        result.difference().resources().filter(SingleEditsTest::isWrittenOtherwise).toList();
    if (kind == SingleEdit.ANOTHER_DEFAULT) {
      assertEquals(List.of(), written, what);
      assertEquals(1, stack.parameters().size(), what);
      assertEquals(edited.owner(), stack.parameters().get(0).name(), what);
      return;
    }
    assertEquals(1, written.size(), what + " " + written);
    ResourceDifference one = written.get(0);
    assertEquals(stack.key() + " " + edited.owner(), one.stack() + " " + one.logicalId(), what);
    boolean isPolicy = kind == SingleEdit.ANOTHER_POLICY;
    assertEquals(isPolicy ? 1 : 0, one.attributes().size(), what);
    assertEquals(isPolicy, one.properties().isEmpty(), what);
    // an item of a list that gets another key is one that goes and one that comes
    assertTrue(one.properties().size() <= 2, what + " " + one);
    one.properties()
        .forEach(property -> assertTrue(isOn(edited.way(), property), what + " " + one));
    if (!isPolicy) {
      consequences(result, edited.owner() + "." + edited.way().get(0), one, what);
    }
  }

  private static boolean isWrittenOtherwise(ResourceDifference one) {
    return one.kind() != Kind.AFFECTED
        && !(one.attributes().isEmpty()
            && one.properties().stream().allMatch(PropertyDifference::isPassed));
  }

  /** Whether a property is on the way to the edited place, or inside it. */
  private static boolean isOn(List<String> way, PropertyDifference property) {
    List<String> names =
        property.steps().stream().filter(step -> !step.isItem()).map(step -> step.name()).toList();
    int common = Math.min(names.size(), way.size());
    return names.subList(0, common).equals(way.subList(0, common));
  }

  /** All else that happens began at the edited property. */
  private static void consequences(
      DiffResult result, String origin, ResourceDifference edited, String what) {
    result
        .difference()
        .resources()
        .filter(one -> !one.equals(edited))
        .flatMap(one -> one.causes().stream())
        .forEach(
            cause ->
                assertTrue(
                    cause.way().get(0).contains(origin) || cause.line().contains("export "),
                    what + " and " + cause));
    result.difference().stacks().stream()
        .flatMap(stack -> stack.outputs().stream())
        .flatMap(output -> output.causes().stream())
        .forEach(cause -> assertTrue(cause.way().get(0).contains(origin), what + " and " + cause));
  }
}
