package dev.rigc.rule.riglet.rollout;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Rollout;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An application whose deployments in an environment the riglet describes.
 *
 * @param environment the environment
 * @param application the application
 * @param rollout what it says
 */
record RolledOut(Environment environment, Application application, Rollout rollout) {
  static List<RolledOut> all(RigletContext context) {
    List<RolledOut> all = new ArrayList<>();
    for (Environment environment : context.environments()) {
      for (Application application : context.applications()) {
        environment
            .deployment(application)
            .rollout()
            .ifPresent(rollout -> all.add(new RolledOut(environment, application, rollout)));
      }
    }
    return all;
  }

  /** Those whose deployments move requests between two versions. */
  static List<RolledOut> shifting(RigletContext context) {
    return all(context).stream()
        .filter(
            each ->
                each.rollout().shiftsTraffic() && context.isSound(each.origin(context, "strategy")))
        .toList();
  }

  NodePath origin(RigletContext context, String key) {
    return context.rollout(environment, application, key);
  }

  /**
   * {@code `api` in production}, in a finding that names all environments which share its place.
   */
  String inWords() {
    return "`%s` in %s".formatted(application.name(), EnvironmentFindings.NAMES);
  }
}
