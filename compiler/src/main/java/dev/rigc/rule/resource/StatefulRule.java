package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.TemplateContext;
import java.util.List;
import java.util.Map;

/** What holds data says what becomes of it when the resource goes. */
final class StatefulRule implements Rule<TemplateContext> {
  private static final RuleInfo POLICIES =
      RuleInfo.note(
              "CFN3912",
              "A resource that holds data has a `DeletionPolicy` and an `UpdateReplacePolicy`.",
              "Without them the data is lost when the resource is deleted, and when an update"
                  + " replaces it.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html")
          .withExample("Type: AWS::DynamoDB::Table  # without DeletionPolicy")
          .withCounterparts("I3011")
          .withAudience(Audience.ON_REQUEST);

  private static final RuleInfo RETENTION =
      RuleInfo.note(
              "CFN3913",
              "A resource whose content expires specifies the retention period.",
              "The service's own default is short, or for ever.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html")
          .withExample("Type: AWS::Kinesis::Stream  # without RetentionPeriodHours")
          .withCounterparts("I3013")
          .withAudience(Audience.ON_REQUEST);

  @Override
  public List<RuleInfo> infos() {
    return List.of(POLICIES, RETENTION);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    for (Map.Entry<String, List<Resource>> type : context.resourcesByType().entrySet()) {
      boolean holdsData = ResourceTraits.stateful().contains(type.getKey());
      List<String> expiry = ResourceTraits.retentionProperties(type.getKey());
      if (holdsData || !expiry.isEmpty()) {
        for (Resource resource : type.getValue()) {
          if (holdsData) {
            policies(resource, findings);
          }
          retention(context, resource, expiry, findings);
        }
      }
    }
  }

  private static void policies(Resource resource, Findings findings) {
    if (resource.attribute("DeletionPolicy").isEmpty()
        && resource.attribute("UpdateReplacePolicy").isEmpty()) {
      findings
          .add(
              POLICIES,
              resource.key(),
              "`"
                  + resource.logicalId()
                  + "` holds data and has no `DeletionPolicy` or `UpdateReplacePolicy`.")
          .resource(resource.logicalId());
    }
  }

  private static void retention(
      TemplateContext context, Resource resource, List<String> expiry, Findings findings) {
    for (Properties block : Properties.of(context, resource)) {
      for (String property : expiry) {
        if (block.lacks(property) && !isSaidElsewhere(resource.type(), property)) {
          PropertyFindings.of(findings, resource)
              .add(RETENTION, block.location(), "`" + property + "` is not set.");
        }
      }
    }
  }

  /** Backups of a database are kept for one day, of which CFN3601 warns. */
  private static boolean isSaidElsewhere(String type, String property) {
    return type.equals("AWS::RDS::DBInstance") && property.equals("BackupRetentionPeriod");
  }
}
