package dev.rigc.rule.resource.iam;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.SecurityPages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No role, user or group is given an administrator's managed policy. */
final class AdministratorsAreFewRule implements Rule<TemplateContext> {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1007",
              "No role, user or group is an administrator.",
              "`AdministratorAccess`, `PowerUserAccess` and `IAMFullAccess` open the whole account to"
                  + " anyone who can assume the role.",
              SecurityPages.IAM_BEST_PRACTICES)
          .withExample("ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]\n");

  private static final List<String> TYPES =
      List.of("AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group");
  private static final Set<String> MIGHTY =
      Set.of("AdministratorAccess", "PowerUserAccess", "IAMFullAccess");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (String type : TYPES) {
      for (Resource resource : context.resources(type)) {
        Properties.written(context, resource)
            .ifPresent(
                properties ->
                    properties.visit(
                        "ManagedPolicyArns.*",
                        (policy, at) ->
                            mighty(context, policy)
                                .ifPresent(name -> report(resource, policy, name, findings))));
      }
    }
  }

  /** The partition may be unknown, so the end of the ARN decides. */
  private static Optional<String> mighty(TemplateContext context, Alternative policy) {
    String arn = context.evaluator().label(policy.written());
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    return arn.contains(":policy/") && MIGHTY.contains(name) ? Optional.of(name) : Optional.empty();
  }

  private static void report(
      Resource resource, Alternative policy, String name, Findings findings) {
    findings
        .add(
            INFO,
            policy.written().node(),
            "`%s` is given `%s`.".formatted(resource.logicalId(), name))
        .resource(resource.logicalId())
        .hint("Attach a policy with the actions that are needed.");
  }
}
