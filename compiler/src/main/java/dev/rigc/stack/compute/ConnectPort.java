package dev.rigc.stack.compute;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.render.PortRange;
import java.util.List;

/**
 * Ports that containers reach the proxies of Service Connect on, which stand before applications
 * without a public host (<a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html">ServiceConnectService</a>):
 * on Fargate that of the application, on EC2 any that ECS gives.
 *
 * @param ingressId logical id of the rule of the security group
 * @param first the lowest port
 * @param last the highest port
 */
public record ConnectPort(String ingressId, int first, int last) {
  static List<ConnectPort> of(Riglet riglet, Environment environment) {
    if (!riglet.hasInternalApplications()) {
      return List.of();
    }
    if (environment.compute().launch() == LaunchType.EC2) {
      return PortRange.of(riglet, environment).stream()
          .map(ports -> new ConnectPort("ConnectIngress", ports.first(), ports.last()))
          .toList();
    }
    return riglet.applications().stream()
        .filter(application -> !application.isPublic())
        .map(Application::port)
        .distinct()
        .sorted()
        .map(port -> new ConnectPort("ConnectIngress" + port, port, port))
        .toList();
  }
}
