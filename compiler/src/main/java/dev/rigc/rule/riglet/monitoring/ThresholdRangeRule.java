package dev.rigc.rule.riglet.monitoring;

import dev.rigc.model.Environment;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.function.ToIntFunction;

/** Each threshold is one that its metric can reach, and that an alarm can wait for. */
final class ThresholdRangeRule implements RigletRule {
  private static final NumberRange COUNT = new NumberRange(0, 1_000_000);

  /** An alarm on periods of less than an hour looks back one day. */
  private static final NumberRange MINUTES = new NumberRange(0, 1_440, " minutes");

  private record Key(String name, NumberRange range, ToIntFunction<Monitoring> value) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("latency", new NumberRange(0, 3_600_000, " milliseconds"), Monitoring::latency),
          new Key("loadBalancerErrors", COUNT, Monitoring::loadBalancerErrors),
          new Key("applicationErrors", COUNT, Monitoring::applicationErrors),
          new Key("unhealthyHosts", new NumberRange(0, 5_000), Monitoring::unhealthyHosts),
          new Key("missingTasks", MINUTES, Monitoring::missingTasks),
          new Key("missingHosts", MINUTES, Monitoring::missingHosts),
          new Key("errorLines", COUNT, Monitoring::errorLines),
          new Key("databaseDisk", new NumberRange(0, 100, " percent"), Monitoring::databaseDisk),
          new Key(
              "backupAge",
              new NumberRange(0, 8_784, " hours"),
              monitoring -> monitoring.backupAge().orElse(0)),
          new Key("natErrors", COUNT, Monitoring::natErrors),
          new Key("budget", new NumberRange(0, 1_000_000_000, " US dollars"), Monitoring::budget));

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2801",
            "Thresholds of alarms are in their ranges.",
            "An alarm whose threshold cannot be reached never fires, and CloudWatch refuses"
                + " an alarm that looks back for more than a day. 0 switches an alarm off.",
            "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html")
        .withExample("monitoring: { databaseDisk: 120 }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      environment
          .monitoring()
          .ifPresent(
              monitoring ->
                  KEYS.forEach(
                      key ->
                          key.range()
                              .check(
                                  context,
                                  findings,
                                  info(),
                                  context.origin(environment, "monitoring", key.name()),
                                  key.value().applyAsInt(monitoring))));
    }
  }
}
