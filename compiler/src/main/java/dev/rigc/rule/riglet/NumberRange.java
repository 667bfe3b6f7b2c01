package dev.rigc.rule.riglet;

import dev.rigc.cfn.spec.fact.SettingRange;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;

/**
 * The whole numbers that a setting may have.
 *
 * @param lowest the lowest
 * @param highest the highest
 * @param unit what is counted, with a space before it, or nothing
 */
public record NumberRange(int lowest, int highest, String unit) {
  /** Of a number that has no unit. */
  public NumberRange(int lowest, int highest) {
    this(lowest, highest, "");
  }

  /** What AWS takes for a setting. */
  public static NumberRange of(SettingRange range) {
    String unit = range.unit().isEmpty() ? "" : " " + range.unit();
    return new NumberRange(range.lowest(), range.highest(), unit);
  }

  /** Whether {@code value} lies inside. */
  public boolean holds(int value) {
    return value >= lowest && value <= highest;
  }

  /** Reports {@code value} if it lies outside. */
  public void check(
      RigletContext context, Findings findings, RuleInfo rule, NodePath path, int value) {
    if (!holds(value) && context.isSound(path)) {
      context
          .report(
              findings,
              rule,
              path,
              "%s is %s; it must be %s to %s%s."
                  .formatted(
                      KeyPath.quoted(path),
                      Grouped.of(value),
                      Grouped.of(lowest),
                      Grouped.of(highest),
                      unit))
          .hint("The nearest allowed value is %s.".formatted(value < lowest ? lowest : highest));
    }
  }
}
