package dev.rigc.rule.riglet.application;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Ports are 1 to 65535. */
final class PortRangeRule implements RigletRule {
  private static final NumberRange PORTS = new NumberRange(1, 65_535);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2401",
            "The port of an application is 1 to 65535.",
            "A target group accepts no other port.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html")
        .withExample("port: 70000");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    context
        .applications()
        .forEach(
            app ->
                PORTS.check(context, findings, info(), context.path(app).key("port"), app.port()));
  }
}
