package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Deployment;
import dev.rigc.model.Environment;
import dev.rigc.model.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Fargate offers certain pairs of CPU and memory only. */
final class FargateSizesRule implements RigletRule {
  /**
   * The memory that goes with a number of CPU units.
   *
   * @param cpu CPU units
   * @param lowest the least memory in MiB
   * @param highest the most memory in MiB
   * @param step what lies between two amounts in MiB; 0 where each is twice the one before
   */
  private record Offer(int cpu, int lowest, int highest, int step) {
    boolean holds(int memory) {
      return memory >= lowest
          && memory <= highest
          && (step == 0 ? Integer.bitCount(memory) == 1 : (memory - lowest) % step == 0);
    }

    String words() {
      return step == 0
          ? "512, 1,024 or 2,048"
          : "%s to %s in steps of %s"
              .formatted(Grouped.of(lowest), Grouped.of(highest), Grouped.of(step));
    }
  }

  private static final List<Offer> OFFERS =
      List.of(
          new Offer(256, 512, 2048, 0),
          new Offer(512, 1024, 4096, 1024),
          new Offer(1024, 2048, 8192, 1024),
          new Offer(2048, 4096, 16_384, 1024),
          new Offer(4096, 8192, 30_720, 1024),
          new Offer(8192, 16_384, 61_440, 4096),
          new Offer(16_384, 32_768, 122_880, 8192));

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2307",
            "On Fargate, CPU and memory of a task are a pair that Fargate offers.",
            "ECS refuses the task definition otherwise.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html")
        .withExample("compute: { launch: fargate } with cpu: 256 and memory: 4096")
        .withCounterparts("E3047");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    for (Environment environment : subject.environments()) {
      if (environment.compute().launch() == LaunchType.FARGATE
          && subject.isSound(subject.origin(environment, "compute", "launch"))) {
        subject.applications().forEach(app -> check(subject, findings, environment, app));
      }
    }
  }

  private void check(
      RigletSubject subject, Findings findings, Environment environment, Application application) {
    Deployment deployment = environment.deployment(application);
    NodePath cpu = subject.origin(environment, application, "cpu");
    NodePath memory = subject.origin(environment, application, "memory");
    Optional<Offer> offer =
        OFFERS.stream().filter(one -> one.cpu() == deployment.cpu()).findFirst();
    if (!subject.isSound(cpu, memory)
        || !TaskRangeRule.CPU.holds(deployment.cpu())
        || !TaskRangeRule.MEMORY.holds(deployment.memory())) {
      return;
    }
    if (offer.isEmpty()) {
      subject
          .report(
              findings,
              info(),
              cpu,
              "Fargate has no tasks of %s CPU units.".formatted(Grouped.of(deployment.cpu())))
          .hint("It has 256, 512, 1024, 2048, 4096, 8192 and 16384.");
    } else if (!offer.get().holds(deployment.memory())) {
      subject
          .report(
              findings,
              info(),
              memory,
              "Fargate has no tasks of %s CPU units with %s MiB."
                  .formatted(Grouped.of(deployment.cpu()), Grouped.of(deployment.memory())))
          .hint("With `cpu: %s` it has %s MiB.".formatted(deployment.cpu(), offer.get().words()));
    }
  }
}
