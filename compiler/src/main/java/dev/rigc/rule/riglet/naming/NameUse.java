package dev.rigc.rule.riglet.naming;

import dev.rigc.cfn.spec.fact.NameLimit;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.Planner;
import dev.rigc.plan.Scope;
import dev.rigc.plan.StackSite;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.stack.StackKinds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that will be derived, and for what.
 *
 * @param name the name
 * @param what the thing it names, such as {@code artifact bucket}
 * @param environment the environment it belongs to, if any
 * @param application the application it belongs to, if any
 */
record NameUse(
    DerivedName name,
    String what,
    Optional<Environment> environment,
    Optional<Application> application) {

  /** Every name that the riglet leads to, scope by scope, in the order of the plan. */
  static List<NameUse> all(RigletContext context) {
    List<StackSite> sites = Planner.sites(context.riglet(), StackKinds.of(context.riglet()));
    return Arrays.stream(Scope.values())
        .flatMap(scope -> sites.stream().filter(site -> site.kind().scope() == scope))
        .flatMap(NameUse::of)
        .toList();
  }

  private static Stream<NameUse> of(StackSite site) {
    return site.kind().names(site).stream()
        .map(name -> new NameUse(name.name(), name.what(), site.environment(), site.application()));
  }

  /** The most characters it may have. */
  int maximum() {
    return NameLimit.named(name.kind().words()).maximum();
  }

  /** How many characters it is too long, or 0. */
  int excess() {
    return Math.max(0, name.length() - maximum());
  }

  /** {@code artifact bucket}, {@code stack of `twig` in staging}. */
  String words() {
    return what
        + application.map(app -> " of `" + app.name() + "`").orElse("")
        + environment.map(env -> " in " + env.name()).orElse("");
  }

  /** The value or key of the riglet that a part comes from; empty for literals and the account. */
  Optional<NodePath> path(RigletContext context, Part part) {
    return switch (part.label()) {
      case "owner", "project", "region", "prefix", "domain" ->
          Optional.of(NodePath.of(part.label()));
      case "environment" -> environment.map(context::path);
      case "application" -> application.map(context::path);
      case "volume" -> application.map(app -> context.path(app).key("volumes").key(part.text()));
      case "branch" -> application.map(app -> context.path(app).key("branch"));
      default -> Optional.empty();
    };
  }

  /** Whether every value it is made of is good. */
  boolean isSound(RigletContext context) {
    return name.parts().stream()
        .allMatch(
            part ->
                path(context, part)
                    .map(path -> isKey(part) ? context.isNameSound(path) : context.isSound(path))
                    .orElse(true));
  }

  /** Whether a part is a key of the riglet, rather than a value. */
  static boolean isKey(Part part) {
    return List.of("environment", "application", "volume").contains(part.label());
  }
}
