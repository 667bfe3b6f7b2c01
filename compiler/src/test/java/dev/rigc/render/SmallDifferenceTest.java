package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rigc.load.LoadOptions;
import dev.rigc.load.RigletLoader;
import dev.rigc.model.Riglet;
import dev.rigc.plan.Planner;
import dev.rigc.stack.StackKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A small change of the riglet is a small difference of the output, so that it can be reviewed. */
class SmallDifferenceTest {
  private static final String TWIG = twig();

  private static String twig() {
    try {
      return Files.readString(SampleRiglets.ROOT.resolve("riglet.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void oneListenerPriorityChangesTheApplicationsTemplatesAndThePlan() {
    assertEquals(
        Set.of(
            "integration/app-twig.yaml",
            "staging/app-twig.yaml",
            "production/app-twig.yaml",
            "riglet.json"),
        changed(replaced("priority: 200", "priority: 250")));
  }

  @Test
  void anotherBuildSpecificationChangesOnePipelineAndThePlan() {
    assertEquals(
        Set.of("build/twig-api.yaml", "riglet.json"),
        changed(replaced("buildspec.e2e.yml", "buildspec.other.yml")));
  }

  @Test
  void theVersionOfRigcChangesThePlanOnly() {
    assertEquals(Set.of("riglet.json"), different(files(TWIG, "1.0.0"), files(TWIG, "1.0.1")));
  }

  private static String replaced(String before, String after) {
    String yaml = TWIG.replace(before, after);
    assertNotEquals(TWIG, yaml);
    return yaml;
  }

  private static Set<String> changed(String yaml) {
    return different(files(TWIG, "1.0.0"), files(yaml, "1.0.0"));
  }

  private static Set<String> different(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> before.getOrDefault(name, "").equals(after.get(name)));
    return names;
  }

  private static Map<String, String> files(String yaml, String version) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    Riglet riglet =
        RigletLoader.load("riglet.yaml", bytes, LoadOptions.NONE).value().orElseThrow().riglet();
    return SampleRiglets.files(
        new Renderer(version).render(Planner.plan(riglet, StackKinds.all())));
  }
}
