package dev.rigc.stack.app;

import dev.rigc.model.application.Application;
import dev.rigc.model.application.ContainerSettings;
import dev.rigc.model.value.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which containers of a task reach which by name where the task has the host's network. A link
 * starts its target first, so it goes the way of the dependencies: from a sidecar to the
 * application's own container, unless that one waits for the sidecar.
 */
final class Links {
  private final Application application;
  private final Set<String> awaited = new HashSet<>();

  Links(Application application) {
    this.application = application;
    await(application.requireWorkload().requireContainer());
  }

  private void await(ContainerSettings settings) {
    for (String name : settings.dependsOn().keySet()) {
      if (awaited.add(name)) {
        application.requireWorkload().sidecars().entrySet().stream()
            .filter(sidecar -> sidecar.getKey().value().equals(name))
            .map(Map.Entry::getValue)
            .forEach(sidecar -> await(sidecar.requireSettings()));
      }
    }
  }

  /** What the application's own container reaches. */
  List<String> own() {
    return application.requireWorkload().sidecars().keySet().stream()
        .map(Slug::value)
        .filter(awaited::contains)
        .toList();
  }

  /** What a sidecar reaches. */
  List<String> of(Slug sidecar) {
    return awaited.contains(sidecar.value()) ? List.of() : List.of(application.name().value());
  }
}
