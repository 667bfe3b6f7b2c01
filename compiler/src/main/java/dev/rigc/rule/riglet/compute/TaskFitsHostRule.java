package dev.rigc.rule.riglet.compute;

import dev.rigc.cfn.spec.fact.HostSize;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A single task fits onto a host of its cluster. */
final class TaskFitsHostRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2304",
            "A task needs no more memory and CPU units than one host of its cluster has.",
            "A task runs on one host; however many there are, it would never be placed.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html")
        .withExample("memory: 4096 on hosts of type t3.small");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      Optional<HostSize> size = HostSize.of(environment.compute().instanceType().value());
      NodePath launch = context.origin(environment, "compute", "launch");
      NodePath type = context.origin(environment, "compute", "instanceType");
      if (size.isPresent()
          && environment.compute().launch() == LaunchType.EC2
          && context.isSound(launch, type)) {
        for (Application application : context.applications()) {
          for (Demand demand : demands(environment, application, size.get())) {
            report(context, findings, environment, application, demand);
          }
        }
      }
    }
  }

  /**
   * What a task needs of one of its host's resources.
   *
   * @param key the key of the application that says so
   * @param valid what the key may be; another rule reports what is not
   * @param needed how much the task needs
   * @param available the most that a host has
   * @param figures both in words, which are made for a finding only
   * @param advice what to do about it
   */
  private record Demand(
      String key,
      NumberRange valid,
      int needed,
      int available,
      Supplier<String> figures,
      Supplier<String> advice) {
    boolean isTooMuch() {
      return needed > available && valid.holds(needed);
    }
  }

  private static List<Demand> demands(
      Environment environment, Application application, HostSize size) {
    String type = environment.compute().instanceType().value();
    int memory = environment.deployment(application).memory();
    int cpu = environment.deployment(application).cpu();
    return List.of(
        new Demand(
            "memory",
            TaskRangeRule.MEMORY,
            memory,
            size.mostMemory(),
            () ->
                ("%s MiB; a host of type `%s` has at most %s for tasks"
                        + " (%s less the kernel's 1 in 64)")
                    .formatted(
                        Grouped.of(memory),
                        type,
                        Grouped.of(size.mostMemory()),
                        Grouped.of(size.installed())),
            () ->
                "Lower `memory` to %s, or take a larger `compute.instanceType`."
                    .formatted(size.likelyMemory())),
        new Demand(
            "cpu",
            TaskRangeRule.CPU,
            cpu,
            size.cpuUnits(),
            () ->
                "%s CPU units; a host of type `%s` has %s (%s vCPU × 1,024)"
                    .formatted(Grouped.of(cpu), type, Grouped.of(size.cpuUnits()), size.vcpus()),
            () -> "Lower `cpu`, or take a larger `compute.instanceType`."));
  }

  private void report(
      RigletContext context,
      Findings findings,
      Environment environment,
      Application application,
      Demand demand) {
    NodePath path = context.origin(environment, application, demand.key());
    if (demand.isTooMuch() && context.isSound(path)) {
      context
          .report(
              findings,
              info(),
              path,
              "A task of `%s` needs %s.".formatted(application.name(), demand.figures().get()))
          .hint(demand.advice().get());
    }
  }
}
