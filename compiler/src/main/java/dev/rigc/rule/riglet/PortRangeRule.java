package dev.rigc.rule.riglet;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;

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
  public void check(RigletSubject subject, Findings findings) {
    subject
        .applications()
        .forEach(
            app ->
                PORTS.check(subject, findings, info(), subject.path(app).key("port"), app.port()));
  }
}
