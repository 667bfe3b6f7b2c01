package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Scaling;
import dev.rigc.model.application.Workload;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An application without a public host asks for nothing that only a load balancer has. */
final class InternalApplicationRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2118",
            "An application without a public host has no settings of the load balancer.",
            "No load balancer sends to it, so that nothing of it would hold.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html")
        .withExample("public: false\npaths: [/api/*]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application);
      if (!application.isPublic() && context.isSound(path.key("public"))) {
        for (String key : keys(context, application)) {
          context
              .reportKey(
                  findings,
                  info(),
                  path.key(key),
                  "`%s` has no public host (`public: false`), and `%s` is for the load balancer."
                      .formatted(application.name(), key))
              .hint("Remove `%s`, or `public: false`.".formatted(key));
        }
      }
    }
  }

  private static List<String> keys(RigletContext context, Application application) {
    Workload workload = application.requireWorkload();
    List<String> keys = new ArrayList<>();
    add(keys, "paths", !workload.paths().isEmpty());
    add(keys, "hosts", !workload.hosts().isEmpty());
    add(keys, "targetGroup", workload.targetGroup().isPresent());
    add(keys, "ports", !workload.routedPorts().isEmpty());
    add(keys, "endToEndTests", application.endToEndTests().isPresent());
    add(keys, "scaling", scalesByRequests(context, application));
    return keys;
  }

  private static void add(List<String> keys, String key, boolean isUsed) {
    if (isUsed) {
      keys.add(key);
    }
  }

  private static boolean scalesByRequests(RigletContext context, Application application) {
    for (Environment environment : context.environments()) {
      Optional<Scaling> scaling = environment.deployment(application).activeScaling();
      if (scaling
          .filter(one -> one.requestsPerTarget().isPresent() || one.serverErrors().isPresent())
          .isPresent()) {
        return true;
      }
    }
    return false;
  }
}
