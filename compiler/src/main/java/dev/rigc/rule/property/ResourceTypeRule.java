package dev.rigc.rule.property;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateSubject;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A resource's type exists, in every region that the template is meant for. */
final class ResourceTypeRule implements Rule<TemplateSubject> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3006",
              "A resource's type exists in the regions of the template.",
              "CloudFormation refuses the whole template because of one unknown type.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html")
          .withExample("Type: AWS::EC2::Vpc")
          .withCounterparts("E3006", "E3038");

  private static final RuleInfo THIRD_PARTY =
      RuleInfo.error(
              "CFN3901",
              "A third-party type is registered in the account.",
              "An account knows only AWS's own types until somebody has activated or registered"
                  + " others; until then CloudFormation refuses the whole template. Where it is"
                  + " registered, turn this rule off in `.rigc.yaml`.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/registry-public.html")
          .withExample("Type: Initech::TPS::Report")
          .withCounterparts("E3006");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO, THIRD_PARTY);
  }

  @Override
  public void check(TemplateSubject subject, Findings findings) {
    for (Resource resource : subject.template().resources().values()) {
      if (!resource.type().isEmpty()) {
        check(subject, resource, resource.attribute("Type").orElseThrow().node(), findings);
      }
    }
  }

  private static void check(
      TemplateSubject subject, Resource resource, Node at, Findings findings) {
    String type = resource.type();
    ResourceSpecs specs = ResourceSpecs.bundled();
    boolean sam = subject.template().transforms().contains("AWS::Serverless-2016-10-31");
    switch (TypeKind.of(type)) {
      case AWS -> known(subject, specs.find(type), type, at, findings);
      case SERVERLESS -> {
        if (!sam && subject.template().transforms().isEmpty()) {
          findings.add(
              INFO, at, Words.quoted(type) + " needs the transform `AWS::Serverless-2016-10-31`.");
        }
      }
      case MALFORMED -> findings.add(INFO, at, Words.quoted(type) + " is no name of a type.");
      case THIRD_PARTY -> {
        if (!subject.template().mayGrow()) {
          findings
              .add(
                  THIRD_PARTY,
                  at,
                  Words.quoted(type) + " is no type of AWS; it must be registered in the account.")
              .hint(
                  "If it is, say so in `.rigc.yaml`, with `CFN3901: {severity: off, reason: …}`.");
        }
      }
      case CUSTOM, MODULE -> {}
    }
  }

  private static void known(
      TemplateSubject subject,
      Optional<ResourceSpec> spec,
      String type,
      Node at,
      Findings findings) {
    if (spec.isEmpty()) {
      findings
          .add(INFO, at, "There is no type " + Words.quoted(type) + ".")
          .hint(
              ResourceSpecs.bundled()
                  .closest(type)
                  .map(name -> "Did you mean `" + name + "`?")
                  .orElse(null));
      return;
    }
    List<String> lacking =
        subject.options().regions().stream().filter(r -> !spec.get().availableIn(r)).toList();
    if (!lacking.isEmpty()) {
      findings.add(INFO, at, Words.quoted(type) + " is not offered in " + Words.and(lacking) + ".");
    }
  }
}
