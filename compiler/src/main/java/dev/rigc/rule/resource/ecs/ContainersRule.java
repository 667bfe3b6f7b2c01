package dev.rigc.rule.resource.ecs;

import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;
import java.util.Optional;

/** The ports of containers fit the network mode of their task. */
final class ContainersRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3053",
              "In the network mode `awsvpc` a container's host port is its container port.",
              "The task has a network interface of its own: there is nothing to map a port to.",
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html")
          .withExample("PortMappings: [{ ContainerPort: 80, HostPort: 8080 }]")
          .withCounterparts("E3053");

  ContainersRule() {
    super(INFO, "AWS::ECS::TaskDefinition");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  protected void check(Properties task, PropertyFindings findings) {
    if (task.text("NetworkMode").filter("awsvpc"::equals).isEmpty()) {
      return;
    }
    task.mappings(
        "ContainerDefinitions.*.PortMappings.*",
        ports -> {
          Optional<String> inner = ports.text("ContainerPort");
          ports.texts(
              "HostPort",
              (outer, place) -> {
                if (inner.isPresent() && !inner.get().equals(outer)) {
                  findings.add(
                      INFO,
                      place,
                      "The host port "
                          + outer
                          + " must be the container port, "
                          + inner.get()
                          + ", or be left out.");
                }
              });
        });
  }
}
