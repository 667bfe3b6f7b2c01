package dev.rigc.rule.riglet.policy;

import dev.rigc.cfn.spec.fact.IamActions;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Actions of policies exist, and give nobody more rights. */
final class PolicyActionRule implements Rule<RigletContext> {
  private static final RuleInfo UNKNOWN =
      RuleInfo.error(
              "RIG2429",
              "An action of a policy exists.",
              "IAM takes a misspelt action, which then allows nothing.",
              "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html")
          .withExample(
              "policies: [{ actions: [s3:GetObjects], resources: [\"arn:aws:s3:::uploads/*\"] }]");

  private static final RuleInfo RIGHTS =
      RuleInfo.error(
              "RIG2430",
              "An application does not change rights.",
              "With actions of IAM, or with another role, it could leave its own boundary, and with it"
                  + " all that holds for the roles of the riglet.",
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html")
          .withExample("policies: [{ actions: [iam:PassRole], resources: [\"*\"] }]");

  private static final List<String> SERVICES_OF_RIGHTS =
      List.of("iam", "organizations", "cloudformation", "sso-directory");

  @Override
  public List<RuleInfo> infos() {
    return List.of(UNKNOWN, RIGHTS);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (PermissionUse use : PermissionUse.of(context)) {
      List<String> actions = use.permission().actions();
      for (int i = 0; i < actions.size(); i++) {
        check(context, findings, use, use.path().key("actions").index(i), actions.get(i));
      }
    }
  }

  private static void check(
      RigletContext context, Findings findings, PermissionUse use, NodePath path, String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    String service = lower.contains(":") ? lower.substring(0, lower.indexOf(':')) : "";
    if (SERVICES_OF_RIGHTS.contains(service) || lower.equals("sts:assumerole")) {
      context
          .report(
              findings,
              RIGHTS,
              path,
              "A policy of `%s` allows %s, with which an application changes rights."
                  .formatted(use.application().name(), Phrases.quoted(action)))
          .hint("Do this from a stack or by hand, not from an application.");
    } else if (!action.equals("*") && !IamActions.fitsAny(action)) {
      context
          .report(
              findings,
              UNKNOWN,
              path,
              "A policy of `%s` allows %s, which is not an action of any service."
                  .formatted(use.application().name(), Phrases.quoted(action)))
          .hint(
              meant(action, service)
                  .map(Suggestion::didYouMean)
                  .orElse("An action is written `service:Action`."));
    }
  }

  private static Optional<String> meant(String action, String service) {
    if (!IamActions.isService(service)) {
      return Suggestion.word(service, IamActions.services())
          .filter(found -> action.contains(":"))
          .map(found -> found + action.substring(action.indexOf(':')));
    }
    return Suggestion.word(action.substring(action.indexOf(':') + 1), IamActions.actionsOf(service))
        .map(found -> service + ":" + found);
  }
}
