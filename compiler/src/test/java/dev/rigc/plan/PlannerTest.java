package dev.rigc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.value.Region;
import dev.rigc.render.SampleRiglets;
import dev.rigc.stack.StackKinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The planner by itself, with kinds of stacks that nobody deploys, and with those of rigc. */
class PlannerTest {
  private static final Riglet TWIG = SampleRiglets.riglet("twig");

  private final ToyKind base = new ToyKind("base", Scope.RIGLET);
  private final ToyKind net = new ToyKind("net", Scope.ENVIRONMENT);

  @Test
  void withoutDependenciesStacksComeByScopeAndThenInTheOrderOfTheKinds() {
    ToyKind pipe = new ToyKind("pipe", Scope.APPLICATION);
    ToyKind run = new ToyKind("run", Scope.DEPLOYMENT);
    assertEquals(
        List.of(
            "base-key.yaml",
            "integration/run-key-twig-api.yaml",
            "integration/run-key-twig.yaml",
            "integration/net-key.yaml",
            "staging/run-key-twig-api.yaml",
            "staging/run-key-twig.yaml",
            "staging/net-key.yaml",
            "production/run-key-twig-api.yaml",
            "production/run-key-twig.yaml",
            "production/net-key.yaml",
            "pipe-key/twig-api.yaml",
            "pipe-key/twig.yaml"),
        files(pipe, run, net, base));
  }

  @Test
  void aStackComesAfterWhatItImportsFromAndAfterWhatItFollows() {
    ToyKind host = new ToyKind("host", Scope.ENVIRONMENT);
    ToyKind alarm = new ToyKind("alarm", Scope.ENVIRONMENT).following(host);
    host.importing(net, "Id");
    List<String> files = files(alarm, host, net);
    assertEquals(
        List.of(
            "integration/net-key.yaml", "integration/host-key.yaml", "integration/alarm-key.yaml"),
        files.stream().filter(file -> file.startsWith("integration/")).toList());
  }

  @Test
  void aDependencyGoesBeforeTheOrderOfScopes() {
    ToyKind pipe = new ToyKind("pipe", Scope.APPLICATION);
    ToyKind run = new ToyKind("run", Scope.DEPLOYMENT).importing(pipe, "Id");
    assertEquals(
        List.of(
            "pipe-key/twig-api.yaml",
            "integration/run-key-twig-api.yaml",
            "staging/run-key-twig-api.yaml",
            "production/run-key-twig-api.yaml",
            "pipe-key/twig.yaml",
            "integration/run-key-twig.yaml",
            "staging/run-key-twig.yaml",
            "production/run-key-twig.yaml"),
        files(run, pipe));
  }

  @Test
  void anImportThatNoStackExportsIsRefused() {
    net.importing(base, "Idd");
    assertEquals(
        "`buildit-twig-integration-net-key` imports `buildit-twig-base-key--Idd`, which no stack exports.",
        refused(base, net));
  }

  @Test
  void anImportFromAStackThatTheRigletDoesNotHaveIsRefused() {
    net.importing(base, "Id");
    assertEquals(
        "`buildit-twig-integration-net-key` imports `buildit-twig-base-key--Id`, which no stack exports.",
        refused(net));
  }

  @Test
  void aStackThatFollowsOneThatIsNotThereIsRefused() {
    net.following(base);
    assertEquals(
        "`buildit-twig-integration-net-key` depends on `buildit-twig-base-key`, which the plan does not have.",
        refused(net));
  }

  @Test
  void stacksThatDependOnEachOtherAreNamed() {
    ToyKind more = new ToyKind("more", Scope.RIGLET).importing(base, "Id");
    base.following(more);
    assertEquals(
        "These stacks depend on each other: `buildit-twig-base-key`, `buildit-twig-more-key`.",
        refused(base, more));
  }

  @Test
  void aStackThatDependsOnItselfIsRefused() {
    base.importing(base, "Id");
    assertEquals("These stacks depend on each other: `buildit-twig-base-key`.", refused(base));
  }

  @Test
  void twoStacksOfOneNameAreRefused() {
    assertEquals(
        "Two stacks are named `buildit-twig-base-key`.",
        refused(base, new ToyKind("base", Scope.RIGLET)));
  }

  @Test
  void aKindMayHaveARegionOfItsOwnFromWhichNothingIsImported() {
    ToyKind alarm = new ToyKind("alarm", Scope.RIGLET).in("us-east-1").following(base);
    Stack planned = plan(alarm, base).stacks().get(1);
    assertEquals(new Region("us-east-1"), planned.region());
    net.importing(alarm, "Id");
    assertEquals(
        "`buildit-twig-integration-net-key` in us-west-2 imports `buildit-twig-alarm-key--Id` from"
            + " us-east-1; an import cannot cross regions.",
        refused(alarm, base, net));
  }

  @Test
  void aKindMayHaveSeveralStacksInOneEnvironmentOrNone() {
    net.instances("blue", "green")
        .onlyIf(site -> site.requireEnvironment().name().value().equals("staging"));
    StackPlan plan = plan(net);
    assertEquals(
        List.of("staging/net-key-blue.yaml", "staging/net-key-green.yaml"),
        plan.stacks().stream().map(Stack::file).toList());
    assertEquals("buildit-twig-staging-net-key-green", plan.stacks().get(1).name().value());
  }

  static List<String> samples() {
    return SampleRiglets.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameRigletGivesAnEqualPlan(String sample) {
    Riglet riglet = SampleRiglets.riglet(sample);
    assertEquals(
        Planner.plan(riglet, StackKinds.all()),
        Planner.plan(SampleRiglets.riglet(sample), StackKinds.all()));
  }

  /** The list says what is built on what, and nothing else hangs on its order. */
  @ParameterizedTest
  @MethodSource("samples")
  void anyOrderOfTheKindsGivesTheSameStacks(String sample) {
    Riglet riglet = SampleRiglets.riglet(sample);
    List<StackKind> reversed = new ArrayList<>(StackKinds.all());
    Collections.reverse(reversed);
    List<Stack> stacks = Planner.plan(riglet, reversed).stacks();
    assertEquals(sorted(Planner.plan(riglet, StackKinds.all()).stacks()), sorted(stacks));
    for (Stack stack : stacks) {
      List<Stack> before = stacks.subList(0, stacks.indexOf(stack));
      assertEquals(
          List.of(),
          stack.dependsOn().stream()
              .filter(name -> before.stream().noneMatch(one -> one.name().equals(name)))
              .toList(),
          stack.file());
    }
  }

  private static List<Stack> sorted(List<Stack> stacks) {
    return stacks.stream().sorted((a, b) -> a.file().compareTo(b.file())).toList();
  }

  private static StackPlan plan(StackKind... kinds) {
    return Planner.plan(TWIG, List.of(kinds));
  }

  private static List<String> files(StackKind... kinds) {
    return plan(kinds).stacks().stream().map(Stack::file).toList();
  }

  private static String refused(StackKind... kinds) {
    return assertThrows(IllegalStateException.class, () -> plan(kinds)).getMessage();
  }
}
