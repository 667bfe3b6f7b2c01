package dev.rigc.rule.riglet.database;

import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** Backups are kept for a number of days that a lifecycle rule takes. */
final class BackupRetentionRule implements RigletRule {
  private static final NumberRange DAYS = new NumberRange(1, 36_500);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2703",
            "Backups are kept for 1 to 36,500 days.",
            "A lifecycle rule of S3 requires a positive number of days; a century is more than any backup"
                + " needs.",
            "https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionExpiration.html")
        .withExample("backup: { retentionDays: 0 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      environment
          .couchDb()
          .ifPresent(
              database ->
                  DAYS.check(
                      context,
                      findings,
                      info(),
                      context.origin(environment, "database", "backup", "retentionDays"),
                      database.backup().retentionDays()));
    }
  }
}
