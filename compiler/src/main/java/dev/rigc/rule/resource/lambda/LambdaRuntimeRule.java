package dev.rigc.rule.resource.lambda;

import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.fact.LambdaRuntime;
import dev.rigc.cfn.spec.fact.LambdaRuntimes;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.time.LocalDate;
import java.util.List;

/** The runtimes of Lambda functions are alive on the day of the lint. */
final class LambdaRuntimeRule extends PropertiesRule {
  private static final String PAGE =
      "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html";

  private static final RuleInfo BLOCKED =
      RuleInfo.error(
              "CFN2533",
              "A Lambda function's runtime can still be used.",
              "After its dates Lambda neither creates nor updates functions with a runtime.",
              PAGE)
          .withExample("Runtime: nodejs12.x")
          .withCounterparts("E2531", "E2533");

  private static final RuleInfo DEPRECATED =
      RuleInfo.warning(
              "CFN2531",
              "A Lambda function's runtime gets security patches.",
              "A deprecated runtime gets none, and its functions can soon be neither created nor"
                  + " updated.",
              PAGE)
          .withExample("Runtime: nodejs18.x")
          .withCounterparts("W2531");

  LambdaRuntimeRule() {
    super(BLOCKED, "AWS::Lambda::Function", "AWS::Serverless::Function");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(BLOCKED, DEPRECATED);
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    LocalDate day = properties.context().options().asOf();
    properties.texts(
        "Runtime",
        (name, place) ->
            LambdaRuntimes.find(name)
                .filter(runtime -> runtime.isDeprecatedOn(day))
                .ifPresent(runtime -> report(runtime, day, place, findings)));
  }

  private static void report(
      LambdaRuntime runtime, LocalDate day, InstanceLocation place, PropertyFindings findings) {
    String name = "`" + runtime.name() + "`";
    RuleInfo rule =
        runtime.isCreateBlockedOn(day) || runtime.isUpdateBlockedOn(day) ? BLOCKED : DEPRECATED;
    findings
        .add(rule, place, message(runtime, name, day))
        .hint(runtime.successor().map(next -> "Use `" + next + "`.").orElse(null));
  }

  private static String message(LambdaRuntime runtime, String name, LocalDate day) {
    if (runtime.isUpdateBlockedOn(day)) {
      return "Functions with " + name + " can be neither created nor updated any more.";
    }
    if (runtime.isCreateBlockedOn(day)) {
      return "Functions with " + name + " can no longer be created.";
    }
    return name + " has been deprecated since " + runtime.deprecated().orElse(day) + ".";
  }
}
