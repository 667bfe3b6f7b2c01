package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.value.Ec2Id;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashMap;
import java.util.Map;

/** Each environment has a VPC of its own. */
final class OneVpcEachRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2018",
            "No two environments are in the same VPC.",
            "Each makes the private zone `{project}.internal.`, and Route 53 refuses a second one of"
                + " this name in a VPC.",
            "https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html")
        .withExample("staging and production: { network: { vpc: vpc-0123456789abcdef0 } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Map<Ec2Id, Environment> seen = new HashMap<>();
    for (Environment environment : context.environments()) {
      NodePath path = path(context, environment);
      environment
          .network()
          .existing()
          .filter(network -> context.isSound(path))
          .ifPresent(
              network -> {
                Environment before = seen.putIfAbsent(network.vpc(), environment);
                if (before != null) {
                  report(context, findings, environment, before, network.vpc());
                }
              });
    }
  }

  private void report(
      RigletContext context,
      Findings findings,
      Environment environment,
      Environment before,
      Ec2Id vpc) {
    context
        .report(
            findings,
            info(),
            path(context, environment),
            "`%s` is the VPC of %s and of %s; each environment requires one of its own."
                .formatted(vpc, before.name(), environment.name()))
        .related(context.places().at(path(context, before)).location(), "the other environment")
        .hint("Name another VPC, or leave `network` out, and rigc makes one.");
  }

  private static NodePath path(RigletContext context, Environment environment) {
    return context.path(environment).key("network").key("vpc");
  }
}
