package dev.rigc.rule.resource;

import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.schema.JsonTypes;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Where a smallest and a greatest number belong together, they are in order. */
final class NumbersInOrderRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3604",
              "A smallest number is not above its greatest one.",
              "The service refuses a range that is empty.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html")
          .withExample("MinSize: 3\nMaxSize: 1")
          .withCounterparts("E3504", "E3706");

  /** Two paths, and by how much the second number must be greater at least. */
  private record Order(String type, String base, String least, String most, int gap) {}

  private static final List<Order> ORDERS =
      List.of(
          new Order("AWS::AutoScaling::AutoScalingGroup", "", "MinSize", "MaxSize", 0),
          new Order("AWS::AutoScaling::AutoScalingGroup", "", "DesiredCapacity", "MaxSize", 0),
          new Order("AWS::AutoScaling::AutoScalingGroup", "", "MinSize", "DesiredCapacity", 0),
          new Order(
              "AWS::ApplicationAutoScaling::ScalableTarget", "", "MinCapacity", "MaxCapacity", 0),
          new Order("AWS::EC2::SecurityGroupIngress", "", "FromPort", "ToPort", 0),
          new Order("AWS::EC2::SecurityGroupEgress", "", "FromPort", "ToPort", 0),
          new Order(
              "AWS::ElasticLoadBalancingV2::TargetGroup",
              "",
              "HealthCheckTimeoutSeconds",
              "HealthCheckIntervalSeconds",
              0),
          new Order(
              "AWS::Backup::BackupPlan",
              "BackupPlan.BackupPlanRule.*.Lifecycle",
              "MoveToColdStorageAfterDays",
              "DeleteAfterDays",
              90));

  NumbersInOrderRule() {
    super(
        INFO,
        "AWS::AutoScaling::AutoScalingGroup",
        "AWS::ApplicationAutoScaling::ScalableTarget",
        "AWS::EC2::SecurityGroupIngress",
        "AWS::EC2::SecurityGroupEgress",
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "AWS::Backup::BackupPlan");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    for (Order order : ORDERS) {
      if (order.type().equals(properties.resource().type())) {
        if (order.base().isEmpty()) {
          compare(properties, order, findings);
        } else {
          properties.mappings(order.base(), block -> compare(block, order, findings));
        }
      }
    }
  }

  private static void compare(Properties block, Order order, PropertyFindings findings) {
    block.texts(
        order.least(),
        (least, place) ->
            block
                .under(place.guard())
                .texts(
                    order.most(),
                    (most, at) -> {
                      if (isAbove(least, most, order.gap())) {
                        report(block, order, at, least, most, findings);
                      }
                    }));
  }

  private static boolean isAbove(String least, String most, int gap) {
    return JsonTypes.isNumber(least)
        && JsonTypes.isNumber(most)
        && Double.parseDouble(least) + gap > Double.parseDouble(most)
        && !least.equals("-1")
        && !most.equals("-1");
  }

  private static void report(
      Properties block,
      Order order,
      InstanceLocation at,
      String least,
      String most,
      PropertyFindings findings) {
    String wanted = order.gap() == 0 ? "at least " + least : "at least " + order.gap() + " more";
    findings.addToProperty(
        INFO,
        at,
        block.at(order.most()).node(),
        "`"
            + order.least()
            + "` is "
            + least
            + ", so `"
            + order.most()
            + "` must be "
            + wanted
            + "; it is "
            + most
            + ".");
  }
}
