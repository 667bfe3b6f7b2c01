package dev.rigc.rule.resource.ecs;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Block;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.schema.Identity;
import dev.rigc.rule.resource.schema.Place;
import dev.rigc.rule.resource.schema.Problem;
import dev.rigc.rule.resource.schema.Problems;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A task starts after the log group that it writes to. */
final class LogGroupDependencyRule extends PropertiesRule {
  private static final String GROUP = "AWS::Logs::LogGroup";

  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3614",
              "A task refers to the log group that the template makes, and does not just name it.",
              "By name alone CloudFormation does not know the order: the task may start before its log"
                  + " group exists, and fails.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html")
          .withExample(
              "awslogs-group: twig  # and a log group named twig that the service does not refer to");

  LogGroupDependencyRule() {
    super(INFO, "AWS::ECS::TaskDefinition");
  }

  @Override
  protected void check(Block task, Problems problems) {
    task.visit(
        "ContainerDefinitions.*.LogConfiguration.Options.awslogs-group",
        (name, place) -> {
          String label =
              name.text().orElseGet(() -> task.subject().evaluator().label(name.written()));
          group(task, label)
              .filter(group -> !names(name.written().node(), group))
              .ifPresent(group -> problems.add(problem(place, group)));
        });
  }

  private static Problem problem(Place place, Resource group) {
    String id = group.logicalId();
    return place
        .whateverTheValue()
        .problem(INFO, "This names the log group `" + id + "` without referring to it.")
        .withHint(Optional.of("Write `!Ref " + id + "`, or add `DependsOn: " + id + "`."));
  }

  /** The log group of this template that has the name, unless the task depends on it. */
  private static Optional<Resource> group(Block task, String name) {
    List<Resource> found = new ArrayList<>();
    for (Resource group : task.subject().resources(GROUP)) {
      if (!dependsOn(task.resource(), group)) {
        group
            .property("LogGroupName")
            .filter(value -> task.subject().evaluator().label(value).equals(name))
            .ifPresent(value -> found.add(group));
      }
    }
    return found.stream().findFirst();
  }

  private static boolean dependsOn(Resource task, Resource group) {
    return task.dependsOn().stream().anyMatch(name -> name.node().text().equals(group.logicalId()));
  }

  private static boolean names(Node written, Resource group) {
    return Identity.of(written).contains("\"" + group.logicalId() + "\"")
        || Identity.of(written).contains("${" + group.logicalId() + "}");
  }
}
