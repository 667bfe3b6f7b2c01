package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.load.RigletLoader;
import dev.rigc.model.Riglet;
import dev.rigc.plan.Planner;
import dev.rigc.stack.StackKinds;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a changed key of {@code database} changes in the templates. A host is replaced when its
 * launch template changes, which holds the user data; a volume never is.
 */
class DatabaseChangesTest {
  @Test
  void aDatabaseThatIsAddedChangesAParameterAndNothingOfTheHost() throws IOException {
    assertEquals(
        List.of("      Value: \"twig,sessions\""), changedBy("  databases: [twig, sessions]\n"));
  }

  @Test
  void aVolumeThatGrowsChangesItsSizeAndNothingOfTheHost() throws IOException {
    assertEquals(List.of("      Size: 100"), changedBy("  volumeSize: 100\n"));
  }

  @Test
  void anotherVersionChangesTheLaunchTemplateOnly() throws IOException {
    assertEquals(
        List.of("                CouchDbVersion: \"3.4.3\""), changedBy("  version: 3.4.3\n"));
  }

  @Test
  void theDefaultsWrittenOutChangeNothing() throws IOException {
    assertEquals(List.of(), changedBy("  volumeSize: 20\n  version: 3.5.3\n"));
  }

  @Test
  void aGravitonHostHasAnImageOfItsArchitecture() throws IOException {
    String text =
        riglet()
            .replace(
                "database:\n  engine: couchdb\n  instanceType: t3",
                "database:\n  instanceType: t4g");
    assertEquals(
        List.of(
            "    Default: \"t4g.small\"",
            "        ImageId: \"{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}\""),
        changed(text));
  }

  private static List<String> changedBy(String keys) throws IOException {
    return changed(riglet().replace("  engine: couchdb\n", "  engine: couchdb\n" + keys));
  }

  /** The lines of the templates of integration that are not in those of the unchanged riglet. */
  private static List<String> changed(String text) throws IOException {
    Rendered was = rendered(riglet());
    Rendered is = rendered(text);
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < was.stacks().size(); i++) {
      if (was.stacks().get(i).stack().file().startsWith("integration/")) {
        List<String> lines = new ArrayList<>(is.stacks().get(i).template().lines().toList());
        was.stacks().get(i).template().lines().forEach(lines::remove);
        changed.addAll(lines);
      }
    }
    return changed;
  }

  private static String riglet() throws IOException {
    return Files.readString(SampleRiglets.ROOT.resolve("riglet.yaml"));
  }

  private static Rendered rendered(String text) {
    Riglet riglet =
        RigletLoader.load(new Source("riglet.yaml", text)).value().orElseThrow().riglet();
    return new Renderer(SampleRiglets.VERSION).render(Planner.plan(riglet, StackKinds.all()));
  }
}
