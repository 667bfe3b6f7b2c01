package dev.rigc.rule.resource.iam;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.SecurityPages;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Policies allow what is needed and no more: actions, roles to pass, and who may act. */
final class PoliciesAreNarrowRule implements Rule<TemplateContext> {
  private static final RuleInfo ACTIONS =
      RuleInfo.warning(
              "SEC1002",
              "A policy names the actions it allows.",
              "With `*`, or with all actions of a service that grants permissions, on `*`, anyone with the"
                  + " policy can take over the account. In a resource's own policy, whose actions"
                  + " are about that resource only, wildcards are not checked.",
              SecurityPages.IAM_BEST_PRACTICES)
          .withExample("Effect: Allow\nAction: iam:*\nResource: '*'\n");

  private static final RuleInfo PASS_ROLE =
      RuleInfo.warning(
              "SEC1003",
              "A policy names the roles it allows to pass.",
              "Who may pass any role to a service has the rights of the mightiest role there is. Name"
                  + " the roles, or bound the service with the condition `iam:PassedToService`.",
              SecurityPages.IAM_PASS_ROLE)
          .withExample("Effect: Allow\nAction: iam:PassRole\nResource: '*'\n");

  private static final RuleInfo PRINCIPAL =
      RuleInfo.warning(
              "SEC1004",
              "A resource's policy names who may act.",
              "The principal `*` is everyone, in every account, and without an account too.",
              SecurityPages.IAM_PRINCIPAL)
          .withExample("Effect: Allow\nPrincipal: '*'\nAction: s3:GetObject\n");

  private static final RuleInfo EXCEPT =
      RuleInfo.warning(
              "SEC1005",
              "A policy lists what it allows, not what it excludes.",
              "`NotAction` with `Allow` on `*` allows everything else, new actions included.",
              SecurityPages.IAM_BEST_PRACTICES)
          .withExample("Effect: Allow\nNotAction: s3:*\nResource: '*'\n");

  private static final String PASSING = "iam:PassRole";

  /** Services that hand out rights or make anything: their wildcard is an administrator's. */
  private static final Set<String> MIGHTY =
      Set.of("*", "*:*", "iam:*", "cloudformation:*", "organizations:*", "sts:*", "sso:*");

  @Override
  public List<RuleInfo> infos() {
    return List.of(ACTIONS, PASS_ROLE, PRINCIPAL, EXCEPT);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (Statement statement : Statement.allowing(context)) {
      if (statement.has("Principal")) {
        principal(statement, findings);
      } else {
        actions(statement, findings);
        except(statement, findings);
      }
    }
  }

  private static void actions(Statement statement, Findings findings) {
    for (Alternative action : statement.values("Action")) {
      Optional<String> name = action.text();
      if (name.isPresent() && isMighty(name.get()) && statement.isAboutEverything()) {
        if (name.get().equalsIgnoreCase(PASSING)) {
          passRole(statement, action, findings);
        } else {
          action(statement, action, name.get(), findings);
        }
      }
    }
  }

  private static boolean isMighty(String action) {
    return action.equalsIgnoreCase(PASSING)
        || (action.endsWith("*") && MIGHTY.contains(action.toLowerCase(Locale.ROOT)));
  }

  private static void action(
      Statement statement, Alternative action, String name, Findings findings) {
    report(
        ACTIONS,
        statement,
        action.written().node(),
        "`%s` allows `%s` on every resource.".formatted(statement.resource().logicalId(), name),
        "List the actions that are needed, and the resources they are needed on.",
        findings);
  }

  private static void passRole(Statement statement, Alternative action, Findings findings) {
    if (!statement.has("Condition")) {
      report(
          PASS_ROLE,
          statement,
          action.written().node(),
          "`%s` may pass any role to any service.".formatted(statement.resource().logicalId()),
          "Name the roles under `Resource`, and the service in the condition"
              + " `iam:PassedToService`.",
          findings);
    }
  }

  private static void principal(Statement statement, Findings findings) {
    Optional<Alternative> everyone =
        statement.value("Principal", "*").or(() -> everyAccount(statement));
    if (everyone.isPresent() && !statement.has("Condition")) {
      report(
          PRINCIPAL,
          statement,
          everyone.get().written().node(),
          "The policy of `%s` allows access to everyone."
              .formatted(statement.resource().logicalId()),
          "Name the principals, or bound them with a `Condition`.",
          findings);
    }
  }

  private static Optional<Alternative> everyAccount(Statement statement) {
    for (Alternative principal : statement.values("Principal")) {
      if (principal.known().orElse(null) instanceof MapValue kinds) {
        for (Alternative account :
            Statement.listed(statement.evaluator(), kinds.get("AWS"), principal.guard())) {
          if (account.text().filter("*"::equals).isPresent()) {
            return Optional.of(account);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void except(Statement statement, Findings findings) {
    if (statement.has("NotAction") && statement.isAboutEverything()) {
      report(
          EXCEPT,
          statement,
          statement.map().key("NotAction").map(Node.class::cast).orElse(statement.map().node()),
          "`%s` allows everything but a few actions on every resource."
              .formatted(statement.resource().logicalId()),
          "List what is allowed under `Action`.",
          findings);
    }
  }

  private static void report(
      RuleInfo info,
      Statement statement,
      Node place,
      String message,
      String hint,
      Findings findings) {
    findings.add(info, place, message).resource(statement.resource().logicalId()).hint(hint);
  }
}
