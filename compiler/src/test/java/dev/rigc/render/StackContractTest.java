package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.model.value.InstanceType;
import dev.rigc.model.value.Slug;
import dev.rigc.plan.Planner;
import dev.rigc.stack.StackKinds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackContractTest {
  static Stream<String> samples() {
    return SampleRiglets.names().stream();
  }

  /** The renderer holds each parsed template against its stack; here the stacks meet each other. */
  @ParameterizedTest
  @MethodSource("samples")
  void everyImportMeetsExactlyOneExportOfAnEarlierStack(String sample) {
    Set<String> exported = new HashSet<>();
    Set<String> deployed = new HashSet<>();
    for (RenderedStack rendered : SampleRiglets.rendered(sample).stacks()) {
      Stack stack = rendered.stack();
      stack
          .imports()
          .forEach(taken -> assertTrue(exported.contains(taken.name()), () -> taken.toString()));
      stack.dependsOn().forEach(other -> assertTrue(deployed.contains(other.value())));
      stack
          .exports()
          .forEach(export -> assertTrue(exported.add(export.name()), () -> export.toString()));
      assertTrue(deployed.add(stack.name().value()), () -> stack.name() + " stands twice");
    }
  }

  @Test
  void theTwigRigletHasEighteenStacksInTheOrderOfDeployment() {
    List<String> files =
        Planner.plan(SampleRiglets.riglet("twig"), StackKinds.all()).stacks().stream()
            .map(Stack::file)
            .toList();
    assertEquals(
        List.of(
            "deps.yaml",
            "integration/foundation.yaml",
            "integration/compute-ecs.yaml",
            "integration/db-couch.yaml",
            "integration/app-twig-api.yaml",
            "integration/app-twig.yaml",
            "staging/foundation.yaml",
            "staging/compute-ecs.yaml",
            "staging/db-couch.yaml",
            "staging/app-twig-api.yaml",
            "staging/app-twig.yaml",
            "production/foundation.yaml",
            "production/compute-ecs.yaml",
            "production/db-couch.yaml",
            "production/app-twig-api.yaml",
            "production/app-twig.yaml",
            "build/twig-api.yaml",
            "build/twig.yaml"),
        files);
  }

  @Test
  void aRigletWithoutApplicationsHasNoPipelines() {
    Riglet minimal = SampleRiglets.riglet("minimal");
    Environment only = minimal.environments().get(0);
    for (LaunchType launch : LaunchType.values()) {
      Compute compute = new Compute(launch, new InstanceType("t3.small"), 0, 1);
      Environment empty =
          new Environment(
              only.name(), only.promotion(), only.network(), compute, Optional.empty(), Map.of());
      Riglet riglet = with(minimal, List.of(empty), List.of());
      assertEquals(
          List.of("deps.yaml", "production/foundation.yaml", "production/compute-ecs.yaml"),
          new Renderer("1.0.0")
              .render(Planner.plan(riglet, StackKinds.all())).stacks().stream()
                  .map(rendered -> rendered.stack().file())
                  .toList());
    }
  }

  @Test
  void aTemplateThatExportsAnotherNameIsRefused() {
    RenderedStack foundation =
        SampleRiglets.rendered("twig").stacks().stream()
            .filter(rendered -> rendered.stack().file().endsWith("foundation.yaml"))
            .findFirst()
            .orElseThrow();
    String broken = foundation.template().replace("--VpcId\"", "--VpcID\"");
    assertThrows(
        IllegalStateException.class, () -> TemplateCheck.check(foundation.stack(), broken));
  }

  @Test
  void theSameRigletGivesTheSameBytes() {
    assertEquals(
        SampleRiglets.files(SampleRiglets.rendered("everything")),
        SampleRiglets.files(SampleRiglets.rendered("everything")));
  }

  @Test
  void onlyWhatIsDeployedDecidesTheKeyOfABundle() {
    Riglet twig = SampleRiglets.riglet("twig");
    String key = key(twig, SampleRiglets.VERSION);
    assertEquals(key, key(twig, "1.0.1"));
    Environment first = twig.environments().get(0);
    Environment larger =
        new Environment(
            first.name(),
            first.promotion(),
            first.network(),
            new Compute(LaunchType.EC2, new InstanceType("m6i.large"), 1, 4),
            first.database(),
            first.deployments());
    assertEquals(key, key(withFirst(twig, larger), SampleRiglets.VERSION));
    Map<Slug, Deployment> deployments = new LinkedHashMap<>(first.deployments());
    deployments.replaceAll(
        (name, deployment) ->
            new Deployment(
                7, 256, 512, Map.of(), Map.of(), Optional.empty(), Optional.empty(), false));
    Environment busier =
        new Environment(
            first.name(),
            first.promotion(),
            first.network(),
            first.compute(),
            first.database(),
            deployments);
    assertNotEquals(key, key(withFirst(twig, busier), SampleRiglets.VERSION));
  }

  /** So that a stack that a pipeline made is known as one of this riglet, as any other. */
  @Test
  void pipelinesTagTheirStacksAsThePlanDoes() throws IOException {
    Rendered twig = SampleRiglets.rendered("twig");
    for (Stack stack : twig.plan().stacks()) {
      if (stack.kind().equals("app")) {
        String file = stack.environment().orElseThrow() + "/tags.json";
        JsonNode tags = new ObjectMapper().readTree(twig.pipelineFiles().get(file));
        assertEquals(
            stack.tags(), new ObjectMapper().convertValue(tags.get("Tags"), Map.class), file);
        assertEquals(1, tags.size(), file);
      }
    }
    for (TemplateBundle bundle : twig.bundles()) {
      String build =
          twig.stacks().stream()
              .filter(stack -> stack.stack().equals(bundle.pipeline()))
              .findFirst()
              .orElseThrow()
              .template();
      assertEquals(6, bundle.files().size());
      bundle
          .files()
          .forEach(file -> assertTrue(build.contains("\"Templates::" + file.file() + "\"")));
    }
  }

  @Test
  void onlyAnApplicationThatReadsTheDatabasesSecretImportsItAndMayReadIt() {
    for (RenderedStack rendered : SampleRiglets.rendered("twig").stacks()) {
      Stack stack = rendered.stack();
      if (stack.kind().equals("app")) {
        String export = "buildit-twig-" + stack.environment().orElseThrow() + "-db-couch";
        boolean reads = stack.application().orElseThrow().value().equals("twig-api");
        assertEquals(
            reads ? List.of(export + "--ApplicationSecretArn") : List.of(),
            stack.imports().stream()
                .filter(taken -> taken.from().value().equals(export))
                .map(taken -> taken.name())
                .toList());
        assertTrue(stack.dependsOn().contains(new StackName(export)));
        assertEquals(reads, rendered.template().contains("ReadSecrets"));
      }
    }
  }

  private static String key(Riglet riglet, String version) {
    return new Renderer(version)
        .render(Planner.plan(riglet, StackKinds.all()))
        .bundles()
        .get(0)
        .key();
  }

  private static Riglet withFirst(Riglet riglet, Environment first) {
    List<Environment> environments = new ArrayList<>(riglet.environments());
    environments.set(0, first);
    return with(riglet, environments, riglet.applications());
  }

  private static Riglet with(
      Riglet riglet, List<Environment> environments, List<Application> applications) {
    return new Riglet(
        riglet.owner(),
        riglet.project(),
        riglet.region(),
        riglet.profile(),
        riglet.domain(),
        riglet.certificate(),
        riglet.keyName(),
        riglet.prefix(),
        riglet.hostedZone(),
        riglet.hostedZoneId(),
        riglet.connection(),
        riglet.notifications(),
        environments,
        applications,
        riglet.overrides(),
        riglet.addons());
  }
}
