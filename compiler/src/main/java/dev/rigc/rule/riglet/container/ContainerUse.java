package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.ContainerSettings;
import dev.rigc.model.application.Sidecar;
import dev.rigc.rule.riglet.RigletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A container of an application.
 *
 * @param application the application
 * @param name the container's name: that of the application for its own one
 * @param sidecar what it is, if it is not the application's own one
 * @param settings how it runs
 * @param path where its settings are
 */
record ContainerUse(
    Application application,
    String name,
    Optional<Sidecar> sidecar,
    ContainerSettings settings,
    NodePath path) {

  /** All of a riglet, each application's own one before its sidecars. */
  static List<ContainerUse> of(RigletContext context) {
    List<ContainerUse> all = new ArrayList<>();
    context.applications().forEach(application -> all.addAll(of(context, application)));
    return all;
  }

  /** Those of an application. */
  static List<ContainerUse> of(RigletContext context, Application application) {
    List<ContainerUse> all = new ArrayList<>();
    NodePath path = context.path(application);
    all.add(
        new ContainerUse(
            application,
            application.name().value(),
            Optional.empty(),
            application.requireWorkload().requireContainer(),
            path.key("container")));
    application
        .requireWorkload()
        .sidecars()
        .forEach(
            (name, sidecar) ->
                all.add(
                    new ContainerUse(
                        application,
                        name.value(),
                        Optional.of(sidecar),
                        sidecar.requireSettings(),
                        path.key("sidecars").key(name.value()).key("container"))));
    return all;
  }

  /** Whether the task ends with it. */
  boolean isEssential() {
    return sidecar.map(one -> !one.mayStop()).orElse(true);
  }
}
