package dev.rigc.rule.riglet.compute;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.compute.placement.Room;
import dev.rigc.rule.riglet.compute.placement.Spread;
import dev.rigc.rule.riglet.compute.placement.TaskGroup;

/** A task before a deployment finds room beside the copies that run. */
final class DeploymentTaskFitsRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2449",
            "The hosts have room for a task before a deployment.",
            "It runs while all copies of the old version do. Where no host has room for it, it waits"
                + " until its timeout ends, and the pipeline fails.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html")
        .withExample("memory: 1200, one task on each of three hosts of type t3.small");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.riglet().pipelineEnvironments()) {
      ClusterLoad.of(context, environment)
          .filter(TasksFitClusterRule::holds)
          .ifPresent(load -> check(context, findings, load));
    }
  }

  private void check(RigletContext context, Findings findings, ClusterLoad load) {
    Spread spread = load.spread(load.hosts());
    for (Application application : context.applications()) {
      Deployment deployment = load.environment().deployment(application);
      TaskGroup task =
          new TaskGroup(
              application.name().value(), 1, new Room(deployment.cpu(), deployment.memory()));
      if (application.beforeDeployment().isPresent() && !spread.hasRoomFor(task)) {
        report(context, findings, load, application, spread);
      }
    }
  }

  private void report(
      RigletContext context,
      Findings findings,
      ClusterLoad load,
      Application application,
      Spread spread) {
    context
        .report(
            findings,
            info(),
            context.path(application).key("beforeDeployment"),
            "In %s no host has room for the task before deployments of `%s` beside the copies that run (%s): %s."
                .formatted(
                    load.environment().name(),
                    application.name(),
                    PlacementText.hosts(load),
                    PlacementText.placement(spread)))
        .hint(
            "Use `%s: %s` or a larger `compute.instanceType` there."
                .formatted(load.sizeKey(), load.hosts() + 1));
  }
}
