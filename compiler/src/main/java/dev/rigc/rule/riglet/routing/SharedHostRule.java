package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications that share a host do not get in each other's way. */
final class SharedHostRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2113",
            "Applications that share a host have one record, other paths, and an order in which each"
                + " is reached.",
            "Of two records of one name the second fails. Of two rules that match a request the one"
                + " with the lower priority number answers, so that the other may never be reached.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html")
        .withExample(
            "web: { priority: 100 }\napi: { priority: 200, paths: [/api/*], hosts: { the host of web } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Map<String, List<HostUse>> uses = new LinkedHashMap<>();
    for (HostUse use : HostUse.of(context)) {
      List<HostUse> before = uses.computeIfAbsent(use.host(), host -> new ArrayList<>());
      for (HostUse other : before) {
        if (use.isFurther() || other.isFurther()) {
          compare(context, findings, other, use);
        }
      }
      before.add(use);
    }
  }

  private void compare(RigletContext context, Findings findings, HostUse first, HostUse second) {
    HostUse at = second.isFurther() ? second : first;
    HostUse other = at.equals(second) ? first : second;
    NodePath path = context.path(at.application()).key("hosts").key(at.host());
    if (!context.isSound(path)
        || !context.isSound(context.path(first.application()).key("priority"))
        || !context.isSound(context.path(second.application()).key("priority"))) {
      return;
    }
    problem(at, other)
        .ifPresent(
            problem -> {
              SourceLocation there =
                  context.places().at(context.path(other.application())).location();
              context
                  .reportKey(findings, info(), path, problem.message())
                  .related(there, "also used here")
                  .hint(problem.hint());
            });
  }

  private record Problem(String message, String hint) {}

  private static Optional<Problem> problem(HostUse at, HostUse other) {
    String host = Phrases.quoted(at.host());
    if (!at.environment().equals(other.environment())) {
      return Optional.of(
          new Problem(
              "The host %s of `%s` leads to %s, and that of `%s` to %s."
                  .formatted(
                      host,
                      at.application().name(),
                      at.environment().name(),
                      other.application().name(),
                      other.environment().name()),
              "A host name leads to one environment."));
    }
    if (at.application().equals(other.application())) {
      return Optional.of(
          new Problem(
              "The host %s is the own one of `%s`.".formatted(host, at.application().name()),
              "Remove it from `hosts`."));
    }
    if (at.hasRecord() && other.hasRecord()) {
      return Optional.of(
          new Problem(
              "The host %s of `%s` gets a record, and `%s` has it already."
                  .formatted(host, at.application().name(), other.application().name()),
              "Add `record: none` here."));
    }
    return order(at, other).or(() -> order(other, at));
  }

  /** Whether {@code first} answers to all that {@code second} waits for. */
  private static Optional<Problem> order(HostUse first, HostUse second) {
    List<String> paths = second.paths();
    boolean hidesAll = first.paths().isEmpty() || paths.stream().anyMatch(first.paths()::contains);
    if (first.priority() >= second.priority() || !hidesAll || first.priority() == 0) {
      return Optional.empty();
    }
    if (!first.paths().isEmpty() && paths.isEmpty()) {
      return Optional.empty();
    }
    String what =
        first.paths().isEmpty()
            ? "every path"
            : Phrases.quoted(paths.stream().filter(first.paths()::contains).findFirst().orElse(""));
    return Optional.of(
        new Problem(
            "`%s` (priority %s) answers to %s of the host %s, so that `%s` (priority %s) is never reached there."
                .formatted(
                    first.application().name(),
                    first.priority(),
                    what,
                    Phrases.quoted(first.host()),
                    second.application().name(),
                    second.priority()),
            "Give `%s` other paths, or a `priority` below %s."
                .formatted(second.application().name(), first.priority())));
  }
}
