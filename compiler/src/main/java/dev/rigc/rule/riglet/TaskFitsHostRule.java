package dev.rigc.rule.riglet;

import dev.rigc.cfn.spec.HostSize;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.Optional;

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
  public void check(RigletSubject subject, Findings findings) {
    for (Environment environment : subject.environments()) {
      Optional<HostSize> size = HostSize.of(environment.compute().instanceType().value());
      NodePath launch = subject.origin(environment, "compute", "launch");
      NodePath type = subject.origin(environment, "compute", "instanceType");
      if (size.isPresent()
          && environment.compute().launch() == LaunchType.EC2
          && subject.isSound(launch, type)) {
        for (Application application : subject.applications()) {
          checkMemory(subject, findings, environment, application, size.get());
          checkCpu(subject, findings, environment, application, size.get());
        }
      }
    }
  }

  private void checkMemory(
      RigletSubject subject,
      Findings findings,
      Environment environment,
      Application application,
      HostSize size) {
    int memory = environment.deployment(application).memory();
    NodePath path = subject.origin(environment, application, "memory");
    if (memory > size.mostMemory() && TaskRangeRule.MEMORY.holds(memory) && subject.isSound(path)) {
      subject
          .report(
              findings,
              info(),
              path,
              "A task of `%s` needs %s MiB; a host of type `%s` has at most %s for tasks (%s less the kernel's 1 in 64)."
                  .formatted(
                      application.name(),
                      Grouped.of(memory),
                      environment.compute().instanceType(),
                      Grouped.of(size.mostMemory()),
                      Grouped.of(size.installed())))
          .hint(
              "Lower `memory` to %s, or take a larger `compute.instanceType`."
                  .formatted(size.likelyMemory()));
    }
  }

  private void checkCpu(
      RigletSubject subject,
      Findings findings,
      Environment environment,
      Application application,
      HostSize size) {
    int cpu = environment.deployment(application).cpu();
    NodePath path = subject.origin(environment, application, "cpu");
    if (cpu > size.cpuUnits() && TaskRangeRule.CPU.holds(cpu) && subject.isSound(path)) {
      subject
          .report(
              findings,
              info(),
              path,
              "A task of `%s` needs %s CPU units; a host of type `%s` has %s (%s vCPU × 1,024)."
                  .formatted(
                      application.name(),
                      Grouped.of(cpu),
                      environment.compute().instanceType(),
                      Grouped.of(size.cpuUnits()),
                      size.vcpus()))
          .hint("Lower `cpu`, or take a larger `compute.instanceType`.");
    }
  }
}
