package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.SecretName;
import dev.rigc.model.SecretReference;
import dev.rigc.model.ValueTemplate.Literal;
import dev.rigc.model.ValueTemplate.Reference;
import dev.rigc.plan.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A variable of an application in an environment that AWS fills from a secret.
 *
 * @param environment the environment
 * @param application the application
 * @param name the variable's name
 * @param secret where its value comes from
 * @param path where it is; the same for all environments unless one overrides it
 */
record SecretVariable(
    Environment environment,
    Application application,
    String name,
    SecretReference secret,
    NodePath path) {

  /** Every secret variable whose value is good. */
  static List<SecretVariable> of(RigletSubject subject) {
    List<SecretVariable> all = new ArrayList<>();
    for (Environment environment : subject.environments()) {
      for (Application application : subject.applications()) {
        environment
            .deployment(application)
            .secrets()
            .forEach(
                (name, secret) -> {
                  NodePath path = subject.secret(environment, application, name);
                  if (subject.isSound(path)) {
                    all.add(new SecretVariable(environment, application, name, secret, path));
                  }
                });
      }
    }
    return all;
  }

  /** The name of the secret, if it is one and holds nothing but what a name may refer to. */
  Optional<SecretName> resolved(RigletSubject subject) {
    String text = secret.name().text();
    boolean isName =
        secret.name().parts().stream()
            .allMatch(
                part ->
                    part instanceof Literal
                        || Reference.IN_SECRET_NAMES.contains((Reference) part));
    return isName && !ReferencesRule.isMalformed(text)
        ? Optional.of(new SecretNames(subject.riglet()).resolve(secret, environment, application))
        : Optional.empty();
  }
}
