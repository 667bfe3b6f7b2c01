package dev.rigc.rule.resource.logs;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log group has no more subscription filters than CloudWatch Logs allows. */
final class SubscriptionFiltersRule implements Rule<TemplateContext> {
  private static final int MOST = 2;

  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN2529",
              "A log group has at most two subscription filters.",
              "CloudWatch Logs refuses a third one; the quota cannot be raised.",
              "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html")
          .withExample("Three AWS::Logs::SubscriptionFilter with one LogGroupName.")
          .withCounterparts("E2529");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    Map<String, List<Resource>> byGroup = new LinkedHashMap<>();
    for (Resource resource : context.resources("AWS::Logs::SubscriptionFilter")) {
      if (resource.condition().isEmpty()) {
        List<Properties> blocks = Properties.of(context, resource);
        if (blocks.size() == 1) {
          blocks
              .get(0)
              .visit(
                  "LogGroupName",
                  (name, place) ->
                      byGroup
                          .computeIfAbsent(CanonicalText.of(name), group -> new ArrayList<>())
                          .add(resource));
        }
      }
    }
    byGroup.values().forEach(filters -> count(filters, findings));
  }

  private static void count(List<Resource> filters, Findings findings) {
    List<Resource> distinct = filters.stream().distinct().toList();
    if (distinct.size() > MOST) {
      findings
          .add(
              INFO,
              distinct.get(MOST).key(),
              "This log group has %s subscription filters; %s are allowed."
                  .formatted(distinct.size(), MOST))
          .resource(distinct.get(MOST).logicalId())
          .related(distinct.get(0).key().location(), "the first one");
    }
  }
}
