package dev.rigc.rule.riglet.database;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.Environment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;
import java.util.Optional;

/** The host of the database has an instance type that EC2 offers in the region. */
final class HostTypeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2707",
            "EC2 offers the instance type of the database host in the region.",
            "The auto scaling group starts no host otherwise, and the stack fails after 15 minutes. A type"
                + " may also be newer than what rigc knows.",
            "https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-regions.html")
        .withExample("database: { instanceType: t3.smal }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    Optional<InstanceTypes> types =
        InstanceTypes.ofProperty("AWS::EC2::Instance", List.of("InstanceType"));
    String region = context.riglet().region().value();
    for (Environment environment : context.environments()) {
      NodePath path = context.origin(environment, "database", "instanceType");
      if (context.isSound(path) && context.isSound(NodePath.of("region"))) {
        environment
            .couchDb()
            .ifPresent(
                database ->
                    types.ifPresent(
                        all ->
                            check(
                                context,
                                findings,
                                path,
                                database.instanceType().value(),
                                all,
                                region)));
      }
    }
  }

  private void check(
      RigletContext context,
      Findings findings,
      NodePath path,
      String type,
      InstanceTypes all,
      String region) {
    if (!all.isKnown(type)) {
      context
          .report(
              findings,
              info(),
              path,
              "%s is `%s`, which is not an instance type that rigc knows."
                  .formatted(KeyPath.quoted(path), type))
          .hint(
              Suggestion.name(type, all.all())
                  .map(Suggestion::didYouMean)
                  .orElse("If it is spelt as meant, nothing needs to be done."));
    } else if (!all.isOffered(type, region)) {
      context
          .report(
              findings,
              info(),
              path,
              "%s is `%s`, which EC2 does not offer in %s."
                  .formatted(KeyPath.quoted(path), type, region))
          .hint("Choose a type that %s has.".formatted(region));
    }
  }
}
