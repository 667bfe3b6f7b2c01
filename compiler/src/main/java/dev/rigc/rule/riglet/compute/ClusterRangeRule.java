package dev.rigc.rule.riglet.compute;

import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The size of a cluster makes sense. */
final class ClusterRangeRule implements RigletRule {
  static final NumberRange SIZE = new NumberRange(0, 1000);
  static final NumberRange MAX_SIZE = new NumberRange(1, 1000);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2302",
            "A cluster has 0 to 1,000 hosts, and its maximum is 1 to 1,000.",
            "More hosts than that are beyond the quotas of any account a riglet is for; a maximum of"
                + " none could never run a task.",
            "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html")
        .withExample("compute: { maxSize: 0 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      SIZE.check(
          context,
          findings,
          info(),
          context.origin(environment, "compute", "size"),
          environment.compute().size());
      MAX_SIZE.check(
          context,
          findings,
          info(),
          context.origin(environment, "compute", "maxSize"),
          environment.compute().maxSize());
    }
  }
}
