package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.SecretName;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.ValueTemplate.Literal;
import dev.rigc.model.value.ValueTemplate.Reference;
import dev.rigc.plan.SecretNames;
import dev.rigc.rule.riglet.RigletContext;
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
  static List<SecretVariable> of(RigletContext context) {
    List<SecretVariable> all = new ArrayList<>();
    for (Environment environment : context.environments()) {
      for (Application application : context.applications()) {
        environment
            .deployment(application)
            .secrets()
            .forEach(
                (name, secret) -> {
                  NodePath path = context.secret(environment, application, name);
                  if (context.isSound(path)) {
                    all.add(new SecretVariable(environment, application, name, secret, path));
                  }
                });
        SidecarVariables.secret(context, environment, application, all);
      }
    }
    return all;
  }

  /** The name of the secret, if it is one and holds nothing but what a name may refer to. */
  Optional<SecretName> resolved(RigletContext context) {
    String text = secret.name().text();
    boolean isName =
        secret.name().parts().stream()
            .allMatch(
                part ->
                    part instanceof Literal
                        || Reference.IN_SECRET_NAMES.contains((Reference) part));
    return isName && !ReferencesRule.isMalformed(text)
        ? Optional.of(new SecretNames(context.riglet()).resolve(secret, environment, application))
        : Optional.empty();
  }
}
