package dev.rigc.rule.riglet.routing;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** A further host leads to an environment that exists. */
final class HostEnvironmentRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2114",
            "A further host leads to an environment of the riglet.",
            "Nothing would answer to it.",
            "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html")
        .withExample("hosts: { www.buildit.tools: { environment: live } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    List<String> known =
        context.environments().stream().map(environment -> environment.name().value()).toList();
    for (Application application : context.applications()) {
      NodePath hosts = context.path(application).key("hosts");
      application
          .requireWorkload()
          .hosts()
          .forEach(
              (host, further) -> {
                NodePath path = hosts.key(host.value()).key("environment");
                if (!known.contains(further.environment().value())
                    && context.isSound(path)
                    && context.places().isSoundThroughout(NodePath.of("environments"))) {
                  report(context, findings, path, further.environment(), known);
                }
              });
    }
  }

  private void report(
      RigletContext context,
      Findings findings,
      NodePath path,
      Slug environment,
      List<String> known) {
    boolean isWritten = context.places().has(path);
    context
        .report(
            findings,
            info(),
            isWritten ? path : path.parent().orElseThrow(),
            "The host leads to `%s`%s, and there is no such environment."
                .formatted(environment, isWritten ? "" : " where nothing else is written"))
        .hint("`environment` must be %s.".formatted(Phrases.quotedOr(known)));
  }
}
