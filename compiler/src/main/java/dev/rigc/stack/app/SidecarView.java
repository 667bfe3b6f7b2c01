package dev.rigc.stack.app;

import dev.rigc.render.KeyValue;
import java.util.List;

/**
 * A container beside the application's own.
 *
 * @param name its name
 * @param image its image
 * @param essential whether the task ends with it
 * @param cpu CPU units of the container
 * @param memory memory of the container in MiB
 * @param ports ports that it listens on
 * @param environment environment variables
 * @param secrets environment variables that AWS fills
 * @param links containers that it reaches by name on a host
 * @param settings how it runs
 */
public record SidecarView(
    String name,
    String image,
    boolean essential,
    int cpu,
    int memory,
    List<Integer> ports,
    List<KeyValue> environment,
    List<AppView.Secret> secrets,
    List<String> links,
    ContainerView settings) {}
