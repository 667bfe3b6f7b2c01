package dev.rigc.rule.riglet.compute;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.InstanceType;
import dev.rigc.model.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/**
 * Hosts of the cluster have the architecture of the machine images and of the build that rigc
 * emits.
 */
final class HostArchitectureRule implements Rule<RigletContext> {
  private static final RuleInfo ARM_HOST =
      RuleInfo.error(
              "RIG2311",
              "Hosts of the cluster have x86-64 processors.",
              "The machine images and the build environment that rigc emits are x86-64; a Graviton"
                  + " host starts neither the image nor what was built for it.",
              "https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html")
          .withExample("instanceType: t4g.small");

  @Override
  public List<RuleInfo> infos() {
    return List.of(ARM_HOST);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      if (environment.compute().launch() == LaunchType.EC2) {
        check(
            context,
            findings,
            context.origin(environment, "compute", "instanceType"),
            environment.compute().instanceType());
      }
    }
  }

  private static void check(
      RigletContext context, Findings findings, NodePath path, InstanceType type) {
    if (context.isSound(path) && type.isGraviton()) {
      context
          .report(
              findings,
              ARM_HOST,
              path,
              "%s is `%s`, a Graviton type; the machine images and the build are x86-64."
                  .formatted(KeyPath.quoted(path), type))
          .hint("Take a type of an x86-64 family, such as `t3`, `m7i` or `c7i`.");
    }
  }
}
