package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.ValueTemplate;
import dev.rigc.rule.riglet.RigletContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An environment variable of an application in an environment.
 *
 * @param environment the environment
 * @param application the application
 * @param name the variable's name
 * @param value its value
 * @param path where it is; the same for all environments unless one overrides it
 */
record Variable(
    Environment environment,
    Application application,
    String name,
    ValueTemplate value,
    NodePath path) {

  /** Every plain variable whose value is good. */
  static List<Variable> of(RigletContext context) {
    List<Variable> all = new ArrayList<>();
    for (Environment environment : context.environments()) {
      for (Application application : context.applications()) {
        environment
            .deployment(application)
            .environment()
            .forEach(
                (name, value) -> {
                  NodePath path = context.variable(environment, application, name);
                  if (context.isSound(path)) {
                    all.add(new Variable(environment, application, name, value, path));
                  }
                });
        SidecarVariables.plain(context, environment, application, all);
      }
    }
    return all;
  }

  /** The value as it is written. */
  String text() {
    return value.text();
  }
}
