package dev.rigc.rule.resource.ecs;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Optional;
import java.util.Set;

/** A target group finds a container whose host port is chosen when it starts. */
final class DynamicPortRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3049",
              "Targets with a dynamic host port are checked on the port of their traffic.",
              "With the host port 0 every task has another port, so a health check on a fixed one"
                  + " fails and the tasks are replaced for ever.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html")
          .withExample("PortMappings: [{ ContainerPort: 80, HostPort: 0 }]\nHealthCheckPort: 8080")
          .withCounterparts("E3049");

  DynamicPortRule() {
    super(INFO, "AWS::ECS::Service");
  }

  @Override
  protected void check(Properties service, PropertyFindings findings) {
    service.follow(
        "TaskDefinition",
        Set.of("AWS::ECS::TaskDefinition"),
        (definition, at) ->
            service.mappings(
                "LoadBalancers.*",
                balancer -> {
                  if (isDynamic(definition, balancer)) {
                    balancer
                        .guard()
                        .and(definition.guard())
                        .ifPresent(both -> healthCheck(balancer.under(both), findings));
                  }
                }));
  }

  /** Whether the container and port that a load balancer is given have the host port 0. */
  private static boolean isDynamic(Properties definition, Properties balancer) {
    Optional<String> name = balancer.text("ContainerName");
    Optional<String> port = balancer.text("ContainerPort");
    boolean[] dynamic = {false};
    definition.mappings(
        "ContainerDefinitions.*",
        container -> {
          if (name.isPresent() && name.equals(container.text("Name"))) {
            container.mappings(
                "PortMappings.*",
                mapping ->
                    dynamic[0] |=
                        port.isPresent()
                            && port.equals(mapping.text("ContainerPort"))
                            && mapping.text("HostPort").filter("0"::equals).isPresent());
          }
        });
    return dynamic[0];
  }

  private static void healthCheck(Properties balancer, PropertyFindings findings) {
    balancer.follow(
        "TargetGroupArn",
        Set.of("AWS::ElasticLoadBalancingV2::TargetGroup"),
        (target, at) ->
            target.texts(
                "HealthCheckPort",
                (port, place) -> {
                  if (!port.equals("traffic-port")) {
                    findings
                        .add(
                            INFO,
                            place,
                            "The container that `%s` balances has a dynamic host port, but port %s is checked."
                                .formatted(balancer.resource().logicalId(), port))
                        .hint("Use `HealthCheckPort: traffic-port`.");
                  }
                }));
  }
}
