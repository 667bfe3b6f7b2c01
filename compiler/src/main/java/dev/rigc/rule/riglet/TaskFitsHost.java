package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.OptionalInt;

/** A single task fits onto a host of its cluster. */
final class TaskFitsHost implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2304",
            "A task needs no more memory than one host of its cluster has.",
            "A task runs on one host; however many there are, it would never be placed.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html")
        .withExample("memory: 4096 on hosts of type t3.small");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    for (Environment environment : subject.environments()) {
      OptionalInt room = InstanceMemory.forTasks(environment.compute().instanceType());
      NodePath launch = subject.origin(environment, "compute", "launch");
      NodePath type = subject.origin(environment, "compute", "instanceType");
      if (room.isPresent()
          && environment.compute().launch() == LaunchType.EC2
          && subject.isSound(launch, type)) {
        subject
            .applications()
            .forEach(app -> check(subject, findings, environment, app, room.getAsInt()));
      }
    }
  }

  private void check(
      RigletSubject subject,
      Findings findings,
      Environment environment,
      Application application,
      int room) {
    int memory = environment.deployment(application).memory();
    NodePath path = subject.origin(environment, application, "memory");
    if (memory > room && TaskRange.MEMORY.holds(memory) && subject.isSound(path)) {
      subject
          .report(
              findings,
              info(),
              path,
              "A task of `%s` needs %s MiB; a host of type `%s` has %s for tasks (%s less %s %%)."
                  .formatted(
                      application.name(),
                      Grouped.of(memory),
                      environment.compute().instanceType(),
                      Grouped.of(room),
                      Grouped.of(
                          InstanceMemory.installed(environment.compute().instanceType())
                              .orElseThrow()),
                      InstanceMemory.RESERVED_PERCENT))
          .hint("Lower `memory`, or take a larger `compute.instanceType`.");
    }
  }
}
