package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Scaling;
import dev.rigc.rule.riglet.RigletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An application with {@code scaling} in an environment.
 *
 * @param environment the environment
 * @param application the application
 * @param scaling how it scales there, or would if it had a maximum there
 */
record ScaledApplication(Environment environment, Application application, Scaling scaling) {
  /** All of them, with and without a maximum. */
  static List<ScaledApplication> all(RigletContext context) {
    List<ScaledApplication> all = new ArrayList<>();
    for (Environment environment : context.environments()) {
      for (Application application : context.applications()) {
        environment
            .deployment(application)
            .scaling()
            .ifPresent(
                scaling -> all.add(new ScaledApplication(environment, application, scaling)));
      }
    }
    return all;
  }

  /** Those whose number of copies is not fixed. */
  static List<ScaledApplication> active(RigletContext context) {
    Predicate<ScaledApplication> scales = each -> each.scaling().max().isPresent();
    return all(context).stream().filter(scales).toList();
  }

  /** The most copies, of one that is active. */
  int max() {
    return scaling.max().orElse(scaling.min());
  }

  /** Where its scaling is. */
  NodePath path(RigletContext context) {
    return context.origin(environment, application, "scaling");
  }

  NodePath origin(RigletContext context, String key) {
    return context.scaling(environment, application, key);
  }

  /** {@code `api` in production}. */
  String inWords() {
    return "`%s` in %s".formatted(application.name(), environment.name());
  }
}
