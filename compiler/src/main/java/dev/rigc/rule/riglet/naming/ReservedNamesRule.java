package dev.rigc.rule.riglet.naming;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.plan.StackKind;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.stack.StackKinds;
import java.util.List;

/** Names do not start with what AWS keeps for itself, nor are they those of rigc's own layers. */
final class ReservedNamesRule implements RigletRule {
  /** Every name starts with the owner, bucket names too. */
  private static final List<String> PREFIXES = List.of("aws", "amzn-s3-demo-", "sthree-", "xn--");

  /** What stands in names where an environment stands in others. */
  private static final List<String> KINDS =
      StackKinds.all().stream()
          .filter(kind -> !kind.scope().hasEnvironment())
          .map(StackKind::key)
          .sorted()
          .toList();

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2203",
            "Owner and environments have names that neither AWS nor rigc keeps for itself.",
            "AWS refuses names that start with `aws` in several services, and bucket names with some"
                + " prefixes; "
                + Phrases.quotedAnd(KINDS)
                + " are layers of every riglet.",
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")
        .withExample("owner: aws");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NodePath owner = NodePath.of("owner");
    String name = context.riglet().owner() + "-";
    PREFIXES.stream()
        .filter(prefix -> name.startsWith(prefix) && context.isSound(owner))
        .findFirst()
        .ifPresent(prefix -> report(context, findings, owner, prefix));
    for (Environment environment : context.environments()) {
      if (KINDS.contains(environment.name().value())) {
        context
            .reportKey(
                findings,
                info(),
                context.path(environment),
                "An environment cannot be named `%s`: that is a layer of every riglet."
                    .formatted(environment.name()))
            .hint("Take another name, such as `%s-test`.".formatted(environment.name()));
      }
    }
  }

  private void report(RigletContext context, Findings findings, NodePath owner, String prefix) {
    context
        .report(
            findings,
            info(),
            owner,
            "`owner` is `%s`; names that start with `%s` are reserved by AWS."
                .formatted(context.riglet().owner(), prefix))
        .hint("Take the name of your team or organisation.");
  }
}
