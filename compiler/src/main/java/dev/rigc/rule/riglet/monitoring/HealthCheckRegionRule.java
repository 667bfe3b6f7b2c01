package dev.rigc.rule.riglet.monitoring;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The metrics of health checks are in us-east-1, which belongs to one partition. */
final class HealthCheckRegionRule implements RigletRule {
  /** Regions of other partitions, by the beginning of their names. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:cn|us-gov|us-iso[a-z]?|eu-isoe|eusc)-.*");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2804",
            "Health checks from outside are for riglets that can deploy to us-east-1.",
            "The alarms of health checks are a stack in us-east-1. Credentials of another partition,"
                + " as of AWS in China or AWS GovCloud (US), do not reach it.",
            "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/monitoring-cloudwatch.html")
        .withExample(
            "region: cn-north-1\ncertificate: arn:aws-cn:acm:cn-north-1:123456789012:certificate/…\nmonitoring: {}");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    String region = context.riglet().region().value();
    if (!ELSEWHERE.matcher(region).matches()
        || !context.isSound(NodePath.of("region"))
        || context.applications().isEmpty()) {
      return;
    }
    Set<NodePath> reported = new HashSet<>();
    for (Environment environment : context.environments()) {
      NodePath path = path(context, environment);
      if (environment.monitoring().map(Monitoring::healthChecks).orElse(false)
          && reported.add(path)) {
        context
            .report(
                findings,
                info(),
                path,
                "The alarms of health checks exist in us-east-1 only, which is of another partition than %s."
                    .formatted(region))
            .hint("Write `healthChecks: false`; all other alarms remain.");
      }
    }
  }

  /** Where it is switched on: by its own key, or by the section that leaves it out. */
  private static NodePath path(RigletContext context, Environment environment) {
    NodePath own = context.path(environment).key("monitoring");
    return Stream.of(context.origin(environment, "monitoring", "healthChecks"), own)
        .filter(context.places()::has)
        .findFirst()
        .orElse(NodePath.of("monitoring"));
  }
}
