package dev.rigc.rule.riglet.application;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The environment variables of sidecars, which hold in every environment. */
final class SidecarVariables {
  private SidecarVariables() {}

  static void plain(
      RigletContext context,
      Environment environment,
      Application application,
      List<Variable> variables) {
    NodePath sidecars = context.path(application).key("sidecars");
    application
        .requireWorkload()
        .sidecars()
        .forEach(
            (sidecar, container) ->
                container
                    .environment()
                    .forEach(
                        (name, value) -> {
                          NodePath path =
                              sidecars.key(sidecar.value()).key("environment").key(name);
                          if (context.isSound(path)) {
                            variables.add(
                                new Variable(environment, application, name, value, path));
                          }
                        }));
  }

  static void secret(
      RigletContext context,
      Environment environment,
      Application application,
      List<SecretVariable> variables) {
    NodePath sidecars = context.path(application).key("sidecars");
    application
        .requireWorkload()
        .sidecars()
        .forEach(
            (sidecar, container) ->
                container
                    .secrets()
                    .forEach(
                        (name, secret) -> {
                          NodePath path = sidecars.key(sidecar.value()).key("secrets").key(name);
                          if (context.isSound(path)) {
                            variables.add(
                                new SecretVariable(environment, application, name, secret, path));
                          }
                        }));
  }
}
