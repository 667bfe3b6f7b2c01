package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules on the HTTPS listener of an environment, one for each host name. The first host of an
 * application has the priority that the riglet gives it. Any further one gets the next free number
 * above, or, where there is none up to 50000, the next free one below (<a
 * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html">CreateRule</a>).
 */
public final class ListenerRules {
  /** The highest priority that a listener takes. */
  public static final int MAX_PRIORITY = 50_000;

  private ListenerRules() {}

  /**
   * A rule on a listener.
   *
   * @param application whose requests it forwards
   * @param host the host name it matches
   * @param priority its priority; 0 if none is free
   * @param further whether the riglet does not name the priority itself
   */
  public record ListenerRule(
      Application application, DerivedName host, int priority, boolean further) {}

  /** The rules of {@code environment}, in the order of the applications. */
  public static List<ListenerRule> of(Riglet riglet, Environment environment) {
    Names names = new Names(riglet);
    Set<Integer> taken =
        riglet.applications().stream()
            .flatMap(ListenerRules::priorities)
            .collect(Collectors.toCollection(HashSet::new));
    List<ListenerRule> rules = new ArrayList<>();
    for (Application application : riglet.applications()) {
      List<DerivedName> hosts = names.hosts(environment, application);
      if (hosts.isEmpty()) {
        continue;
      }
      rules.add(new ListenerRule(application, hosts.get(0), application.priority(), false));
      for (DerivedName host : hosts.subList(1, hosts.size())) {
        int free = firstFree(application.priority(), taken);
        taken.add(free);
        rules.add(new ListenerRule(application, host, free, true));
      }
    }
    return List.copyOf(rules);
  }

  static Stream<Integer> priorities(Application application) {
    return Stream.concat(
        Stream.of(application.priority()),
        application.requireWorkload().ports().values().stream()
            .flatMap(port -> port.priority().stream()));
  }

  private static int firstFree(int start, Set<Integer> taken) {
    for (int above = start + 1; above <= MAX_PRIORITY; above++) {
      if (!taken.contains(above)) {
        return above;
      }
    }
    for (int below = start - 1; below >= 1; below--) {
      if (!taken.contains(below)) {
        return below;
      }
    }
    return 0;
  }
}
