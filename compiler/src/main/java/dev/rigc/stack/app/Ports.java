package dev.rigc.stack.app;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.FurtherPort;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.Slug;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ports of the containers of an application. */
final class Ports {
  private final Names names;
  private final Environment environment;
  private final Application application;

  Ports(Names names, Environment environment, Application application) {
    this.names = names;
    this.environment = environment;
    this.application = application;
  }

  /** Those of the application's own container, beside its first one. */
  List<Integer> further() {
    return of(Optional.empty());
  }

  /** All of a sidecar. */
  List<Integer> of(Slug sidecar, Optional<Integer> first) {
    return Stream.concat(first.stream(), of(Optional.of(sidecar)).stream()).toList();
  }

  private List<Integer> of(Optional<Slug> container) {
    return application.requireWorkload().ports().values().stream()
        .filter(port -> port.container().equals(container))
        .map(FurtherPort::port)
        .toList();
  }

  /** The container that the load balancer sends to. */
  String targetContainer() {
    return name(application.targetGroup().container());
  }

  private String name(Optional<Slug> container) {
    return container.orElse(application.name()).value();
  }

  /** Those with a target group of their own. */
  List<RoutedPortView> routed() {
    return application.requireWorkload().ports().entrySet().stream()
        .filter(port -> port.getValue().isRouted())
        .map(port -> routed(port.getKey(), port.getValue()))
        .toList();
  }

  private RoutedPortView routed(Slug name, FurtherPort port) {
    List<String> hosts =
        Stream.concat(
                names.hosts(environment, application).stream().map(DerivedName::value),
                application.requireWorkload().hosts(environment.name()).stream()
                    .map(DomainName::value))
            .toList();
    return new RoutedPortView(
        LogicalIds.of("TargetGroup", name),
        LogicalIds.of("ListenerRule", name),
        name(port.container()),
        port.port(),
        port.healthCheck().orElse(application.healthCheck()).value(),
        port.priority().orElseThrow(),
        hosts,
        port.paths());
  }
}
