package dev.rigc.rule.riglet.naming;

import dev.rigc.plan.NameKind;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No two things get the same derived name. */
final class NamesUniqueRule implements RigletRule {
  /** What follows from these is the same thing again: a stack names its log group and pipeline. */
  private static final Set<NameKind> KINDS =
      EnumSet.of(NameKind.STACK, NameKind.BUCKET, NameKind.ECR_REPOSITORY);

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2204",
            "No two things get the same derived name.",
            "Names are joined by hyphens: application `a` on branch `b-c` and application `a-b` on"
                + " branch `c` give the same stack, and the second deployment replaces the first.",
            "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html")
        .withExample("a: { branch: b-c }\na-b: { branch: c }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Map<String, NameUse> first = new HashMap<>();
    Set<Object> reported = new HashSet<>();
    for (NameUse use : NameUse.all(context)) {
      if (KINDS.contains(use.name().kind()) && use.isSound(context)) {
        NameUse other = first.putIfAbsent(use.name().kind() + ":" + use.name().value(), use);
        if (other != null && reported.add(use.application())) {
          report(context, findings, use, other);
        }
      }
    }
  }

  private void report(RigletContext context, Findings findings, NameUse use, NameUse other) {
    context
        .reportKey(
            findings,
            info(),
            use.application()
                .map(context::path)
                .or(() -> use.environment().map(context::path))
                .orElseThrow(),
            "The %s and the %s would both be named `%s`."
                .formatted(other.words(), use.words(), use.name().value()))
        .hint("Rename one of the applications, branches or environments.");
  }
}
