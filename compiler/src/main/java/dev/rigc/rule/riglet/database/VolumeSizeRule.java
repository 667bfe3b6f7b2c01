package dev.rigc.rule.riglet.database;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The volume of the database has a size that EBS offers. */
final class VolumeSizeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2705",
            "The volume of the database has 1 to 65,536 GiB.",
            "EBS makes no gp3 volume of another size.",
            "https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html")
        .withExample("database: { volumeSize: 100000 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NumberRange sizes = new NumberRange(1, Quota.VOLUME_GIBIBYTES.value(), " GiB");
    for (Environment environment : context.environments()) {
      environment
          .couchDb()
          .ifPresent(
              database ->
                  sizes.check(
                      context,
                      findings,
                      info(),
                      context.origin(environment, "database", "volumeSize"),
                      database.volumeGibibytes()));
    }
  }
}
