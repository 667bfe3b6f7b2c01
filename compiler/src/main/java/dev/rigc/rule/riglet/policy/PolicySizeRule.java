package dev.rigc.rule.riglet.policy;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.render.PolicyStatement;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** What all applications may do fits into the one boundary that they share. */
final class PolicySizeRule implements RigletRule {
  /**
   * What else the boundary holds: images and logs 600 characters and 80 for each environment, and
   * secrets that are named or, where there are many, their folders.
   */
  private static final int REST = 600;

  private static final int ENVIRONMENT = 80;

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2433",
            "The policies of all applications fit into one managed policy.",
            "They are the permissions boundary of the riglet's roles, and a managed policy has 6,144"
                + " characters.",
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html")
        .withExample("A hundred statements in `policies`.");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    List<PolicyStatement> statements = PolicyStatement.all(context.riglet());
    int policies = statements.stream().mapToInt(PolicyStatement::size).sum();
    int rest =
        REST
            + ENVIRONMENT * context.environments().size()
            + (context.riglet().hasVolumes() ? PolicyStatement.VOLUMES : 0);
    int most = Quota.MANAGED_POLICY.value();
    if (policies > 0 && policies + rest > most) {
      context
          .report(
              findings,
              info(),
              NodePath.of("applications"),
              "The boundary of the applications' roles would have about %s characters (%s for %s statements in %s environments, %s for images and logs); %s are allowed."
                  .formatted(
                      Grouped.of(policies + rest),
                      Grouped.of(policies),
                      statements.size(),
                      context.environments().size(),
                      Grouped.of(rest),
                      Grouped.of(most)))
          .hint(
              "Join statements with `*` in names, as in `arn:aws:s3:::shop-*`, or write what is the same in every environment without `${environment}`.");
    }
  }
}
