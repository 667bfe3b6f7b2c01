package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Compute;
import dev.rigc.model.Deployment;
import dev.rigc.model.Environment;
import dev.rigc.model.LaunchType;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tasks of an environment fit the memory of its cluster at its largest. */
final class TasksFitCluster implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2303",
            "The tasks of an environment fit into its cluster at its largest.",
            "A service whose tasks find no room never becomes stable, and its stack hangs until it is"
                + " rolled back.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html")
        .withExample("compute: { instanceType: t3.micro, maxSize: 1 }");
  }

  /** Several environments may lack room for one reason: it is reported once, for the worst. */
  @Override
  public void check(RigletSubject subject, Findings findings) {
    Set<NodePath> reported = new HashSet<>();
    subject.environments().stream()
        .filter(environment -> isKnown(subject, environment) && missing(subject, environment) > 0)
        .sorted((a, b) -> Long.compare(missing(subject, b), missing(subject, a)))
        .filter(environment -> reported.add(subject.origin(environment, "compute", "maxSize")))
        .forEach(environment -> report(subject, findings, environment));
  }

  /** Whether all numbers of the sum are good, and no single task is what does not fit. */
  private static boolean isKnown(RigletSubject subject, Environment environment) {
    Compute compute = environment.compute();
    return compute.launch() == LaunchType.EC2
        && InstanceMemory.forTasks(compute.instanceType()).isPresent()
        && ClusterRange.MAX_SIZE.holds(compute.maxSize())
        && isSound(subject, environment, "launch", "instanceType", "maxSize")
        && subject.applications().stream()
            .allMatch(application -> isKnown(subject, environment, application));
  }

  private static boolean isSound(
      RigletSubject subject, Environment environment, String... settings) {
    return List.of(settings).stream()
        .allMatch(key -> subject.isSound(subject.origin(environment, "compute", key)));
  }

  private static boolean isKnown(
      RigletSubject subject, Environment environment, Application application) {
    Deployment deployment = environment.deployment(application);
    return subject.isSound(
            subject.origin(environment, application, "tasks"),
            subject.origin(environment, application, "memory"))
        && TaskRange.TASKS.holds(deployment.tasks())
        && deployment.memory() <= perHost(environment);
  }

  private static int perHost(Environment environment) {
    return InstanceMemory.forTasks(environment.compute().instanceType()).orElseThrow();
  }

  private static long missing(RigletSubject subject, Environment environment) {
    long needed =
        subject.applications().stream()
            .map(environment::deployment)
            .mapToLong(deployment -> (long) deployment.tasks() * deployment.memory())
            .sum();
    return needed - (long) perHost(environment) * environment.compute().maxSize();
  }

  private void report(RigletSubject subject, Findings findings, Environment environment) {
    Compute compute = environment.compute();
    long room = (long) perHost(environment) * compute.maxSize();
    long needed = room + missing(subject, environment);
    List<String> terms =
        subject.applications().stream()
            .map(
                application ->
                    "`%s` %s × %s"
                        .formatted(
                            application.name(),
                            environment.deployment(application).tasks(),
                            Grouped.of(environment.deployment(application).memory())))
            .toList();
    subject
        .report(
            findings,
            info(),
            subject.origin(environment, "compute", "maxSize"),
            "The tasks of %s need %s MiB (%s); its cluster holds %s at most (%s × `%s` with %s each for tasks)."
                .formatted(
                    environment.name(),
                    Grouped.of(needed),
                    String.join(" + ", terms),
                    Grouped.of(room),
                    compute.maxSize(),
                    compute.instanceType(),
                    Grouped.of(perHost(environment))))
        .hint(
            "`maxSize: %s` is enough, or a larger instance type."
                .formatted((needed + perHost(environment) - 1) / perHost(environment)));
  }
}
