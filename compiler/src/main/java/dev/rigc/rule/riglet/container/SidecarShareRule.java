package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.application.Workload;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.Set;

/** What sidecars take of a task leaves something for the application's own container. */
final class SidecarShareRule implements RigletRule {
  /** Docker starts no container with less memory. */
  private static final int LEAST_MEMORY = 6;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2420",
            "Sidecars leave CPU units and memory for the application's own container.",
            "`cpu` and `memory` of an application are those of the whole task; its container gets"
                + " what the sidecars do not take, and no container runs with less than 6 MiB.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html")
        .withExample("cpu: 256\nsidecars: { proxy: { image: …, cpu: 256 } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    for (Environment environment : context.environments()) {
      for (Application application : context.applications()) {
        Workload workload = application.requireWorkload();
        Deployment deployment = environment.deployment(application);
        NodePath sidecars = context.path(application).key("sidecars");
        boolean isEnough =
            workload.sidecars().isEmpty()
                || (workload.sidecarCpu() < deployment.cpu()
                    && workload.sidecarMemory() + LEAST_MEMORY <= deployment.memory());
        if (!isEnough
            && context.places().isSoundThroughout(sidecars)
            && context.isSound(
                context.origin(environment, application, "cpu"),
                context.origin(environment, application, "memory"))
            && reported.add(sidecars)) {
          report(context, findings, environment, application, deployment);
        }
      }
    }
  }

  private void report(
      RigletContext context,
      Findings findings,
      Environment environment,
      Application application,
      Deployment deployment) {
    Workload workload = application.requireWorkload();
    boolean isCpu = workload.sidecarCpu() >= deployment.cpu();
    context
        .report(
            findings,
            info(),
            context.path(application).key("sidecars"),
            isCpu
                ? "The sidecars of `%s` take %s CPU units, and a task in %s has %s: nothing is left for the application."
                    .formatted(
                        application.name(),
                        Grouped.of(workload.sidecarCpu()),
                        environment.name(),
                        Grouped.of(deployment.cpu()))
                : "The sidecars of `%s` take %s MiB, and a task in %s has %s: %s MiB are left for the application, and it needs %s."
                    .formatted(
                        application.name(),
                        Grouped.of(workload.sidecarMemory()),
                        environment.name(),
                        Grouped.of(deployment.memory()),
                        Grouped.of(deployment.memory() - workload.sidecarMemory()),
                        LEAST_MEMORY))
        .hint(
            "Raise `%s` of the application, or lower that of its sidecars."
                .formatted(isCpu ? "cpu" : "memory"));
  }
}
