package dev.rigc.rule.riglet.compute;

import dev.rigc.cfn.spec.FargateSizes;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** Fargate offers certain pairs of CPU and memory only. */
final class FargateSizesRule implements RigletRule {
  /** So many sizes, evenly apart, are told by the first, the last and the step. */
  private static final int MANY = 4;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2307",
            "On Fargate, CPU and memory of a task are a pair that Fargate offers.",
            "ECS refuses the task definition otherwise.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html")
        .withExample("compute: { launch: fargate } with cpu: 256 and memory: 4096")
        .withCounterparts("E3047");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      if (environment.compute().launch() == LaunchType.FARGATE
          && context.isSound(context.origin(environment, "compute", "launch"))) {
        context.applications().forEach(app -> check(context, findings, environment, app));
      }
    }
  }

  private void check(
      RigletContext context, Findings findings, Environment environment, Application application) {
    Deployment deployment = environment.deployment(application);
    NodePath cpu = context.origin(environment, application, "cpu");
    NodePath memory = context.origin(environment, application, "memory");
    List<Integer> sizes = FargateSizes.memoryFor(deployment.cpu());
    if (!context.isSound(cpu, memory)
        || !TaskRangeRule.CPU.holds(deployment.cpu())
        || !TaskRangeRule.MEMORY.holds(deployment.memory())) {
      return;
    }
    if (sizes.isEmpty()) {
      context
          .report(
              findings,
              info(),
              cpu,
              "Fargate has no tasks of %s CPU units.".formatted(Grouped.of(deployment.cpu())))
          .hint("It has %s.".formatted(Phrases.and(numbers(FargateSizes.cpuUnits()))));
    } else if (!sizes.contains(deployment.memory())) {
      context
          .report(
              findings,
              info(),
              memory,
              "Fargate has no tasks of %s CPU units with %s MiB."
                  .formatted(Grouped.of(deployment.cpu()), Grouped.of(deployment.memory())))
          .hint("With `cpu: %s` it has %s MiB.".formatted(deployment.cpu(), words(sizes)));
    }
  }

  private static String words(List<Integer> sizes) {
    int first = sizes.get(0);
    int step = sizes.get(1) - first;
    int last = sizes.get(sizes.size() - 1);
    return sizes.size() >= MANY && last - first == step * (sizes.size() - 1)
        ? "%s to %s in steps of %s".formatted(Grouped.of(first), Grouped.of(last), Grouped.of(step))
        : Phrases.or(numbers(sizes));
  }

  private static List<String> numbers(List<Integer> sizes) {
    return sizes.stream().map(Grouped::of).toList();
  }
}
