package dev.rigc.rule.riglet.compute;

import dev.rigc.cfn.spec.fact.HostSize;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.compute.placement.Room;
import dev.rigc.rule.riglet.compute.placement.Spread;
import dev.rigc.rule.riglet.compute.placement.TaskGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * The tasks that an environment runs, and the hosts that run them. On Fargate there is none: it has
 * no hosts.
 *
 * @param environment the environment, every override applied
 * @param size what each of its hosts has
 * @param groups the copies of each application, those of none left out
 */
record ClusterLoad(Environment environment, HostSize size, List<TaskGroup> groups) {
  /** The load that always runs, where all numbers that make it are known and good. */
  static Optional<ClusterLoad> of(RigletContext context, Environment environment) {
    return of(context, environment, Deployment::fewestTasks);
  }

  /** The same with all copies that scaling may add. */
  static Optional<ClusterLoad> largest(RigletContext context, Environment environment) {
    return of(context, environment, Deployment::mostTasks);
  }

  private static Optional<ClusterLoad> of(
      RigletContext context, Environment environment, ToIntFunction<Deployment> copies) {
    Compute compute = environment.compute();
    Optional<HostSize> size = HostSize.of(compute.instanceType().value());
    boolean isKnown =
        compute.launch() == LaunchType.EC2
            && size.isPresent()
            && ClusterRangeRule.SIZE.holds(compute.size())
            && isSound(context, environment, "launch", "instanceType", "size")
            && context.applications().stream()
                .allMatch(application -> isKnown(context, environment, application));
    return isKnown
        ? Optional.of(
            new ClusterLoad(environment, size.get(), groups(context, environment, copies)))
        : Optional.empty();
  }

  private static boolean isSound(
      RigletContext context, Environment environment, String... settings) {
    return List.of(settings).stream()
        .allMatch(key -> context.isSound(context.origin(environment, "compute", key)));
  }

  private static boolean isKnown(
      RigletContext context, Environment environment, Application application) {
    Deployment deployment = environment.deployment(application);
    return context.isSound(
            context.origin(environment, application, "tasks"),
            context.origin(environment, application, "cpu"),
            context.origin(environment, application, "memory"),
            context.scaling(environment, application, "min"),
            context.scaling(environment, application, "max"))
        && TaskRangeRule.TASKS.holds(deployment.fewestTasks())
        && TaskRangeRule.TASKS.holds(deployment.mostTasks())
        && TaskRangeRule.CPU.holds(deployment.cpu())
        && TaskRangeRule.MEMORY.holds(deployment.memory());
  }

  private static List<TaskGroup> groups(
      RigletContext context, Environment environment, ToIntFunction<Deployment> copies) {
    List<TaskGroup> groups = new ArrayList<>();
    for (Application application : context.applications()) {
      Deployment deployment = environment.deployment(application);
      if (copies.applyAsInt(deployment) > 0) {
        groups.add(
            new TaskGroup(
                application.name().value(),
                copies.applyAsInt(deployment),
                new Room(deployment.cpu(), deployment.memory())));
      }
    }
    return groups;
  }

  /** The key that says how many hosts can be counted on. */
  String sizeKey() {
    return environment.compute().scaling().isPresent() ? "maxSize" : "size";
  }

  int hosts() {
    return environment.compute().runningHosts();
  }

  /** What a host has at the most: what does not fit into it never runs. */
  Room most() {
    return new Room(size.cpuUnits(), size.mostMemory());
  }

  /** What to count on. */
  Room likely() {
    return new Room(size.cpuUnits(), size.likelyMemory());
  }

  /**
   * Whether each task alone fits on a host; {@link TaskFitsHostRule} reports it where it does not.
   */
  boolean fitsOneByOne() {
    return groups.stream().allMatch(group -> most().holds(group.each()));
  }

  int tasks() {
    return groups.stream().mapToInt(TaskGroup::copies).sum();
  }

  /** The tasks as ECS places them on {@code hosts} hosts with the room to count on. */
  Spread spread(int hosts) {
    return Spread.of(groups, hosts, likely());
  }

  /** How many hosts are enough, where no more than a riglet may have are. */
  OptionalInt enoughHosts() {
    if (!groups.stream().allMatch(group -> likely().holds(group.each()))) {
      return OptionalInt.empty();
    }
    long memory =
        groups.stream().mapToLong(group -> (long) group.copies() * group.each().memory()).sum();
    long cpu = groups.stream().mapToLong(group -> (long) group.copies() * group.each().cpu()).sum();
    long least = Math.max(memory / likely().memory(), cpu / likely().cpu());
    for (long hosts = Math.max(1, least);
        hosts <= ClusterRangeRule.SIZE.highest();
        hosts += step(hosts)) {
      if (spread((int) hosts).isComplete()) {
        return OptionalInt.of((int) hosts);
      }
    }
    return OptionalInt.empty();
  }

  /** Exact for clusters that a person would write; for larger ones the answer may be 5 % high. */
  private static long step(long hosts) {
    return Math.max(1, hosts / 20);
  }
}
