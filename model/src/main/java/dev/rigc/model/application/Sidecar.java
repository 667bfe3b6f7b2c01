package dev.rigc.model.application;

import dev.rigc.model.value.Ordered;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.ValueTemplate;
import java.util.Map;
import java.util.Optional;

/**
 * A container that runs beside that of an application, in each of its tasks.
 *
 * @param image where its image is, as {@code docker pull} takes it
 * @param port the port that it listens on, if any
 * @param cpu CPU units that it takes of the task's; 1024 are one vCPU
 * @param memory memory that it takes of the task's, in MiB
 * @param mayStop whether the task goes on when it ends
 * @param environment environment variables in file order
 * @param secrets environment variable to where AWS takes its value from, in file order
 * @param settings how it runs beyond that; absent: as its image says
 */
public record Sidecar(
    String image,
    Optional<Integer> port,
    int cpu,
    int memory,
    boolean mayStop,
    Map<String, ValueTemplate> environment,
    Map<String, SecretReference> secrets,
    Optional<ContainerSettings> settings) {
  /** Keeps copies of the maps in their order. */
  public Sidecar {
    environment = Ordered.copy(environment);
    secrets = Ordered.copy(secrets);
  }

  /** The same beside a container that runs once: the task ends with that container alone. */
  Sidecar besideOneThatEnds() {
    return new Sidecar(image, port, cpu, memory, true, environment, secrets, settings);
  }

  /** How it runs. */
  public ContainerSettings requireSettings() {
    return settings.orElse(ContainerSettings.NONE);
  }
}
