package dev.rigc.model.application;

import dev.rigc.model.value.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a container runs, beyond its image and size (<a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition</a>).
 *
 * @param entryPoint what is started in place of the image's entry point; none: the image's
 * @param command its arguments in place of the image's; none: the image's
 * @param healthCommand what its shell runs to find out whether it is well; absent: nothing
 * @param startPeriod seconds in which a failed health command does not count, 0 to 300
 * @param stopTimeout seconds until it is killed after it was told to stop, 1 to 120 on Fargate;
 *     absent: 30
 * @param readOnlyRoot whether its own file system cannot be written to
 * @param user the user that it runs as; absent: the image's
 * @param workingDirectory where it starts; absent: the image's
 * @param ulimits limits by name, in file order
 * @param dependsOn other containers of the task, and what it waits for of each, in file order
 */
public record ContainerSettings(
    List<String> entryPoint,
    List<String> command,
    Optional<String> healthCommand,
    Optional<Integer> startPeriod,
    Optional<Integer> stopTimeout,
    boolean readOnlyRoot,
    Optional<String> user,
    Optional<String> workingDirectory,
    Map<String, Integer> ulimits,
    Map<String, DependencyCondition> dependsOn) {
  /** A container that runs as its image says. */
  public static final ContainerSettings NONE =
      new ContainerSettings(
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of());

  /** Keeps copies of the collections. */
  public ContainerSettings {
    entryPoint = List.copyOf(entryPoint);
    command = List.copyOf(command);
    ulimits = Ordered.copy(ulimits);
    dependsOn = Ordered.copy(dependsOn);
  }

  /** The same with other arguments. */
  ContainerSettings withCommand(List<String> other) {
    return new ContainerSettings(
        entryPoint,
        other,
        healthCommand,
        startPeriod,
        stopTimeout,
        readOnlyRoot,
        user,
        workingDirectory,
        ulimits,
        dependsOn);
  }

  /** These unless they say nothing. */
  public Optional<ContainerSettings> ifAny() {
    return equals(NONE) ? Optional.empty() : Optional.of(this);
  }
}
