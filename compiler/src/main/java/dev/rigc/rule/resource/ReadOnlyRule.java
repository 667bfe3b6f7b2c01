package dev.rigc.rule.resource;

import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;
import java.util.Optional;

/** What only the service sets, and what it advises against, is not in a template. */
final class ReadOnlyRule extends FactsRule<ResourceSpec> {
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
  protected Optional<ResourceSpec> facts(TemplateContext context, String type) {
    return context
        .specs()
        .find(type)
        .filter(spec -> !spec.readOnly().isEmpty() || !spec.deprecated().isEmpty())
        .filter(spec -> TypeKind.of(type) == TypeKind.AWS);
  }

  @Override
  protected void check(Properties block, ResourceSpec spec, PropertyFindings findings) {
    visit(
        block,
        spec.readOnly(),
        READ_ONLY,
        "is set by the service and not by a template.",
        findings);
    visit(block, spec.deprecated(), DEPRECATED, "is deprecated.", findings);
  }

  private static void visit(
      Properties block,
      List<PropertyPath> paths,
      RuleInfo rule,
      String fault,
      PropertyFindings findings) {
    for (PropertyPath path : paths) {
      block.visit(
          path,
          (value, place) ->
              findings.add(rule, place.whateverTheValue(), "`" + path + "` " + fault));
    }
  }
}
