package dev.rigc.rule.riglet.database;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Backups of Aurora are kept as long as RDS can keep them. */
final class AuroraBackupRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2711",
            "Backups of an Aurora cluster are kept for 1 to 35 days.",
            "RDS keeps automatic backups no longer, and refuses the cluster.",
            "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html")
        .withExample("database: { engine: aurora-mysql, backup: { retentionDays: 90 } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NumberRange days = new NumberRange(1, Quota.AURORA_BACKUP_DAYS.value(), " days with Aurora");
    for (Environment environment : context.environments()) {
      environment
          .aurora()
          .ifPresent(
              database ->
                  days.check(
                      context,
                      findings,
                      info(),
                      context.origin(environment, "database", "backup", "retentionDays"),
                      database.backup().retentionDays()));
    }
  }
}
