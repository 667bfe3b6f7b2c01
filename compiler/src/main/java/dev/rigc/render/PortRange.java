package dev.rigc.render;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.FurtherPort;
import dev.rigc.model.compute.LaunchType;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ports that the load balancer reaches containers on.
 *
 * @param first the lowest port
 * @param last the highest port
 */
public record PortRange(int first, int last) {
  /**
   * Ports that ECS gives to containers in bridge mode (<a
   * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html">PortMapping</a>).
   */
  private static final PortRange DYNAMIC = new PortRange(32768, 65535);

  /** On EC2 the dynamic ports; on Fargate, where a task has an address of its own, theirs. */
  public static List<PortRange> of(Riglet riglet, Environment environment) {
    if (environment.compute().launch() == LaunchType.EC2
        || riglet.applications().stream().noneMatch(Application::isPublic)) {
      return List.of(DYNAMIC);
    }
    return riglet.applications().stream()
        .filter(Application::isPublic)
        .flatMap(PortRange::targetPorts)
        .distinct()
        .sorted()
        .map(port -> new PortRange(port, port))
        .toList();
  }

  private static Stream<Integer> targetPorts(Application application) {
    return Stream.concat(
        Stream.of(application.targetPort()),
        application.requireWorkload().routedPorts().stream().map(FurtherPort::port));
  }
}
