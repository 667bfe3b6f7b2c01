package dev.rigc.rule.resource.lambda;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.nio.charset.StandardCharsets;

/** The environment variables of a function have room. */
final class EnvironmentSizeRule extends PropertiesRule {
  /** 4 KB, names and values together. */
  private static final int MOST = 4_096;

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3617",
              "The environment variables of a Lambda function have at most 4,096 bytes.",
              "Names and values count together; Lambda refuses a function with more.",
              "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html")
          .withExample("Environment: { Variables: { CONFIG: '{ … more than 4 KB … }' } }")
          .withCounterparts("E3697");

  EnvironmentSizeRule() {
    super(INFO, "AWS::Lambda::Function", "AWS::Serverless::Function");
  }

  @Override
  protected void check(Properties function, PropertyFindings findings) {
    function.mappings(
        "Environment.Variables",
        variables -> {
          int size = 0;
          for (String name : variables.map().entries().keySet()) {
            size += bytes(name) + variables.text(name).map(EnvironmentSizeRule::bytes).orElse(0);
          }
          if (size > MOST) {
            findings.add(
                INFO,
                variables.location(),
                "The variables have %s bytes at least; %s are allowed."
                    .formatted(Grouped.of(size), Grouped.of(MOST)));
          }
        });
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
