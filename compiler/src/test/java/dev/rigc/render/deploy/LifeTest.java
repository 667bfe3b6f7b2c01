package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.model.stack.Stack;
import dev.rigc.plan.StackPlan;
import dev.rigc.render.deploy.Life.Group;
import dev.rigc.render.deploy.Life.Step;
import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a riglet with everything on, by the commands that operators are told, on an endpoint
 * that refuses what CloudFormation refuses: names that are taken, exports in use, priorities and
 * blocks of addresses. It is created as a whole, loses one group of features after the other until
 * it is the smallest one, gets them again, and is deleted as a whole. One command follows another,
 * so it begins early.
 */
@Order(1)
final class LifeTest {
  private static final Set<String> RETAINED = Set.of("o-1-p-2-live-123456789012-us-west-2-backup");

  /** With no task in the second environment, whose commands make only what runs there. */
  private static final String NEVER_DEPLOYED = "o-1-p-2-edge-app-b-2-main";

  private AwsEndpoint endpoint;
  private Operator operator;
  private Life life;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    endpoint = new AwsEndpoint("us-west-2");
    endpoint.beStrict();
    endpoint.store("/o-1/live/ldap-url", "ldap");
    endpoint.store("/o-1/edge/ldap-url", "ldap");
    endpoint.store("/o-1/p-2/slack-webhook", "webhook");
    operator = new Operator(folder, SampleRiglet.SMALL, endpoint);
    life = Life.read();
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void itIsCreatedShrinksGrowsAndIsDeleted() throws Exception {
    int all = life.groups().size();
    compile(all);
    does("the beginning", List.of("create-riglet"));
    for (Stack stack : operator.plan().stacks()) {
      if (List.of("app", "task").contains(stack.kind())) {
        does("the beginning", application(stack));
      }
    }
    for (int count = all; count > 1; count--) {
      switchOff(count);
    }
    for (int count = 2; count <= all; count++) {
      switchOn(count);
    }
    does("the end", List.of("delete-riglet", "YES=1"));
    assertEquals(List.of(), endpoint.stacks());
    assertEquals(RETAINED, Set.copyOf(endpoint.buckets()));
  }

  private void switchOff(int count) throws Exception {
    Group group = life.groups().get(count - 1);
    for (Step step : group.off()) {
      compile(step.isBefore() ? count : count - 1);
      does(group.name() + ", off", step.words());
    }
    assertAsPlanned(group.name() + ", off", count - 1);
  }

  private void switchOn(int count) throws Exception {
    Group group = life.groups().get(count - 1);
    compile(count);
    for (Step step : group.on()) {
      does(group.name() + ", on", step.words());
    }
    assertAsPlanned(group.name() + ", on", count);
  }

  private static List<String> application(Stack stack) {
    return List.of(
        "create-" + stack.kind(),
        "ENV=" + stack.environment().orElseThrow(),
        "APP=" + stack.application().orElseThrow(),
        "TAG=t-1");
  }

  private StackPlan compile(int count) throws IOException {
    return operator.compileWhole(life.riglet(count), life.addons(count));
  }

  private void does(String group, List<String> words) throws Exception {
    Result result = operator.make(words.toArray(new String[0]));
    assertEquals(0, result.status(), () -> group + ": " + words + "\n" + result.output());
  }

  /** What is there is what the plan has, as it was compiled; an application may be left out. */
  private void assertAsPlanned(String group, int count) throws IOException {
    Set<String> planned = new TreeSet<>();
    List<String> stale = new ArrayList<>();
    for (Stack stack : compile(count).stacks()) {
      String name = stack.name().value();
      planned.add(name);
      if (endpoint.status(name).isPresent()
          && !endpoint.template(name).equals(operator.file(stack.file()))) {
        stale.add(name);
      }
    }
    assertEquals(List.of(), stale, group + ": not updated");
    planned.remove(NEVER_DEPLOYED);
    Set<String> there = new TreeSet<>(endpoint.stacks());
    there.remove(NEVER_DEPLOYED);
    assertEquals(planned, there, group);
  }
}
