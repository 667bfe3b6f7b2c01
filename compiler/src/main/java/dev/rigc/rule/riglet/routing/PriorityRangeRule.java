package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.FurtherPort;
import dev.rigc.model.value.Slug;
import dev.rigc.plan.ListenerRules;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Listener priorities are 1 to 50000. */
final class PriorityRangeRule implements RigletRule {
  static final NumberRange PRIORITIES = new NumberRange(1, ListenerRules.MAX_PRIORITY);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2102",
            "The listener priority of an application is 1 to 50000.",
            "A load balancer accepts no other priority.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html")
        .withExample("priority: 60000");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .applications()
        .forEach(
            app -> {
              NodePath path = context.path(app).key("priority");
              if (app.isPublic() || context.places().has(path)) {
                PRIORITIES.check(context, findings, info(), path, app.priority());
              }
              app.requireWorkload()
                  .ports()
                  .forEach((name, port) -> port(context, findings, app, name, port));
            });
  }

  private void port(
      RigletContext context, Findings findings, Application app, Slug name, FurtherPort port) {
    NodePath path = context.path(app).key("ports").key(name.value()).key("priority");
    port.priority().ifPresent(one -> PRIORITIES.check(context, findings, info(), path, one));
  }
}
