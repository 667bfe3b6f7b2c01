package dev.rigc.rule.riglet.policy;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** No application may do everything with everything. */
final class EverythingAllowedRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2428",
            "No statement allows all actions of a service, or of all, on all resources.",
            "Whoever gets into the container has what its role has; and the permissions boundary of"
                + " all applications would allow it to each of them.",
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege")
        .withExample("policies: [{ actions: [\"s3:*\"], resources: [\"*\"] }]");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (PermissionUse use : PermissionUse.of(context)) {
      List<String> actions = use.permission().actions();
      boolean everywhere =
          use.permission().resources().stream().anyMatch(resource -> resource.text().equals("*"));
      for (int i = 0; everywhere && i < actions.size(); i++) {
        String action = actions.get(i);
        if (action.equals("*") || action.endsWith(":*")) {
          context
              .report(
                  findings,
                  info(),
                  use.path().key("actions").index(i),
                  "A policy of `%s` allows %s on all resources."
                      .formatted(use.application().name(), Phrases.quoted(action)))
              .hint("Name the actions that it needs, or the ARNs that it needs them on.");
        }
      }
    }
  }
}
