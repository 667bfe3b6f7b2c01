package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.network.Endpoint;
import dev.rigc.model.network.NatChoice;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Without NAT, hosts in private subnets have endpoints for all that they call. */
final class EndpointsCompleteRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2008",
            "Without NAT, there are endpoints for all services that hosts and tasks call.",
            "With `nat: none` and `endpoints` they are in private subnets without the internet. What"
                + " has no endpoint there times out: no image is pulled, no host signals that it is"
                + " ready.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html")
        .withExample("production: { nat: none, endpoints: [ssm] }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.path(environment).key("endpoints");
      if (!isWithoutInternet(environment)
          || !context.isSound(path, context.path(environment).key("nat"))) {
        continue;
      }
      Map<Endpoint, String> missing = NeededEndpoints.of(environment);
      missing.keySet().removeAll(environment.network().endpoints());
      if (!missing.isEmpty()) {
        report(context, findings, environment, path, missing);
      }
    }
  }

  private void report(
      RigletContext context,
      Findings findings,
      Environment environment,
      NodePath path,
      Map<Endpoint, String> missing) {
    List<String> why = new ArrayList<>();
    missing.forEach((endpoint, use) -> why.add("`%s` (%s)".formatted(endpoint.key(), use)));
    Set<Endpoint> all = EnumSet.copyOf(missing.keySet());
    all.addAll(environment.network().endpoints());
    context
        .report(
            findings,
            info(),
            path,
            "Hosts and tasks of %s have no way to %s: there is neither NAT nor an endpoint."
                .formatted(environment.name(), Phrases.and(why)))
        .hint(
            "Write `endpoints: %s`, or take `nat: single`."
                .formatted(all.stream().map(Endpoint::key).toList()));
  }

  /** Whether hosts and tasks are in private subnets that no route leads out of. */
  static boolean isWithoutInternet(Environment environment) {
    return environment.network().existing().isEmpty()
        && environment.network().nat() == NatChoice.NONE
        && !environment.network().endpoints().isEmpty();
  }
}
