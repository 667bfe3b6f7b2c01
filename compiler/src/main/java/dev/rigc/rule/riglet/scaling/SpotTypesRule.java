package dev.rigc.rule.riglet.scaling;

import dev.rigc.cfn.spec.fact.HostSize;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.Architecture;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.compute.Spot;
import dev.rigc.model.value.InstanceType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;
import java.util.Optional;

/** Every type of host on spare capacity runs the same image and holds the same tasks. */
final class SpotTypesRule implements Rule<RigletContext> {
  private static final String PAGE =
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html";

  private static final RuleInfo OTHER =
      RuleInfo.error(
              "RIG2345",
              "All types of hosts of a cluster have its processors.",
              "The launch template has one machine image, which starts on one kind of processor only.",
              PAGE)
          .withExample("compute: { spot: { instanceTypes: [t4g.small] } }");

  private static final RuleInfo SMALLER =
      RuleInfo.warning(
              "RIG2346",
              "No further type of host is smaller than `instanceType`.",
              "The sums of tasks and hosts count on `instanceType`. ECS scales by the number of hosts"
                  + " and takes them for equal.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html")
          .withExample("compute: { instanceType: t3.medium, spot: { instanceTypes: [t3.small] } }");

  private static final RuleInfo ALL_AT_ONCE =
      RuleInfo.warning(
              "RIG2348",
              "Something runs on capacity that AWS does not reclaim.",
              "AWS may reclaim spare capacity of one kind in all zones within minutes, and then nothing"
                  + " of it can be started either.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html")
          .withExample("compute: { spot: { base: 0, percent: 100 } }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(OTHER, SMALLER, ALL_AT_ONCE);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    EnvironmentFindings shared = new EnvironmentFindings();
    for (Environment environment : context.environments()) {
      environment
          .compute()
          .spot()
          .ifPresent(spot -> check(context, findings, shared, environment, spot));
    }
    shared.report(context, findings);
  }

  private static void check(
      RigletContext context,
      Findings findings,
      EnvironmentFindings shared,
      Environment environment,
      Spot spot) {
    NodePath base = context.origin(environment, "compute", "spot", "base");
    NodePath percent = context.origin(environment, "compute", "spot", "percent");
    if (spot.base() == 0 && spot.percent() == 100 && context.isSound(base, percent)) {
      shared.add(
          environment,
          ALL_AT_ONCE,
          percent,
          "Everything in %s runs on capacity that AWS may reclaim at any time."
              .formatted(EnvironmentFindings.NAMES),
          "Set `base` to what has to survive, such as 1.");
    }
    NodePath types = context.origin(environment, "compute", "spot", "instanceTypes");
    NodePath own = context.origin(environment, "compute", "instanceType");
    for (int i = 0; i < spot.instanceTypes().size(); i++) {
      if (environment.compute().launch() == LaunchType.EC2
          && context.isSound(types.index(i), own)) {
        check(
            context, findings, environment.compute(), types.index(i), spot.instanceTypes().get(i));
      }
    }
  }

  private static void check(
      RigletContext context, Findings findings, Compute compute, NodePath path, InstanceType type) {
    boolean isArm = compute.processors() == Architecture.ARM64;
    if (type.isGraviton() != isArm) {
      context
          .report(
              findings,
              OTHER,
              path,
              "`%s` is %s type, and the processors of the cluster are %s."
                  .formatted(
                      type,
                      type.isGraviton() ? "a Graviton" : "an x86-64",
                      compute.processors().key()))
          .hint("Take a type of the same processors as `%s`.".formatted(compute.instanceType()));
      return;
    }
    Optional<HostSize> size = HostSize.of(type.value());
    Optional<HostSize> wanted = HostSize.of(compute.instanceType().value());
    if (size.isPresent()
        && wanted.isPresent()
        && (size.get().vcpus() < wanted.get().vcpus()
            || size.get().installed() < wanted.get().installed())) {
      context
          .report(
              findings,
              SMALLER,
              path,
              "`%s` has %s and `%s` %s: the sums of this cluster count on the latter."
                  .formatted(
                      type, inWords(size.get()), compute.instanceType(), inWords(wanted.get())))
          .hint("Take a type that has as much, or make the smallest one `instanceType`.");
    }
  }

  private static String inWords(HostSize size) {
    return "%s vCPU and %s MiB".formatted(size.vcpus(), Grouped.of(size.installed()));
  }
}
