package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.DependencyCondition;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Containers of a task have names of their own, and what refers to one can be met. */
final class ContainerNamesRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2421",
            "What refers to a container of a task names one that exists and can be waited for.",
            "ECS refuses a task definition whose containers wait for themselves or each other, for"
                + " the end of an essential one, or for the health of one without a health command.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html")
        .withExample("container: { dependsOn: { proxi: start } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      Map<String, ContainerUse> known = new HashMap<>();
      List<ContainerUse> containers = ContainerUse.of(context, application);
      containers.forEach(container -> known.put(container.name(), container));
      ownName(context, findings, application);
      references(context, findings, application);
      for (ContainerUse container : containers) {
        container
            .settings()
            .dependsOn()
            .forEach(
                (name, condition) ->
                    dependency(context, findings, container, name, condition, known));
      }
    }
  }

  private void ownName(RigletContext context, Findings findings, Application application) {
    if (application.requireWorkload().sidecars().containsKey(application.name())) {
      NodePath path = context.path(application).key("sidecars").key(application.name().value());
      context
          .reportKey(
              findings,
              info(),
              path,
              "The sidecar `%s` has the name of the application's own container."
                  .formatted(application.name()))
          .hint("Call it by what it does, such as `proxy`.");
    }
  }

  /** The sidecars that a target group and ports name have a port. */
  private void references(RigletContext context, Findings findings, Application application) {
    NodePath path = context.path(application);
    application
        .targetGroup()
        .container()
        .ifPresent(
            name ->
                sidecar(
                    context,
                    findings,
                    application,
                    path.key("targetGroup").key("container"),
                    name,
                    true));
    application
        .requireWorkload()
        .ports()
        .forEach(
            (port, further) ->
                further
                    .container()
                    .ifPresent(
                        name ->
                            sidecar(
                                context,
                                findings,
                                application,
                                path.key("ports").key(port.value()).key("container"),
                                name,
                                false)));
  }

  private void sidecar(
      RigletContext context,
      Findings findings,
      Application application,
      NodePath path,
      Slug name,
      boolean needsPort) {
    var sidecars = application.requireWorkload().sidecars();
    if (!context.isSound(path)) {
      return;
    }
    if (!sidecars.containsKey(name)) {
      List<String> all = sidecars.keySet().stream().map(Slug::value).toList();
      unknown(
          context,
          findings,
          path,
          "`%s` has no sidecar `%s`.".formatted(application.name(), name),
          name.value(),
          all);
    } else if (needsPort && sidecars.get(name).port().isEmpty()) {
      context
          .report(
              findings,
              info(),
              path,
              "The load balancer sends to the sidecar `%s` of `%s`, which has no port."
                  .formatted(name, application.name()))
          .hint("Add `port` to the sidecar.");
    }
  }

  private void unknown(
      RigletContext context,
      Findings findings,
      NodePath path,
      String message,
      String name,
      List<String> all) {
    context
        .report(findings, info(), path, message)
        .hint(
            Suggestion.word(name, all)
                .map(Suggestion::didYouMean)
                .orElse(
                    all.isEmpty()
                        ? "Add it to `sidecars`."
                        : "It must be %s.".formatted(Phrases.quotedOr(all))));
  }

  private void dependency(
      RigletContext context,
      Findings findings,
      ContainerUse container,
      String name,
      DependencyCondition condition,
      Map<String, ContainerUse> known) {
    NodePath path = container.path().key("dependsOn").key(name);
    if (!context.isSound(path)) {
      return;
    }
    ContainerUse other = known.get(name);
    if (other == null) {
      List<String> all =
          known.keySet().stream().filter(one -> !one.equals(container.name())).sorted().toList();
      unknown(
          context,
          findings,
          path,
          "The container `%s` depends on %s, which `%s` does not have."
              .formatted(container.name(), Phrases.quoted(name), container.application().name()),
          name,
          all);
    } else if (reaches(other, container.name(), known, new HashSet<>())) {
      context
          .report(
              findings,
              info(),
              path,
              name.equals(container.name())
                  ? "The container `%s` depends on itself.".formatted(name)
                  : "The containers `%s` and `%s` depend on each other."
                      .formatted(container.name(), name))
          .hint("Remove one of the dependencies.");
    } else {
      unmet(condition, other)
          .ifPresent(
              why ->
                  context
                      .report(
                          findings,
                          info(),
                          path,
                          "The container `%s` waits for `%s` to be `%s`, %s."
                              .formatted(container.name(), name, condition.key(), why))
                      .hint(
                          condition.isEnd()
                              ? "Add `essential: false` to `%s`.".formatted(name)
                              : "Add `healthCommand` to `%s`.".formatted(name)));
    }
  }

  private static Optional<String> unmet(DependencyCondition condition, ContainerUse other) {
    if (condition.isEnd() && other.isEssential()) {
      return Optional.of("but the task ends with that container");
    }
    return condition == DependencyCondition.HEALTHY && other.settings().healthCommand().isEmpty()
        ? Optional.of("but that container has no health command")
        : Optional.empty();
  }

  /** Whether {@code from} is the container {@code name} or waits for it. */
  private static boolean reaches(
      ContainerUse from, String name, Map<String, ContainerUse> known, Set<String> seen) {
    if (from.name().equals(name)) {
      return true;
    }
    return seen.add(from.name())
        && from.settings().dependsOn().keySet().stream()
            .map(known::get)
            .anyMatch(next -> next != null && reaches(next, name, known, seen));
  }
}
