package dev.rigc.rule.property;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;

/** What only the service sets, and what it advises against, is not in a template. */
final class ReadOnlyRule implements Rule<TemplateSubject> {
  private static final RuleInfo READ_ONLY =
      RuleInfo.error(
              "CFN3040",
              "A template sets no property that only the service sets.",
              "The value is not sent to the service; the resource differs from its template.",
              "https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html#schema-properties-readonlyproperties")
          .withExample(
              "Type: AWS::SNS::Topic\nProperties: { TopicArn: arn:aws:sns:us-east-1:123456789012:ops }")
          .withCounterparts("E3040");

  private static final RuleInfo DEPRECATED =
      RuleInfo.note(
              "CFN3042",
              "A template sets no property that its type has given up.",
              "AWS advises against the property and may take it away.",
              "https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html#schema-properties-deprecatedproperties")
          .withExample(
              "Type: AWS::EC2::EIPAssociation\nProperties: { EIP: 192.0.2.1, InstanceId: !Ref Host }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(READ_ONLY, DEPRECATED);
  }

  @Override
  public void check(TemplateSubject subject, Findings findings) {
    for (Resource resource : subject.template().resources().values()) {
      ResourceSpecs.bundled()
          .find(resource.type())
          .filter(spec -> TypeKind.of(resource.type()) == TypeKind.AWS)
          .ifPresent(spec -> check(subject, resource, spec, Report.of(findings, resource)));
    }
  }

  private static void check(
      TemplateSubject subject, Resource resource, ResourceSpec spec, Report report) {
    List<PropertyPath> all = spec.readOnly();
    List<PropertyPath> deprecated = spec.deprecated();
    if (all.isEmpty() && deprecated.isEmpty()) {
      return;
    }
    for (Block block : PropertiesRule.blocks(subject, resource)) {
      visit(block, all, READ_ONLY, "is set by the service and not by a template.", report);
      visit(block, deprecated, DEPRECATED, "is deprecated.", report);
    }
  }

  private static void visit(
      Block block, List<PropertyPath> paths, RuleInfo rule, String fault, Report report) {
    for (PropertyPath path : paths) {
      block.visit(
          path,
          (value, place) ->
              report.add(place.whateverTheValue().problem(rule, "`" + path + "` " + fault)));
    }
  }
}
