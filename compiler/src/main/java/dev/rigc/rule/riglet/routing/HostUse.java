package dev.rigc.rule.riglet.routing;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.FurtherHost;
import dev.rigc.model.network.DnsRecord;
import dev.rigc.plan.ListenerRules;
import dev.rigc.rule.riglet.RigletContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A host name that leads to an application.
 *
 * @param host the host name
 * @param environment the environment that answers to it
 * @param application the application
 * @param priority the priority of the rule
 * @param hasRecord whether rigc makes a record for it
 * @param isFurther whether the riglet writes it, rather than rigc making it of the names
 */
record HostUse(
    String host,
    Environment environment,
    Application application,
    int priority,
    boolean hasRecord,
    boolean isFurther) {

  /** All of a riglet: environment by environment, in the order of the applications. */
  static List<HostUse> of(RigletContext context) {
    List<HostUse> uses = new ArrayList<>();
    for (Environment environment : context.environments()) {
      ListenerRules.of(context.riglet(), environment)
          .forEach(
              rule ->
                  uses.add(
                      new HostUse(
                          rule.host().value(),
                          environment,
                          rule.application(),
                          rule.priority(),
                          true,
                          false)));
    }
    for (Application application : context.applications()) {
      application
          .requireWorkload()
          .hosts()
          .forEach((host, further) -> add(context, uses, application, host.value(), further));
    }
    return uses;
  }

  private static void add(
      RigletContext context,
      List<HostUse> uses,
      Application application,
      String host,
      FurtherHost further) {
    context
        .riglet()
        .environment(further.environment())
        .ifPresent(
            environment ->
                uses.add(
                    new HostUse(
                        host,
                        environment,
                        application,
                        application.priority(),
                        further.record() == DnsRecord.ALIAS,
                        true)));
  }

  /** The paths that the application answers to; none: every path. */
  List<String> paths() {
    return application.requireWorkload().paths();
  }
}
