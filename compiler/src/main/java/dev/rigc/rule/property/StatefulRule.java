package dev.rigc.rule.property;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;
import java.util.stream.Stream;

/** What holds data says what becomes of it when the resource goes. */
final class StatefulRule implements Rule<TemplateSubject> {
  private static final RuleInfo POLICIES =
      RuleInfo.note(
              "CFN3912",
              "A resource that holds data has a `DeletionPolicy` and an `UpdateReplacePolicy`.",
              "Without them the data is lost when the resource is deleted, and when an update"
                  + " replaces it.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html")
          .withExample("Type: AWS::DynamoDB::Table  # without DeletionPolicy")
          .withCounterparts("I3011");

  private static final RuleInfo RETENTION =
      RuleInfo.note(
              "CFN3913",
              "A resource whose content expires says when.",
              "The service's own default is short, or for ever.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html")
          .withExample("Type: AWS::RDS::DBInstance  # without BackupRetentionPeriod")
          .withCounterparts("I3013");

  @Override
  public List<RuleInfo> infos() {
    return List.of(POLICIES, RETENTION);
  }

  @Override
  public void check(TemplateSubject subject, Findings findings) {
    for (Resource resource : subject.template().resources().values()) {
      if (ResourceTraits.stateful().contains(resource.type())) {
        policies(resource, findings);
      }
      for (Block block : PropertiesRule.blocks(subject, resource)) {
        retention(block, Report.of(findings, resource));
      }
    }
  }

  private static void policies(Resource resource, Findings findings) {
    List<String> missing =
        Stream.of("DeletionPolicy", "UpdateReplacePolicy")
            .filter(name -> resource.attribute(name).isEmpty())
            .toList();
    if (missing.size() == 2) {
      findings
          .add(
              POLICIES,
              resource.key(),
              "`" + resource.logicalId() + "` holds data and has no " + Words.or(missing) + ".")
          .resource(resource.logicalId());
    }
  }

  private static void retention(Block block, Problems problems) {
    for (String property : ResourceTraits.retentionProperties(block.resource().type())) {
      if (block.lacks(property)) {
        problems.add(block.place().problem(RETENTION, "`" + property + "` is not set."));
      }
    }
  }
}
