package dev.rigc.rule.resource.iam;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.fact.IamActions;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actions of policies are written as IAM writes them. */
final class IamActionRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3937",
              "An action of a policy is `*` or a service and an action of it.",
              "IAM silently accepts many misspelt actions; the permission then has no effect.",
              "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html")
          .withExample("Action: lambda.InvokeFunction")
          .withCounterparts("W3037");

  /**
   * What the policy that SNS gives a new topic allows, though no list of actions has it.
   *
   * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html">SNS
   *     access policies</a>
   */
  private static final String RECEIVE = "sns:Receive";

  private static final LazyPattern FORM = LazyPattern.of("\\*|[A-Za-z0-9*-]+:[A-Za-z0-9*?]+");

  private static final List<String> STATEMENTS =
      List.of(
          "PolicyDocument.Statement",
          "AssumeRolePolicyDocument.Statement",
          "KeyPolicy.Statement",
          "RepositoryPolicyText.Statement",
          "Policies.*.PolicyDocument.Statement");

  /** Below {@code Statement}, which is a list of statements or the only one. */
  private static final List<String> ACTIONS =
      List.of("*.Action", "*.Action.*", "*.NotAction", "*.NotAction.*", "Action", "Action.*");

  private static final List<PropertyPath> PATHS = paths();

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (Resource resource : context.resources()) {
      for (Properties properties : Properties.of(context, resource)) {
        for (PropertyPath path : PATHS) {
          properties.texts(
              path, (action, at) -> action(action, at, PropertyFindings.of(findings, resource)));
        }
      }
    }
  }

  private static void action(String action, InstanceLocation place, PropertyFindings findings) {
    fault(action)
        .ifPresent(
            fault ->
                findings
                    .add(INFO, place, Phrases.quoted(action) + " " + fault)
                    .hint(hint(action).orElse(null)));
  }

  private static List<PropertyPath> paths() {
    List<PropertyPath> paths = new ArrayList<>();
    for (String statements : STATEMENTS) {
      for (String actions : ACTIONS) {
        paths.add(PropertyPath.parse(statements + "." + actions));
      }
    }
    return paths;
  }

  private static Optional<String> fault(String action) {
    if (!FORM.matches(action)) {
      return Optional.of("is neither `*` nor of the form `service:Action`.");
    }
    int colon = action.indexOf(':');
    String service = action.substring(0, Math.max(colon, 0));
    if (colon < 0 || service.contains("*")) {
      return Optional.empty();
    }
    if (!IamActions.isService(service)) {
      return Optional.of("names no service that is known.");
    }
    if (IamActions.fitsAny(action) || action.equalsIgnoreCase(RECEIVE)) {
      return Optional.empty();
    }
    return IamActions.actionsOf(service).isEmpty()
        ? Optional.empty()
        : Optional.of("names no action of `" + service + "` that is known.");
  }

  private static Optional<String> hint(String action) {
    int colon = action.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String service = action.substring(0, colon);
    Optional<String> meant =
        IamActions.isService(service)
            ? Suggestion.word(action.substring(colon + 1), IamActions.actionsOf(service))
            : Suggestion.word(service, IamActions.services());
    return meant.map(Suggestion::didYouMean);
  }
}
