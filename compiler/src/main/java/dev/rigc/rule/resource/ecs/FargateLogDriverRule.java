package dev.rigc.rule.resource.ecs;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.Set;

/** The containers of a service on Fargate log in a way that Fargate offers. */
final class FargateLogDriverRule extends PropertiesRule {
  private static final Set<String> DRIVERS = Set.of("awslogs", "splunk", "awsfirelens");

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3713",
              "A container on Fargate logs with `awslogs`, `splunk` or `awsfirelens`.",
              "Fargate has no other log drivers: no task of the service starts.",
              "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html")
          .withExample("LogConfiguration: { LogDriver: json-file }")
          .withCounterparts("E3713");

  FargateLogDriverRule() {
    super(INFO, "AWS::ECS::Service");
  }

  @Override
  protected void check(Properties service, PropertyFindings findings) {
    if (service.text("LaunchType").filter("FARGATE"::equals).isEmpty()) {
      return;
    }
    service.follow(
        "TaskDefinition",
        Set.of("AWS::ECS::TaskDefinition"),
        (definition, at) -> {
          if (!declaresFargate(definition)) {
            drivers(service, definition, findings);
          }
        });
  }

  /** A task that says itself that it is for Fargate is looked at whatever services there are. */
  private static boolean declaresFargate(Properties definition) {
    boolean[] declares = {false};
    definition.texts(
        "RequiresCompatibilities.*", (kind, at) -> declares[0] |= kind.equals("FARGATE"));
    return declares[0];
  }

  private static void drivers(
      Properties service, Properties definition, PropertyFindings findings) {
    definition.texts(
        "ContainerDefinitions.*.LogConfiguration.LogDriver",
        (driver, place) -> {
          if (!DRIVERS.contains(driver)) {
            findings.add(
                INFO,
                place,
                "`%s` runs this container on Fargate, where there is no log driver %s."
                    .formatted(service.resource().logicalId(), Phrases.quoted(driver)));
          }
        });
  }
}
