package dev.rigc.rule.riglet.network;

import dev.rigc.cfn.spec.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.NatChoice;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.ArrayList;
import java.util.List;

/** The NAT gateways need no more Elastic IPs than a new account has. */
final class ElasticIpsRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2305",
            "The NAT gateways need at most 5 Elastic IPs.",
            "A new account has a quota of five per region; the sixth fails the stack of the"
                + " environment that is created last, usually production.",
            "https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html")
        .withExample("environments: three of them with `nat: per-az`");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NodePath path = NodePath.of("environments");
    int needed = context.environments().stream().mapToInt(ElasticIpsRule::addresses).sum();
    if (needed > Quota.ELASTIC_IPS.value() && areSound(context)) {
      context
          .report(
              findings,
              info(),
              path,
              "%s Elastic IPs are needed in %s (%s); a new account has %s."
                  .formatted(
                      needed, context.riglet().region(), sum(context), Quota.ELASTIC_IPS.value()))
          .hint(hint(context, needed));
    }
  }

  private static boolean areSound(RigletContext context) {
    return context.isSound(NodePath.of("region"))
        && context.environments().stream()
            .allMatch(environment -> context.isSound(context.path(environment).key("nat")));
  }

  private static int addresses(Environment environment) {
    return switch (environment.network().nat()) {
      case PER_AZ -> 2;
      case SINGLE -> 1;
      case NONE -> 0;
    };
  }

  private static String sum(RigletContext context) {
    List<String> terms = new ArrayList<>();
    for (NatChoice choice : List.of(NatChoice.PER_AZ, NatChoice.SINGLE)) {
      List<Environment> with =
          context.environments().stream()
              .filter(environment -> environment.network().nat() == choice)
              .toList();
      if (!with.isEmpty()) {
        int each = addresses(with.get(0));
        terms.add(
            "%s NAT gateway%s × %s environment%s"
                .formatted(each, each == 1 ? "" : "s", with.size(), with.size() == 1 ? "" : "s"));
      }
    }
    return String.join(" + ", terms);
  }

  /** All environments but the last of the promotion can do with one gateway. */
  private static String hint(RigletContext context, int needed) {
    List<Environment> environments = context.environments();
    List<String> reducible =
        environments.subList(0, environments.size() - 1).stream()
            .filter(environment -> environment.network().nat() == NatChoice.PER_AZ)
            .map(environment -> environment.name().value())
            .toList();
    String raise =
        "sk for a higher quota before creating %s.".formatted(firstBeyond(environments).name());
    return reducible.isEmpty()
        ? "A" + raise
        : "`nat: single` in %s needs %s, or a%s"
            .formatted(Phrases.and(reducible), needed - reducible.size(), raise);
  }

  private static Environment firstBeyond(List<Environment> environments) {
    int sum = 0;
    for (Environment environment : environments) {
      sum += addresses(environment);
      if (sum > Quota.ELASTIC_IPS.value()) {
        return environment;
      }
    }
    throw new IllegalArgumentException("The quota is not exceeded.");
  }
}
