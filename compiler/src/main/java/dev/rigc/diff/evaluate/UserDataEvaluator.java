package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Tells what a change of user data comes to. */
final class UserDataEvaluator implements DiffEvaluator {
  private static final RuleInfo USER_DATA =
      RuleInfo.note(
              "DIF1011",
              "What new user data does is known before a deployment.",
              "User data runs once, when a host starts for the first time; a change may replace a host, restart it without running it, or reach new hosts only.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html")
          .withExample("Host (AWS::EC2::Instance)   UserData: … → …");

  @Override
  public List<RuleInfo> infos() {
    return List.of(USER_DATA);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.after().isPresent())
        .forEach(
            one ->
                one.properties().stream()
                    .filter(property -> property.path().endsWith("UserData"))
                    .forEach(
                        property ->
                            insights.add(
                                USER_DATA,
                                one,
                                property.path(),
                                "The user data of %s changes: %s."
                                    .formatted(Clause.name(one), consequence(one)))));
  }

  private static String consequence(ResourceDifference one) {
    return one.type().equals("AWS::EC2::Instance")
        ? "with an EBS root volume the host restarts and does not run it, with an instance store it"
            + " is replaced"
        : "hosts that run keep what they have, new ones run it";
  }
}
