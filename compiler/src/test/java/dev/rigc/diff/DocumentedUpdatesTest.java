package dev.rigc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.TemplateDiff;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.fact.UpdateFacts;
import dev.rigc.diff.change.Effect;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The change of each property that only creation sets, of each type that rigc emits. */
class DocumentedUpdatesTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));

  /**
   * Where the schemas that AWS publishes and its documentation differ, with the side that counts.
   */
  private static final Set<String> DIFFERENT =
      Set.of(
          // The schemas say "in some cases" of what is newer than the documentation used here.
          "AWS::EC2::NetworkInterface ConnectionTrackingSpecification: no, may replace",
          "AWS::EC2::NetworkInterface EnablePrimaryIpv6: no, may replace",
          "AWS::Lambda::Function DurableConfig: no, may replace",
          // ECS has learned to change both in place, at least in some cases.
          "AWS::ECS::Service LaunchType: yes, may replace",
          "AWS::ECS::Service DeploymentController: yes, in place");

  @TestFactory
  Stream<DynamicTest> createOnly() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String type : emittedTypes()) {
      ResourceSpec spec = ResourceSpecs.bundled().find(type).orElseThrow();
      for (PropertyPath path : spec.createOnly()) {
        tests.add(
            DynamicTest.dynamicTest(
                type + " " + path, () -> assertEquals(Effect.WILL_REPLACE, effect(type, path))));
      }
      for (PropertyPath path : spec.conditionalCreateOnly()) {
        tests.add(
            DynamicTest.dynamicTest(
                type + " " + path + " in some cases",
                () -> {
                  boolean isDocumented =
                      UpdateFacts.lines(type).stream()
                          .anyMatch(line -> line.property().equals(path.toString()));
                  Effect effect = effect(type, path);
                  assertTrue(
                      isDocumented ? effect != Effect.NONE : effect == Effect.MAY_REPLACE,
                      effect.word());
                }));
      }
    }
    assertTrue(tests.size() > 120, tests.size() + " properties");
    return tests.stream();
  }

  /**
   * A second opinion: the column "Update requires" of the documentation, as another project has it.
   */
  @Test
  void effectsAgreeWithTheDocumentation() throws IOException {
    List<String> different = new ArrayList<>();
    int compared = 0;
    Path file = ROOT.resolve("compiler/src/test/resources/diff/documented-updates.txt");
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        String[] words = line.split(":? ", -1);
        for (String property : List.of(words).subList(2, words.length)) {
          compared++;
          Effect effect = effect(words[0], PropertyPath.parse(property));
          if (!agree(words[1], effect)) {
            different.add("%s %s: %s, %s".formatted(words[0], property, words[1], effect.word()));
          }
        }
      }
    }
    assertTrue(compared > 600, compared + " properties");
    assertEquals(new TreeSet<>(DIFFERENT), new TreeSet<>(different));
  }

  private static boolean agree(String documented, Effect effect) {
    return switch (documented) {
      case "yes" -> effect == Effect.WILL_REPLACE;
      case "maybe" -> effect == Effect.MAY_REPLACE || effect == Effect.MAY_INTERRUPT;
      default -> !effect.isReplacement();
    };
  }

  private static Effect effect(String type, PropertyPath path) {
    return TemplateDiff.create()
        .compare(template(type, path, "a"), template(type, path, "b"))
        .difference()
        .resource("template", "R")
        .orElseThrow()
        .effect();
  }

  private static Document template(String type, PropertyPath path, String value) {
    StringBuilder text = new StringBuilder("Resources: {R: {Type: '" + type + "', Properties: ");
    path.segments().forEach(step -> text.append(step.equals("*") ? "[" : "{" + step + ": "));
    text.append(value);
    for (int i = path.segments().size() - 1; i >= 0; i--) {
      text.append(path.segments().get(i).equals("*") ? "]" : "}");
    }
    return DocumentParser.parse(new Source("t.yaml", text.append("}}").toString()));
  }

  private static Set<String> emittedTypes() throws IOException {
    Set<String> types = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("generated"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        Template template =
            Template.of(DocumentParser.parse(new Source("t", Files.readString(file))));
        template.resources().values().stream().map(Resource::type).forEach(types::add);
      }
    }
    types.removeIf(type -> type.startsWith("Custom::"));
    return types;
  }
}
