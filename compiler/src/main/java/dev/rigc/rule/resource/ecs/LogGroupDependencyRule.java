package dev.rigc.rule.resource.ecs;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
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
              "A task refers to the log group that the template creates instead of only naming it.",
              "By name alone CloudFormation does not know the order: the task may start before its log"
                  + " group exists, and fails.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html")
          .withExample(
              "awslogs-group: twig  # and a log group named twig that the service does not refer to");

  LogGroupDependencyRule() {
    super(INFO, "AWS::ECS::TaskDefinition");
  }

  @Override
  protected void check(Properties task, PropertyFindings findings) {
    task.visit(
        "ContainerDefinitions.*.LogConfiguration.Options.awslogs-group",
        (name, place) -> {
          String label =
              name.text().orElseGet(() -> task.context().evaluator().label(name.written()));
          group(task, label)
              .filter(group -> !names(name.written().node(), group))
              .ifPresent(group -> report(place, group, findings));
        });
  }

  private static void report(InstanceLocation place, Resource group, PropertyFindings findings) {
    String id = group.logicalId();
    findings
        .add(
            INFO,
            place.whateverTheValue(),
            "This names the log group `" + id + "` without referring to it.")
        .hint("Write `!Ref " + id + "`, or add `DependsOn: " + id + "`.");
  }

  /** The log group of this template that has the name, unless the task depends on it. */
  private static Optional<Resource> group(Properties task, String name) {
    List<Resource> found = new ArrayList<>();
    for (Resource group : task.context().resources(GROUP)) {
      if (!dependsOn(task.resource(), group)) {
        group
            .property("LogGroupName")
            .filter(value -> task.context().evaluator().label(value).equals(name))
            .ifPresent(value -> found.add(group));
      }
    }
    return found.stream().findFirst();
  }

  private static boolean dependsOn(Resource task, Resource group) {
    return task.dependsOn().stream().anyMatch(name -> name.node().text().equals(group.logicalId()));
  }

  private static boolean names(Node written, Resource group) {
    return CanonicalText.of(written).contains("\"" + group.logicalId() + "\"")
        || CanonicalText.of(written).contains("${" + group.logicalId() + "}");
  }
}
