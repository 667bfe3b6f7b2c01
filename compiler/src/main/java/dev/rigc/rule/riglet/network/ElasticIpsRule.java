package dev.rigc.rule.riglet.network;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    return environment.network().natGateways();
  }

  private static String sum(RigletContext context) {
    Map<Integer, Long> environments = new TreeMap<>(Comparator.reverseOrder());
    context.environments().stream()
        .map(ElasticIpsRule::addresses)
        .filter(each -> each > 0)
        .forEach(each -> environments.merge(each, 1L, Long::sum));
    return environments.entrySet().stream()
        .map(
            term ->
                "%s NAT gateway%s × %s environment%s"
                    .formatted(
                        term.getKey(),
                        term.getKey() == 1 ? "" : "s",
                        term.getValue(),
                        term.getValue() == 1 ? "" : "s"))
        .collect(Collectors.joining(" + "));
  }

  /** All environments but the last of the promotion can do with one gateway. */
  private static String hint(RigletContext context, int needed) {
    List<Environment> environments = context.environments();
    List<Environment> reducible =
        environments.subList(0, environments.size() - 1).stream()
            .filter(environment -> addresses(environment) > 1)
            .toList();
    String raise =
        "sk for a higher quota before creating %s.".formatted(firstBeyond(environments).name());
    int saved = reducible.stream().mapToInt(environment -> addresses(environment) - 1).sum();
    return reducible.isEmpty()
        ? "A" + raise
        : "`nat: single` in %s needs %s, or a%s"
            .formatted(
                Phrases.and(reducible.stream().map(each -> each.name().value()).toList()),
                needed - saved,
                raise);
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
