package dev.rigc.plan;

import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The priorities of the rules on each environment's HTTPS listener: one rule per host. The host of
 * the environment has the priority that the riglet gives; a further host, which an application has
 * in production where the prefix is blank, gets the lowest priority that no application uses. The
 * original appended a 9 to the given one, which collides and leaves the range.
 */
public final class ListenerPriorities {
  /** The lowest priority of a rule. */
  public static final int LOWEST = 1;

  /**
   * The highest priority of a rule, see <a
   * href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html">CreateRule</a>.
   */
  public static final int HIGHEST = 50_000;

  private final Riglet riglet;
  private final Names names;

  /**
   * A rule on the HTTPS listener of an environment.
   *
   * @param application whose containers it leads to
   * @param host the host it is for
   * @param priority its priority on the listener
   * @param given whether the riglet gives this priority; else it was allocated
   */
  public record HostRule(Application application, DerivedName host, int priority, boolean given) {}

  /** The priorities of this riglet. */
  public ListenerPriorities(Riglet riglet) {
    this.riglet = riglet;
    this.names = new Names(riglet);
  }

  /** Every rule on the listener of {@code environment}, by application in file order. */
  public List<HostRule> rules(Environment environment) {
    Set<Integer> taken = new TreeSet<>();
    riglet.applications().forEach(application -> taken.add(application.priority()));
    Map<Application, List<DerivedName>> hosts = new LinkedHashMap<>();
    riglet.applications().forEach(app -> hosts.put(app, names.hosts(environment, app)));
    List<HostRule> rules = new ArrayList<>();
    hosts.forEach(
        (application, own) -> {
          rules.add(new HostRule(application, own.get(0), application.priority(), true));
          for (DerivedName further : own.subList(1, own.size())) {
            int priority = lowestFree(taken);
            taken.add(priority);
            rules.add(new HostRule(application, further, priority, false));
          }
        });
    return rules;
  }

  /** The rules of {@code application} on the listener of {@code environment}, one per host. */
  public List<HostRule> rules(Environment environment, Application application) {
    return rules(environment).stream()
        .filter(rule -> rule.application().equals(application))
        .toList();
  }

  private static int lowestFree(Set<Integer> taken) {
    int priority = LOWEST;
    while (taken.contains(priority)) {
      priority++;
    }
    return priority;
  }
}
