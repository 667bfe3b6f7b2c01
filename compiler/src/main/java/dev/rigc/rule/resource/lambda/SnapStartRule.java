package dev.rigc.rule.resource.lambda;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.fact.LambdaRuntimes;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.List;

/** A function that starts from a snapshot has a runtime and a version that allow it. */
final class SnapStartRule extends PropertiesRule {
  private static final String PAGE = "https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html";

  private static final RuleInfo RUNTIME =
      RuleInfo.error(
              "CFN2530",
              "A function with SnapStart has a runtime that supports it.",
              "SnapStart works with Java from 11, Python from 3.12 and .NET from 8; Lambda refuses"
                  + " the rest.",
              PAGE)
          .withExample("Runtime: nodejs24.x\nSnapStart: { ApplyOn: PublishedVersions }")
          .withCounterparts("E2530");

  private static final RuleInfo VERSION =
      RuleInfo.warning(
              "CFN2534",
              "A function with SnapStart has a published version.",
              "Snapshots are taken when a version is published: a call of `$LATEST` starts from"
                  + " nothing, as without SnapStart.",
              PAGE)
          .withExample("SnapStart: { ApplyOn: PublishedVersions }  # and no AWS::Lambda::Version")
          .withCounterparts("W2530");

  private static final RuleInfo POSSIBLE =
      RuleInfo.note(
              "CFN2535",
              "A function in Java starts from a snapshot.",
              "SnapStart costs nothing for Java and shortens a cold start to a fraction.",
              PAGE)
          .withExample("Runtime: java21  # without SnapStart")
          .withCounterparts("I2530");

  SnapStartRule() {
    super(RUNTIME, "AWS::Lambda::Function", "AWS::Serverless::Function");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(RUNTIME, VERSION, POSSIBLE);
  }

  @Override
  protected void check(Properties function, PropertyFindings findings) {
    function.texts(
        "Runtime",
        (runtime, place) -> {
          if (function.lacks("SnapStart") && runtime.startsWith("java") && supports(runtime)) {
            findings.add(POSSIBLE, place, "`%s` could start from a snapshot.".formatted(runtime));
          }
        });
    function.texts(
        "SnapStart.ApplyOn",
        (when, place) -> {
          if (when.equals("PublishedVersions")) {
            Properties here = function.under(place.guard());
            here.texts("Runtime", (runtime, at) -> runtime(runtime, place, findings));
            if (!isPublished(here.resource(), function)) {
              findings.add(
                  VERSION,
                  place,
                  "No `AWS::Lambda::Version` of this template publishes `%s`."
                      .formatted(function.resource().logicalId()));
            }
          }
        });
  }

  private static void runtime(String runtime, InstanceLocation place, PropertyFindings findings) {
    if (!supports(runtime)) {
      findings.add(
          RUNTIME, place, "There is no SnapStart for %s.".formatted(Phrases.quoted(runtime)));
    }
  }

  private static boolean supports(String runtime) {
    return LambdaRuntimes.supportSnapStart(runtime);
  }

  private static boolean isPublished(Resource function, Properties block) {
    if (block.context().generated().named(function.logicalId(), "Version").isPresent()) {
      return true;
    }
    return block.context().template().references().stream()
        .filter(reference -> reference.name().equals(function.logicalId()))
        .flatMap(reference -> reference.use().resource().stream())
        .anyMatch(user -> user.type().equals("AWS::Lambda::Version"));
  }
}
