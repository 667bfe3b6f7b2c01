package dev.rigc.rule.riglet.compute;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.compute.placement.Packing;
import dev.rigc.rule.riglet.compute.placement.Packing.Answer;
import dev.rigc.rule.riglet.compute.placement.Room;
import dev.rigc.rule.riglet.compute.placement.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The tasks of an environment find a place on its hosts. It is an error only where no placement
 * exists with the most memory that hosts can have; a warning where ECS would probably not find one.
 */
final class TasksFitClusterRule implements Rule<RigletContext> {
  private static final RuleInfo NEVER =
      RuleInfo.error(
              "RIG2303",
              "The tasks of an environment fit on the hosts that run.",
              "A service whose tasks find no host never becomes stable, and its stack hangs until"
                  + " it is rolled back. Without `compute.scaling` nothing grows a cluster by"
                  + " itself, so `size` counts and not `maxSize`. A task needs memory and CPU units on one single host.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html")
          .withExample("compute: { instanceType: t3.micro, size: 1 }");

  private static final RuleInfo PROBABLY_NOT =
      RuleInfo.warning(
              "RIG2312",
              "The tasks of an environment fit on the hosts that run as ECS spreads them.",
              "The ECS agent registers less memory than a host has, because the kernel keeps some"
                  + " of it. And ECS spreads tasks and never moves them, so that small ones may"
                  + " take the room that a large one needs.",
              "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html")
          .withExample("memory: 950, two tasks on each host of type t3.small");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NEVER, PROBABLY_NOT);
  }

  /** Whether nothing is to be reported of where the tasks of a cluster run. */
  static boolean holds(ClusterLoad load) {
    return load.fitsOneByOne() && load.spread(load.hosts()).isComplete();
  }

  /** Several environments may lack room for one reason: it is reported once, for the first. */
  @Override
  public void check(RigletContext context, Findings findings) {
    Map<NodePath, Lack> never = new LinkedHashMap<>();
    Map<NodePath, Lack> probablyNot = new LinkedHashMap<>();
    for (Environment environment : context.environments()) {
      ClusterLoad.of(context, environment)
          .filter(load -> load.fitsOneByOne() && !holds(load))
          .ifPresent(
              load -> {
                NodePath path = context.writtenOrigin(environment, "compute", load.sizeKey());
                Answer most = Packing.search(load.groups(), load.hosts(), load.most());
                (most == Answer.IMPOSSIBLE ? never : probablyNot)
                    .computeIfAbsent(path, at -> new Lack(load))
                    .add(load);
              });
    }
    never.forEach((path, lack) -> report(context, findings, NEVER, path, lack, never(lack.first)));
    probablyNot.forEach(
        (path, lack) ->
            report(context, findings, PROBABLY_NOT, path, lack, probablyNot(lack.first)));
  }

  /** The environments that lack room for one reason, and how many hosts each of them needs. */
  private static final class Lack {
    private final ClusterLoad first;
    private final Map<String, OptionalInt> enough = new LinkedHashMap<>();

    Lack(ClusterLoad first) {
      this.first = first;
    }

    void add(ClusterLoad load) {
      enough.put(load.environment().name().value(), load.enoughHosts());
    }
  }

  private static void report(
      RigletContext context,
      Findings findings,
      RuleInfo rule,
      NodePath path,
      Lack lack,
      String message) {
    List<String> others = lack.enough.keySet().stream().skip(1).toList();
    String also = others.isEmpty() ? "" : " The same holds for %s.".formatted(Phrases.and(others));
    context.report(findings, rule, path, message + also).hint(hint(lack));
  }

  private static String never(ClusterLoad load) {
    return load.hosts() == 0
        ? "The cluster of %s has no host, so none of its %s runs: %s."
            .formatted(
                load.environment().name(),
                PlacementText.count(load.tasks(), "task"),
                PlacementText.tasks(load.groups()))
        : "The tasks of %s never fit on its %s: %s. %s: %s."
            .formatted(
                load.environment().name(),
                PlacementText.hosts(load),
                PlacementText.tasks(load.groups()),
                atMost(load),
                PlacementText.placement(Spread.of(load.groups(), load.hosts(), load.most())));
  }

  private static String atMost(ClusterLoad load) {
    return "A host has at most %s MiB for tasks (%s less the kernel's 1 in 64) and %s CPU units"
        .formatted(
            Grouped.of(load.most().memory()),
            Grouped.of(load.size().installed()),
            Grouped.of(load.most().cpu()));
  }

  private static String probablyNot(ClusterLoad load) {
    Room likely = load.likely();
    Spread spread = load.spread(load.hosts());
    Answer answer = Packing.search(load.groups(), load.hosts(), likely);
    return "The tasks of %s probably do not all find a place on its %s: %s. With about %s MiB for tasks of %s installed, and %s CPU units, %s: %s."
        .formatted(
            load.environment().name(),
            PlacementText.hosts(load),
            PlacementText.tasks(load.groups()),
            Grouped.of(likely.memory()),
            Grouped.of(load.size().installed()),
            Grouped.of(likely.cpu()),
            switch (answer) {
              case IMPOSSIBLE -> "there is no placement";
              case UNDECIDED -> "no placement was found";
              case EXISTS -> "they fit only if placed tightly, and ECS spreads them";
            },
            PlacementText.placement(spread));
  }

  private static String hint(Lack lack) {
    List<String> sizes =
        lack.enough.entrySet().stream()
            .filter(entry -> entry.getValue().isPresent())
            .map(
                entry ->
                    "`%s: %s`%s in %s"
                        .formatted(
                            lack.first.sizeKey(),
                            entry.getValue().getAsInt(),
                            andMaximum(lack, entry),
                            entry.getKey()))
            .toList();
    return sizes.isEmpty()
        ? "Take a larger `compute.instanceType`, or lower `tasks` or `memory`."
        : "%s %s enough; or take a larger `compute.instanceType`."
            .formatted(Phrases.and(sizes), sizes.size() == 1 ? "is" : "are");
  }

  private static String andMaximum(Lack lack, Map.Entry<String, OptionalInt> entry) {
    int enough = entry.getValue().getAsInt();
    return enough > lack.first.environment().compute().maxSize()
            && lack.first.sizeKey().equals("size")
        ? " with `maxSize: %s`".formatted(enough + 1)
        : "";
  }
}
