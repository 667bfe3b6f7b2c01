package dev.rigc.rule.system;

import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Collector;
import dev.rigc.rule.DeclaredParameter;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.system.NestedStack.Given;
import dev.rigc.rule.system.NestedStack.Passed;
import dev.rigc.rule.system.NestedStack.Read;
import java.util.List;
import java.util.Optional;

/** A nested stack gives its template the parameters it needs, and reads outputs it has. */
final class NestedStacksFitRule implements SystemRule {
  private static final String SOURCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html";

  static final RuleInfo UNKNOWN =
      RuleInfo.error(
              "CFN5040",
              "A nested stack passes parameters that its template has.",
              "CloudFormation refuses parameters that the nested template does not declare.",
              SOURCE)
          .withExample("TemplateURL: child.yaml\nParameters: {VpcID: vpc-1}\n")
          .withCounterparts("E3043");

  static final RuleInfo MISSING =
      RuleInfo.error(
              "CFN5041",
              "A nested stack passes every parameter that its template needs.",
              "A parameter without a default must be given.",
              SOURCE)
          .withExample("TemplateURL: child.yaml # which has the parameter VpcId\n")
          .withCounterparts("E3043");

  static final RuleInfo VALUE =
      RuleInfo.error(
              "CFN5042",
              "A nested stack passes values that its template accepts.",
              "CloudFormation refuses a value that breaks the parameter's own constraints.",
              SOURCE)
          .withExample("TemplateURL: child.yaml\nParameters: {Size: many}\n")
          .withCounterparts("E3043");

  static final RuleInfo OUTPUT =
      RuleInfo.error(
              "CFN5043",
              "What is read from a nested stack is one of its outputs.",
              "`Fn::GetAtt` of an output that the nested template does not have fails.",
              SOURCE)
          .withExample("!GetAtt Network.Outputs.VpcID\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(UNKNOWN, MISSING, VALUE, OUTPUT);
  }

  @Override
  public List<Collector<?>> collectors() {
    return List.of(NestedStack.COLLECTOR);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    for (NestedStack nested : set.facts(NestedStack.COLLECTOR)) {
      Optional<Stack> child =
          NestedStackIndex.of(set).child(nested).filter(stack -> !stack.mayGrow());
      if (child.isPresent()) {
        parameters(nested, child.get(), findings);
        outputs(nested, child.get(), findings);
      }
    }
  }

  private static void parameters(NestedStack nested, Stack child, Findings findings) {
    for (Given given : nested.given()) {
      missing(nested, child, given, findings);
      given
          .passed()
          .forEach(
              (name, passed) -> {
                DeclaredParameter parameter = child.parameters().get(name);
                if (parameter == null) {
                  unknown(nested, child, name, passed, findings);
                } else {
                  value(nested, parameter, passed, findings);
                }
              });
    }
  }

  private static void missing(NestedStack nested, Stack child, Given given, Findings findings) {
    String when = given.when().isEmpty() ? "" : " This is so " + given.when() + ".";
    for (DeclaredParameter parameter : child.parameters().values()) {
      if (parameter.isRequired() && !given.passed().containsKey(parameter.name())) {
        findings
            .add(
                MISSING,
                nested.place(),
                "`%s` passes no value for `%s`, which has no default (%s).%s"
                    .formatted(nested.logicalId(), parameter.name(), parameter.location(), when))
            .resource(nested.logicalId())
            .hint("Add `%s` to `Parameters`.".formatted(parameter.name()))
            .related(parameter.location(), "the parameter");
      }
    }
  }

  private static void unknown(
      NestedStack nested, Stack child, String name, Passed passed, Findings findings) {
    findings
        .add(
            UNKNOWN,
            passed.key(),
            "`%s` passes the parameter `%s`, which %s does not have."
                .formatted(nested.logicalId(), name, child.file()))
        .resource(nested.logicalId())
        .hint(
            Suggestion.name(name, child.parameters().keySet())
                .map(Suggestion::didYouMean)
                .orElse("Take it out, or declare it there."))
        .related(
            child.parametersSection().orElse(passed.value().location()),
            "the parameters of the nested template");
  }

  private static void value(
      NestedStack nested, DeclaredParameter parameter, Passed passed, Findings findings) {
    for (String text : passed.texts()) {
      for (String fault : parameter.constraints().faults(text)) {
        findings
            .add(
                VALUE,
                passed.value(),
                "The value of `%s` breaks its constraints: %s".formatted(parameter.name(), fault))
            .resource(nested.logicalId())
            .hint("%s declares the parameter.".formatted(parameter.location()))
            .related(parameter.location(), "the parameter");
      }
    }
  }

  private static void outputs(NestedStack nested, Stack child, Findings findings) {
    for (Read read : nested.reads()) {
      if (!child.outputs().contains(read.output())) {
        findings
            .add(
                OUTPUT,
                read.place(),
                "`%s` has no output `%s`: %s declares none of that name."
                    .formatted(nested.logicalId(), read.output(), child.file()))
            .resource(read.resource().orElse(null))
            .hint(
                Suggestion.name(read.output(), child.outputs())
                    .map(Suggestion::didYouMean)
                    .orElse("Add the output to the nested template."));
      }
    }
  }
}
