package dev.rigc.rule.riglet.compute;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.Architecture;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.value.InstanceType;
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
  private static final RuleInfo OTHER_HOST =
      RuleInfo.error(
              "RIG2311",
              "Hosts of the cluster have the processors of `compute.architecture`.",
              "The machine image and the build follow `compute.architecture`, by default x86-64; a host"
                  + " with other processors starts neither the image nor what was built for it.",
              "https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html")
          .withExample("instanceType: t4g.small");

  @Override
  public List<RuleInfo> infos() {
    return List.of(OTHER_HOST);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "compute", "instanceType");
      NodePath architecture = context.origin(environment, "compute", "architecture");
      Compute compute = environment.compute();
      boolean isArm = compute.processors() == Architecture.ARM64;
      if (compute.launch() == LaunchType.EC2
          && context.isSound(path, architecture)
          && compute.instanceType().isGraviton() != isArm) {
        report(context, findings, path, compute.instanceType());
      }
    }
  }

  private static void report(
      RigletContext context, Findings findings, NodePath path, InstanceType type) {
    boolean isGraviton = type.isGraviton();
    context
        .report(
            findings,
            OTHER_HOST,
            path,
            "%s is `%s`, %s type; the machine images and the build are %s."
                .formatted(
                    KeyPath.quoted(path),
                    type,
                    isGraviton ? "a Graviton" : "an x86-64",
                    isGraviton ? "x86-64" : "arm64"))
        .hint(
            isGraviton
                ? "Take a type of an x86-64 family, such as `t3`, `m7i` or `c7i`; or set `compute.architecture: arm64`."
                : "Take a Graviton type, such as `t4g.small`, `m7g.large` or `c7g.large`; or set `compute.architecture: x86-64`.");
  }
}
