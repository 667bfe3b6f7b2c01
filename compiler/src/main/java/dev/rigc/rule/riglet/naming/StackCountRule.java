package dev.rigc.rule.riglet.naming;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.plan.StackKind;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.stack.StackKinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stacks are made for each application in each environment, so that a short riglet may ask for any
 * number of them; more than an account may have are not planned.
 */
final class StackCountRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2320",
            "A riglet has at most 2,000 stacks.",
            "An account may have 2,000 stacks in a Region, and each application has one in each"
                + " environment. rigc does not plan more.",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html")
        .withExample("50 environments with 40 applications each");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Map<String, Integer> byKind = new LinkedHashMap<>();
    for (StackKind kind : StackKinds.of(context.riglet())) {
      byKind.put(kind.name(), kind.sites(context.riglet()).size());
    }
    int stacks = byKind.values().stream().mapToInt(Integer::intValue).sum();
    if (stacks > Quota.STACKS.value()) {
      context
          .report(
              findings,
              info(),
              NodePath.of("environments"),
              "The riglet would have %s stacks, %s are allowed: %s."
                  .formatted(Grouped.of(stacks), Grouped.of(Quota.STACKS.value()), sum(byKind)))
          .hint("Divide it into several riglets, each with some of the applications.");
    }
  }

  private static String sum(Map<String, Integer> byKind) {
    return byKind.entrySet().stream()
        .filter(kind -> kind.getValue() > 0)
        .map(kind -> Grouped.of(kind.getValue()) + " of " + kind.getKey())
        .collect(Collectors.joining(" + "));
  }
}
