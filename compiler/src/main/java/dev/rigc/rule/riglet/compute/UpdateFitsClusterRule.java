package dev.rigc.rule.riglet.compute;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.compute.placement.Spread;
import dev.rigc.rule.riglet.compute.placement.TaskGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The update of an application finds room for its new copies. ECS may run up to twice the copies
 * meanwhile, and has to keep half of them, rounded up: where no host has room for a copy more, old
 * ones stop first, and of a single copy none may.
 */
final class UpdateFitsClusterRule implements Rule<RigletContext> {
  /** {@code MinimumHealthyPercent} of the services that rigc emits. */
  static final int MINIMUM_HEALTHY_PERCENT = 50;

  private static final String PAGE =
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html";

  private static final RuleInfo STUCK =
      RuleInfo.warning(
              "RIG2313",
              "An application with one copy can be updated.",
              "ECS keeps half of the copies while it updates a service, rounded up: of a single"
                  + " copy, that one. Its successor needs room beside it, or the update waits until"
                  + " it is rolled back.",
              PAGE)
          .withExample("memory: 1200, one task on one host of type t3.small");

  private static final RuleInfo HALVED =
      RuleInfo.note(
              "RIG2314",
              "An update of an application keeps more than half of its copies running.",
              "Where no host has room for one more copy, ECS stops up to half of the old ones before"
                  + " it starts new ones; until those are healthy, the rest carry the load.",
              PAGE)
          .withExample("memory: 900, two tasks on two hosts of type t3.small that hold no third");

  @Override
  public List<RuleInfo> infos() {
    return List.of(STUCK, HALVED);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      ClusterLoad.of(context, environment)
          .filter(TasksFitClusterRule::holds)
          .ifPresent(load -> check(context, findings, load));
    }
  }

  private static void check(RigletContext context, Findings findings, ClusterLoad load) {
    Spread spread = load.spread(load.hosts());
    List<TaskGroup> without =
        load.groups().stream().filter(group -> !spread.hasRoomFor(group)).toList();
    List<TaskGroup> stuck = without.stream().filter(group -> stopped(group) == 0).toList();
    List<TaskGroup> halved =
        without.stream()
            .filter(group -> stopped(group) > 0 && 2 * stopped(group) == group.copies())
            .toList();
    if (!stuck.isEmpty()) {
      report(context, findings, STUCK, load, stuckText(load, stuck, spread), stuckHint(load));
    }
    if (!halved.isEmpty()) {
      report(context, findings, HALVED, load, halvedText(load, halved, spread), hint(load));
    }
  }

  private static void report(
      RigletContext context,
      Findings findings,
      RuleInfo rule,
      ClusterLoad load,
      String message,
      String hint) {
    context
        .report(
            findings,
            rule,
            context.writtenOrigin(load.environment(), "compute", load.sizeKey()),
            message)
        .hint(hint);
  }

  /** How many old copies ECS may stop before new ones run. */
  private static int stopped(TaskGroup group) {
    int kept = (group.copies() * MINIMUM_HEALTHY_PERCENT + 99) / 100;
    return group.copies() - kept;
  }

  private static String stuckText(ClusterLoad load, List<TaskGroup> stuck, Spread spread) {
    return "In %s no update of %s can start: the only copy has to keep running, and no host has room for a second (%s, %s): %s."
        .formatted(
            load.environment().name(),
            PlacementText.tasks(stuck),
            PlacementText.hosts(load),
            roomInWords(load),
            PlacementText.placement(spread));
  }

  private static String halvedText(ClusterLoad load, List<TaskGroup> halved, Spread spread) {
    Map<TaskGroup, Integer> kept = new LinkedHashMap<>();
    halved.forEach(group -> kept.put(group, group.copies() - stopped(group)));
    return "In %s an update stops half of the old copies before it starts new ones, so that only %s remain during the update: no host has room for one more copy (%s, %s): %s."
        .formatted(
            load.environment().name(),
            PlacementText.copies(kept),
            PlacementText.hosts(load),
            roomInWords(load),
            PlacementText.placement(spread));
  }

  private static String roomInWords(ClusterLoad load) {
    return "each about %s MiB and %s CPU units for tasks"
        .formatted(Grouped.of(load.likely().memory()), Grouped.of(load.likely().cpu()));
  }

  private static String hint(ClusterLoad load) {
    return "With `%s: %s` the new copies start first; or leave it if half are enough for some minutes."
        .formatted(load.sizeKey(), load.hosts() + 1);
  }

  private static String stuckHint(ClusterLoad load) {
    return "Use `%s: %s` or a larger `compute.instanceType`, or two smaller copies, of which one may stop first."
        .formatted(load.sizeKey(), load.hosts() + 1);
  }
}
