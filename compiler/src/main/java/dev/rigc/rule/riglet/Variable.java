package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.ValueTemplate;
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
  static List<Variable> of(RigletSubject subject) {
    List<Variable> all = new ArrayList<>();
    for (Environment environment : subject.environments()) {
      for (Application application : subject.applications()) {
        environment
            .deployment(application)
            .environment()
            .forEach(
                (name, value) -> {
                  NodePath path = subject.variable(environment, application, name);
                  if (subject.isSound(path)) {
                    all.add(new Variable(environment, application, name, value, path));
                  }
                });
      }
    }
    return all;
  }

  /** The value as it is written. */
  String text() {
    return value.text();
  }
}
