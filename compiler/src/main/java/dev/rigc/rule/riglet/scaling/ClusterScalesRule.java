package dev.rigc.rule.riglet.scaling;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.compute.ClusterScaling;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.EnvironmentFindings;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** A cluster that scales can, at once, and can be updated. */
final class ClusterScalesRule implements Rule<RigletContext> {
  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html";

  private static final RuleInfo CANNOT =
      RuleInfo.warning(
              "RIG2343",
              "A cluster with `scaling` has hosts, and room for more of them.",
              "ECS adds hosts up to `maxSize`. On Fargate there are no hosts to add.",
              PAGE)
          .withExample("compute: { size: 2, maxSize: 2, scaling: {} }");

  private static final RuleInfo PROTECTED =
      RuleInfo.warning(
              "RIG2344",
              "Hosts that are protected from scale-in are released before their stack is updated or deleted.",
              "CloudFormation waits for hosts that the protection keeps when it replaces them or"
                  + " deletes the stack, until it gives up. ECS moves the tasks of hosts without this"
                  + " protection away before it removes them.",
              "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-instance-protection.html")
          .withExample("compute: { scaling: { terminationProtection: true } }");

  private static final RuleInfo FROM_NONE =
      RuleInfo.warning(
              "RIG2349",
              "A cluster that scales has at least one host.",
              "Hosts wait up to five minutes for the first deployment of the cluster to be complete,"
                  + " which a cluster without hosts cannot tell them: its first hosts join so much"
                  + " later, and scaling may start too many of them meanwhile.",
              PAGE)
          .withExample("compute: { size: 0, maxSize: 4, scaling: {} }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(CANNOT, PROTECTED, FROM_NONE);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    EnvironmentFindings found = new EnvironmentFindings();
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "compute", "scaling");
      if (context.isSound(path)) {
        environment
            .compute()
            .scaling()
            .ifPresent(scaling -> check(context, found, environment, scaling));
      }
    }
    found.report(context, findings);
  }

  private static void check(
      RigletContext context,
      EnvironmentFindings found,
      Environment environment,
      ClusterScaling scaling) {
    Compute compute = environment.compute();
    NodePath path = context.origin(environment, "compute", "scaling");
    if (compute.launch() == LaunchType.FARGATE) {
      if (path.steps().get(0).equals("environments")) {
        found.addKey(
            environment,
            CANNOT,
            path,
            "In %s the cluster runs on Fargate: it has no hosts to scale."
                .formatted(EnvironmentFindings.NAMES),
            "Remove it; `scaling` of an application changes its number of copies.");
      }
      return;
    }
    if (compute.maxSize() <= compute.size()
        && scaling.schedules().stream().noneMatch(bounds -> bounds.max().isPresent())) {
      found.addKey(
          environment,
          CANNOT,
          path,
          "In %s the cluster cannot scale: `size` is %s and `maxSize` is %s."
              .formatted(
                  EnvironmentFindings.NAMES,
                  Grouped.of(compute.size()),
                  Grouped.of(compute.maxSize())),
          "Raise `maxSize`, or lower `size` to the hosts that always run.");
    } else if (compute.size() == 0) {
      found.addKey(
          environment,
          FROM_NONE,
          path,
          "In %s the cluster scales from no host; its first ones join about five minutes later than others."
              .formatted(EnvironmentFindings.NAMES),
          "Set `size` to 1.");
    }
    if (scaling.terminationProtection()) {
      found.addKey(
          environment,
          PROTECTED,
          path,
          "In %s the protection of hosts from scale-in holds up updates and the deletion of the cluster."
              .formatted(EnvironmentFindings.NAMES),
          "Remove it: the tasks of a host are moved away before it goes. Or release the hosts before each update: templates-src/README.md has the command.");
    }
  }
}
