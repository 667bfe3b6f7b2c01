package dev.rigc.stack.app;

import dev.rigc.model.application.ContainerSettings;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a container runs, beyond its image and size.
 *
 * @param entryPoint in place of the image's; none: the image's
 * @param command in place of the image's; none: the image's
 * @param healthCommand what its shell runs to find out whether it is well
 * @param startPeriod seconds in which failures of it do not count
 * @param stopTimeout seconds until it is killed
 * @param readOnlyRoot whether its own file system cannot be written to
 * @param user the user that it runs as
 * @param workingDirectory where it starts
 * @param ulimits limits
 * @param dependsOn containers that it waits for
 */
public record ContainerView(
    List<String> entryPoint,
    List<String> command,
    @Nullable String healthCommand,
    @Nullable Integer startPeriod,
    @Nullable Integer stopTimeout,
    boolean readOnlyRoot,
    @Nullable String user,
    @Nullable String workingDirectory,
    List<Limit> ulimits,
    List<Dependency> dependsOn) {

  /**
   * A limit, soft and hard the same.
   *
   * @param name its name
   * @param limit the limit
   */
  public record Limit(String name, int limit) {}

  /**
   * A container that another one waits for.
   *
   * @param container its name
   * @param condition how far it must have come
   */
  public record Dependency(String container, String condition) {}

  static ContainerView of(ContainerSettings settings) {
    return new ContainerView(
        settings.entryPoint(),
        settings.command(),
        settings.healthCommand().orElse(null),
        settings.startPeriod().orElse(null),
        settings.stopTimeout().orElse(null),
        settings.readOnlyRoot(),
        settings.user().orElse(null),
        settings.workingDirectory().orElse(null),
        settings.ulimits().entrySet().stream()
            .map(limit -> new Limit(limit.getKey(), limit.getValue()))
            .toList(),
        settings.dependsOn().entrySet().stream()
            .map(
                each ->
                    new Dependency(each.getKey(), each.getValue().key().toUpperCase(Locale.ROOT)))
            .toList());
  }
}
