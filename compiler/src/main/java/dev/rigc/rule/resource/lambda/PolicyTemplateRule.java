package dev.rigc.rule.resource.lambda;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.fact.PolicyTemplates;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import dev.rigc.yaml.MappingNode;
import java.util.List;
import java.util.Optional;

/** A policy template of SAM exists and is given its parameters. */
final class PolicyTemplateRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3720",
              "A policy template of SAM exists and is given its parameters.",
              "SAM refuses a policy that is neither the name of a managed policy, nor a document"
                  + " with statements, nor a policy template with all of its parameters.",
              "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html")
          .withExample("Policies: [{S3ReadPolicy: {Bucket: !Ref Uploads}}]")
          .withCounterparts("E0001");

  PolicyTemplateRule() {
    super(INFO, "AWS::Serverless::Function", "AWS::Serverless::StateMachine");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    properties.visit("Policies", (value, location) -> policy(value, location, findings));
    properties.visit(
        "Policies.*",
        (value, location) -> {
          if (isItem(location)) {
            policy(value, location, findings);
          }
        });
  }

  /** Whether it is in a list; where a policy stands alone, its entries are not policies. */
  private static boolean isItem(InstanceLocation location) {
    List<Object> steps = location.path().steps();
    return steps.get(steps.size() - 1) instanceof Integer;
  }

  /** What has one key, and is not a statement, is a policy template. */
  private static void policy(
      Alternative policy, InstanceLocation location, PropertyFindings findings) {
    if (policy.known().orElse(null) instanceof MapValue map
        && map.size() == 1
        && !map.name(0).equals("Statement")
        && !map.name(0).startsWith("Fn::")) {
      template(map.node().entry(0), map.value(0), location, findings);
    }
  }

  private static void template(
      MappingNode.Entry written,
      Value given,
      InstanceLocation location,
      PropertyFindings findings) {
    Optional<List<String>> parameters = PolicyTemplates.parameters(written.name());
    if (parameters.isEmpty()) {
      findings
          .add(
              INFO,
              location,
              written.key(),
              "SAM has no policy template " + Phrases.quoted(written.name()) + ".")
          .hint(
              Suggestion.name(written.name(), PolicyTemplates.names())
                  .map(Suggestion::didYouMean)
                  .orElse(null));
    } else if (given instanceof MapValue map && isPlain(map)) {
      List<String> missing =
          parameters.get().stream().filter(name -> map.find(name) == null).toList();
      if (!missing.isEmpty()) {
        findings.add(
            INFO,
            location,
            written.key(),
            "The policy template %s is not given %s."
                .formatted(Phrases.quoted(written.name()), Phrases.quotedAnd(missing)));
      }
    }
  }

  private static boolean isPlain(MapValue map) {
    return map.node().keys().stream().noneMatch(name -> name.startsWith("Fn::"));
  }
}
