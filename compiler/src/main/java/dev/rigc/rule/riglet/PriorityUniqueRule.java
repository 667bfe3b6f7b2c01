package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** No two applications share a listener priority: all of them land on the same listeners. */
final class PriorityUniqueRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2101",
            "Listener priorities are unique over all rules of a listener.",
            "A listener refuses a second rule of the same priority, in the middle of a deployment.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html")
        .withExample("a: { priority: 100 }\nb: { priority: 100 }");
  }

  @Override
  public void check(RigletSubject subject, Findings findings) {
    Map<Integer, Application> first = new HashMap<>();
    for (Application application : subject.applications()) {
      if (subject.isSound(path(subject, application))) {
        Application other = first.putIfAbsent(application.priority(), application);
        if (other != null && !subject.environments().isEmpty()) {
          report(subject, findings, application, other);
        }
      }
    }
  }

  private void report(
      RigletSubject subject, Findings findings, Application application, Application other) {
    SourceLocation there = subject.places().at(path(subject, other)).location();
    List<String> where =
        subject.environments().stream().map(environment -> environment.name().value()).toList();
    subject
        .report(
            findings,
            info(),
            path(subject, application),
            "Listener priority %s of `%s` is already used by `%s` (%s) on the load balancer%s of %s."
                .formatted(
                    application.priority(),
                    application.name(),
                    other.name(),
                    there,
                    where.size() == 1 ? "" : "s",
                    Phrases.and(where)))
        .related(there, "first used here")
        .hint(
            nearestFree(subject, application.priority())
                .map(
                    free ->
                        "%s is free in %s environment."
                            .formatted(free, where.size() == 1 ? "the" : "every"))
                .orElse(null));
  }

  /**
   * The nearest priority that no application has, the higher of two equally near. What production's
   * further hosts get is allocated around the given ones, so it does not count.
   */
  private static Optional<Integer> nearestFree(RigletSubject subject, int wanted) {
    Set<Integer> taken =
        subject.applications().stream().map(Application::priority).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, taken.size() + 1)
        .flatMap(distance -> IntStream.of(wanted + distance, wanted - distance))
        .filter(free -> PriorityRangeRule.PRIORITIES.holds(free) && !taken.contains(free))
        .boxed()
        .findFirst();
  }

  private static NodePath path(RigletSubject subject, Application application) {
    return subject.path(application).key("priority");
  }
}
