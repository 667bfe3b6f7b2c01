package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Volume;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.Optional;

/** A volume that an application takes from another one is a volume of that one. */
final class SharedVolumeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2438",
            "A volume of another application is one that this application has, and keeps its owner.",
            "It is mounted through the access point of the other application, which names the"
                + " directory and the user.",
            "https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html")
        .withExample(
            "volumes: { letters: { path: /srv/letters, application: none-of-this-name } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      application
          .requireWorkload()
          .volumes()
          .forEach(
              (name, volume) ->
                  volume
                      .application()
                      .ifPresent(owner -> check(context, findings, application, name, owner)));
    }
  }

  private void check(
      RigletContext context, Findings findings, Application application, Slug name, Slug owner) {
    NodePath path = context.path(application).key("volumes").key(name.value());
    if (context.isSound(path.key("application"))) {
      missing(context, application, name, owner)
          .ifPresent(
              why ->
                  context
                      .report(findings, info(), path.key("application"), why)
                      .hint(hint(context, application, name, owner)));
    }
    for (String key : List.of("uid", "gid")) {
      if (context.places().has(path.key(key))) {
        context
            .report(
                findings,
                info(),
                path.key(key),
                "The volume `%s` is that of `%s`, which says its owner: `%s` has no effect here."
                    .formatted(name, owner, key))
            .hint("Remove `%s`, or set it in `%s`.".formatted(key, owner));
      }
    }
  }

  private static Optional<String> missing(
      RigletContext context, Application application, Slug name, Slug owner) {
    if (owner.equals(application.name())) {
      return Optional.of("The volume `%s` is that of the application itself.".formatted(name));
    }
    Optional<Application> other = named(context, owner);
    if (other.isEmpty()) {
      return Optional.of("There is no application `%s`.".formatted(owner));
    }
    Optional<Volume> there =
        other.flatMap(one -> Optional.ofNullable(one.requireWorkload().volumes().get(name)));
    return there.isEmpty()
        ? Optional.of("`%s` has no volume `%s`.".formatted(owner, name))
        : there
            .flatMap(Volume::application)
            .map(third -> "The volume `%s` of `%s` is that of `%s`.".formatted(name, owner, third));
  }

  private static Optional<Application> named(RigletContext context, Slug name) {
    return context.applications().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static String hint(
      RigletContext context, Application application, Slug name, Slug owner) {
    List<String> owners =
        context.applications().stream()
            .filter(other -> !other.equals(application))
            .filter(
                other ->
                    other.requireWorkload().volumes().entrySet().stream()
                        .anyMatch(each -> each.getKey().equals(name) && each.getValue().isOwn()))
            .map(other -> other.name().value())
            .toList();
    if (owners.isEmpty()) {
      return "Remove `application` to make it a volume of `%s`.".formatted(application.name());
    }
    return Suggestion.word(owner.value(), owners)
        .map(Suggestion::didYouMean)
        .orElse("It must be %s.".formatted(Phrases.quotedOr(owners)));
  }
}
