package dev.rigc.rule.riglet.routing;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.FurtherPort;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ports that the load balancer reaches have what a rule needs, and a place in the order. */
final class PortRoutingRule implements Rule<RigletContext> {
  private static final String RULES =
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html";

  private static final RuleInfo INCOMPLETE =
      RuleInfo.error(
              "RIG2115",
              "A port that the load balancer reaches has `priority` and `paths`.",
              "Its rule is on the hosts of the application, so that paths tell the two apart.",
              RULES)
          .withExample("ports: { admin: { port: 9000, priority: 90 } }");

  private static final RuleInfo ORDER =
      RuleInfo.error(
              "RIG2116",
              "The rule of a further port has a priority of its own, below that of its application.",
              "The rule with the lower number is asked first; after that of the application, which"
                  + " matches the same hosts, the port would never be reached.",
              RULES)
          .withExample(
              "priority: 100\nports: { admin: { port: 9000, priority: 110, paths: [/admin/*] } }");

  private static final RuleInfo COUNT =
      RuleInfo.error(
              "RIG2117",
              "An application has at most five target groups.",
              "A service of ECS takes no more, and AWS does not raise that.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/register-multiple-targetgroups.html")
          .withExample("Five `ports` with `priority` beside `port`.");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INCOMPLETE, ORDER, COUNT);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Map<Integer, String> taken = new HashMap<>();
    context
        .applications()
        .forEach(one -> taken.putIfAbsent(one.priority(), "the application `" + one.name() + "`"));
    for (Application application : context.applications()) {
      if (!application.isPublic()) {
        continue;
      }
      count(context, findings, application);
      application
          .requireWorkload()
          .ports()
          .forEach((name, port) -> port(context, findings, application, name, port, taken));
    }
  }

  private static void count(RigletContext context, Findings findings, Application application) {
    int groups = 1 + application.requireWorkload().routedPorts().size();
    int most = Quota.SERVICE_TARGET_GROUPS.value();
    if (groups > most) {
      context
          .report(
              findings,
              COUNT,
              context.path(application).key("ports"),
              "`%s` needs %s target groups (1 + %s ports with `priority`); a service may have %s."
                  .formatted(application.name(), groups, groups - 1, most))
          .hint("Give some of the ports to an application of their own.");
    }
  }

  private static void port(
      RigletContext context,
      Findings findings,
      Application application,
      Slug name,
      FurtherPort port,
      Map<Integer, String> taken) {
    NodePath path = context.path(application).key("ports").key(name.value());
    if (!context.places().isSoundThroughout(path)) {
      return;
    }
    if (port.isRouted() == port.paths().isEmpty()) {
      context
          .reportKey(
              findings,
              INCOMPLETE,
              path,
              "The port `%s` of `%s` has `%s` and no `%s`."
                  .formatted(
                      name,
                      application.name(),
                      port.isRouted() ? "priority" : "paths",
                      port.isRouted() ? "paths" : "priority"))
          .hint("Add it, or leave out both: then only containers reach the port.");
    } else if (port.isRouted()) {
      order(context, findings, application, name, port.priority().orElseThrow(), taken);
    }
  }

  private static void order(
      RigletContext context,
      Findings findings,
      Application application,
      Slug name,
      int priority,
      Map<Integer, String> taken) {
    NodePath path = context.path(application).key("ports").key(name.value()).key("priority");
    String other =
        taken.putIfAbsent(priority, "the port `%s` of `%s`".formatted(name, application.name()));
    if (!PriorityRangeRule.PRIORITIES.holds(priority)
        || !context.isSound(context.path(application).key("priority"))) {
      return;
    }
    if (other != null) {
      context
          .report(
              findings,
              ORDER,
              path,
              "Listener priority %s of the port `%s` of `%s` is already used by %s."
                  .formatted(priority, name, application.name(), other))
          .hint("Use another number below %s.".formatted(application.priority()));
    } else if (priority > application.priority()) {
      context
          .report(
              findings,
              ORDER,
              path,
              "The port `%s` of `%s` has priority %s, and the application %s: its rule is asked first and takes the requests."
                  .formatted(name, application.name(), priority, application.priority()))
          .hint("Use a number below %s.".formatted(application.priority()));
    }
  }
}
