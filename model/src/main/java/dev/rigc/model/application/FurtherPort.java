package dev.rigc.model.application;

import dev.rigc.model.value.Slug;
import java.util.List;
import java.util.Optional;

/**
 * A port of an application beside its first one.
 *
 * @param port the port that a container listens on, 1 to 65535
 * @param container the sidecar that listens; absent: the application's own container
 * @param priority the priority of its listener rule; absent: the load balancer does not reach it
 * @param paths the path patterns that it answers to on the hosts of the application
 * @param healthCheck the path that answers when it is well
 */
public record FurtherPort(
    int port,
    Optional<Slug> container,
    Optional<Integer> priority,
    List<String> paths,
    Optional<HealthCheckPath> healthCheck) {
  /** Keeps a copy of the list. */
  public FurtherPort {
    paths = List.copyOf(paths);
  }

  /** The same port with another priority. */
  public FurtherPort withPriority(Optional<Integer> other) {
    return new FurtherPort(port, container, other, paths, healthCheck);
  }

  /** Whether the load balancer reaches it. */
  public boolean isRouted() {
    return priority.isPresent();
  }
}
