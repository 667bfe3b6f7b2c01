package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource's type exists, in every region that the template is meant for. */
final class ResourceTypeRule implements Rule<TemplateContext> {
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
              "An account has only AWS types until a third-party type is activated or registered"
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
  public void check(TemplateContext context, Findings findings) {
    Map<String, Optional<Fault>> faults = new HashMap<>();
    // CloudFormation reads the types before the conditions, so those of all resources must exist.
    for (Resource resource : context.template().resources().values()) {
      if (!resource.type().isEmpty()) {
        faults
            .computeIfAbsent(resource.type(), type -> fault(context, type))
            .ifPresent(fault -> report(fault, resource, findings));
      }
    }
  }

  private static void report(Fault fault, Resource resource, Findings findings) {
    Node at = resource.attribute("Type").orElseThrow().node();
    findings.add(fault.rule(), at, fault.message()).hint(fault.hint().orElse(null));
  }

  /** What is wrong with a type, wherever it stands. */
  private record Fault(RuleInfo rule, String message, Optional<String> hint) {
    static Optional<Fault> of(String message) {
      return Optional.of(new Fault(INFO, message, Optional.empty()));
    }
  }

  private static Optional<Fault> fault(TemplateContext context, String type) {
    return switch (TypeKind.of(type)) {
      case AWS -> ofAws(context, type);
      case SERVERLESS -> ofSam(context, type);
      case MALFORMED -> Fault.of(Phrases.quoted(type) + " is not a valid name of a resource type.");
      case THIRD_PARTY ->
          context.template().mayGrow() ? Optional.empty() : Optional.of(thirdParty(type));
      case CUSTOM, MODULE -> Optional.empty();
    };
  }

  private static Optional<Fault> ofSam(TemplateContext context, String type) {
    if (!context.template().isServerless() && !context.template().mayGrow()) {
      return Fault.of(Phrases.quoted(type) + " needs the transform `" + Template.SERVERLESS + "`.");
    }
    return context.specs().isKnown(type) ? Optional.empty() : unknown(context, type);
  }

  private static Fault thirdParty(String type) {
    return new Fault(
        THIRD_PARTY,
        Phrases.quoted(type)
            + " is not an AWS resource type; it must be registered in the account.",
        Optional.of(
            "If it is, say so in `.rigc.yaml`, with `CFN3901: {severity: off, reason: …}`."));
  }

  private static Optional<Fault> unknown(TemplateContext context, String type) {
    Optional<String> meant = context.specs().closest(type);
    return Optional.of(
        new Fault(
            INFO,
            "There is no resource type " + Phrases.quoted(type) + ".",
            meant.map(Suggestion::didYouMean)));
  }

  private static Optional<Fault> ofAws(TemplateContext context, String type) {
    Optional<ResourceSpec> spec = context.specs().find(type);
    if (spec.isEmpty()) {
      return unknown(context, type);
    }
    if (spec.get().lifecycle().filter(end -> end.isOver(context.options().asOf())).isPresent()) {
      return Optional.empty(); // it is offered in no region, as the rule on lifecycles says
    }
    List<String> lacking = new ArrayList<>();
    for (String region : context.options().regions()) {
      if (!spec.get().availableIn(region)) {
        lacking.add(region);
      }
    }
    return lacking.isEmpty()
        ? Optional.empty()
        : Fault.of(Phrases.quoted(type) + " is not offered in " + Phrases.quotedAnd(lacking) + ".");
  }
}
