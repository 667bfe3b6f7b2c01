package dev.rigc.lint;

import dev.rigc.diagnostic.RuleId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ids that findings of a rule had before the rule was divided: what accepts them still does.
 */
final class FormerIds {
  private static final RuleId COMBINATIONS = new RuleId("CFN3600");

  private static final List<RuleId> OF_COMBINATIONS =
      IntStream.rangeClosed(3620, 3626).mapToObj(id -> new RuleId("CFN" + id)).toList();

  private FormerIds() {}

  /** The rule itself, then what it was called before. */
  static Stream<RuleId> all(RuleId rule) {
    return OF_COMBINATIONS.contains(rule) ? Stream.of(rule, COMBINATIONS) : Stream.of(rule);
  }
}
