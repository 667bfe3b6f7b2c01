package dev.rigc.rule.resource.ecs;

import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A service can run the task definition that it names. */
final class FargateServiceRule extends PropertiesRule {
  private static final Set<String> TASK = Set.of("AWS::ECS::TaskDefinition");

  private static final RuleInfo FARGATE =
      RuleInfo.error(
              "CFN3054",
              "A service on Fargate names a task definition for Fargate.",
              "ECS refuses to run a task on Fargate that is not declared compatible.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
          .withExample(
              "LaunchType: FARGATE\nTaskDefinition: !Ref Task  # whose RequiresCompatibilities is [EC2]")
          .withCounterparts("E3054");

  private static final RuleInfo NETWORK =
      RuleInfo.error(
              "CFN3052",
              "A service whose tasks have their own network interface specifies subnets.",
              "With the network mode `awsvpc` a service needs a `NetworkConfiguration`.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html")
          .withExample(
              "TaskDefinition: !Ref Task  # whose NetworkMode is awsvpc, and no NetworkConfiguration")
          .withCounterparts("E3052");

  FargateServiceRule() {
    super(FARGATE, "AWS::ECS::Service");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(FARGATE, NETWORK);
  }

  @Override
  protected void check(Properties service, PropertyFindings findings) {
    service.follow(
        "TaskDefinition",
        TASK,
        (definition, place) -> {
          fargate(service, definition, findings);
          network(service, definition, place, findings);
        });
  }

  private static void fargate(
      Properties service, Properties definition, PropertyFindings findings) {
    if (!service.text("LaunchType").filter("FARGATE"::equals).isPresent()) {
      return;
    }
    Optional<List<String>> kinds = definition.allTexts("RequiresCompatibilities.*");
    if (kinds.isPresent() && !kinds.get().contains("FARGATE")) {
      findings.add(
          FARGATE,
          definition.at("RequiresCompatibilities"),
          "`"
              + service.resource().logicalId()
              + "` runs on Fargate, so `"
              + definition.resource().logicalId()
              + "` needs `RequiresCompatibilities: [FARGATE]`.");
    }
  }

  private static void network(
      Properties service,
      Properties definition,
      InstanceLocation place,
      PropertyFindings findings) {
    boolean awsvpc = definition.text("NetworkMode").filter("awsvpc"::equals).isPresent();
    if (awsvpc && service.lacks("NetworkConfiguration")) {
      String message =
          "These tasks have the network mode `awsvpc`: `NetworkConfiguration` is needed.";
      findings.addToProperty(NETWORK, service.location(), place.node(), message);
    }
  }
}
