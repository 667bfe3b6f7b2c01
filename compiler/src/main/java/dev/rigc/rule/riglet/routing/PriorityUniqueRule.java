package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
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
  public void check(RigletContext context, Findings findings) {
    Map<Integer, Application> first = new HashMap<>();
    for (Application application : context.applications()) {
      if (application.isPublic() && context.isSound(path(context, application))) {
        Application other = first.putIfAbsent(application.priority(), application);
        if (other != null && !context.environments().isEmpty()) {
          report(context, findings, application, other);
        }
      }
    }
  }

  private void report(
      RigletContext context, Findings findings, Application application, Application other) {
    SourceLocation there = context.places().at(path(context, other)).location();
    List<String> where =
        context.environments().stream().map(environment -> environment.name().value()).toList();
    context
        .report(
            findings,
            info(),
            path(context, application),
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
            nearestFree(context, application.priority())
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
  private static Optional<Integer> nearestFree(RigletContext context, int wanted) {
    Set<Integer> taken =
        context.applications().stream().map(Application::priority).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, taken.size() + 1)
        .flatMap(distance -> IntStream.of(wanted + distance, wanted - distance))
        .filter(free -> PriorityRangeRule.PRIORITIES.holds(free) && !taken.contains(free))
        .boxed()
        .findFirst();
  }

  private static NodePath path(RigletContext context, Application application) {
    return context.path(application).key("priority");
  }
}
