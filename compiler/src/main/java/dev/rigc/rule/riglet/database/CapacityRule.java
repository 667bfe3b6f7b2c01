package dev.rigc.rule.riglet.database;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.database.CapacityUnits;
import dev.rigc.model.database.Database;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The capacities of an Aurora instance are a range. */
final class CapacityRule implements RigletRule {
  private static final CapacityUnits ONE = CapacityUnits.parse("1");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2709",
            "The most capacity of an Aurora instance is at least 1, and not below the least.",
            "RDS refuses the cluster otherwise.",
            "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html")
        .withExample("database: { engine: aurora-mysql, minCapacity: 8, maxCapacity: 4 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath least = context.origin(environment, "database", "minCapacity");
      NodePath most = context.origin(environment, "database", "maxCapacity");
      if (context.isSound(least, most)) {
        environment.aurora().ifPresent(database -> check(context, findings, least, most, database));
      }
    }
  }

  private void check(
      RigletContext context, Findings findings, NodePath least, NodePath most, Database database) {
    CapacityUnits min = database.leastCapacity();
    CapacityUnits max = database.mostCapacity();
    if (max.compareTo(ONE) < 0) {
      context
          .report(
              findings,
              info(),
              most,
              "%s is %s; it must be at least 1.".formatted(KeyPath.quoted(most), max))
          .hint("1 is about 2 GiB of memory.");
    } else if (min.compareTo(max) > 0) {
      boolean isWritten = context.places().has(most);
      context
          .report(
              findings,
              info(),
              isWritten ? most : least,
              "The least capacity %s is more than the most, %s%s."
                  .formatted(min, max, isWritten ? "" : ", which is the default"))
          .hint("Raise `maxCapacity` to %s or more, or lower `minCapacity`.".formatted(min));
    }
  }
}
