package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An UpdatePolicy has the form that its resource's type knows. */
final class UpdatePolicyFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3016",
              "An UpdatePolicy has a form that its resource type supports.",
              "CloudFormation refuses an update policy on other types, or of another form.",
              Pages.attribute("updatepolicy"))
          .withExample("UpdatePolicy: {AutoScalingRollingUpdate: {MinInstances: 1}}")
          .withCounterparts("E3016");
  private static final Form ROLLING =
      Form.keys()
          .may("MaxBatchSize", Form.integer())
          .may("MinActiveInstancesPercent", Form.integer())
          .may("MinInstancesInService", Form.integer())
          .may("MinSuccessfulInstancesPercent", Form.integer())
          .may("PauseTime", Form.text())
          .may(
              "SuspendProcesses",
              Form.list(
                  Form.oneOf(
                      "Launch",
                      "Terminate",
                      "AddToLoadBalancer",
                      "AlarmNotification",
                      "AZRebalance",
                      "HealthCheck",
                      "InstanceRefresh",
                      "ReplaceUnhealthy",
                      "ScheduledActions")))
          .may("WaitOnResourceSignals", Form.bool());
  private static final Form GROUP =
      Form.keys()
          .may("AutoScalingReplacingUpdate", Form.keys().may("WillReplace", Form.bool()))
          .may("AutoScalingRollingUpdate", ROLLING)
          .may(
              "AutoScalingScheduledAction",
              Form.keys().may("IgnoreUnmodifiedGroupSizeProperties", Form.bool()));
  private static final Form ALIAS =
      Form.keys()
          .may(
              "CodeDeployLambdaAliasUpdate",
              Form.keys()
                  .may("AfterAllowTrafficHook", Form.text())
                  .must("ApplicationName", Form.text())
                  .may("BeforeAllowTrafficHook", Form.text())
                  .must("DeploymentGroupName", Form.text()));
  private static final Form DOMAIN = Form.keys().may("EnableVersionUpgrade", Form.bool());
  private static final Form FLEET_STEP = Form.keys().may("Type", Form.bool());
  private static final Map<String, Form> FORMS =
      Map.of(
          "AWS::AutoScaling::AutoScalingGroup", GROUP,
          "AWS::Lambda::Alias", ALIAS,
          "AWS::Elasticsearch::Domain", DOMAIN,
          "AWS::OpenSearchService::Domain", DOMAIN,
          "AWS::ElastiCache::ReplicationGroup", Form.keys().may("UseOnlineResharding", Form.bool()),
          "AWS::AppStream::Fleet",
              Form.keys().may("StopBeforeUpdate", FLEET_STEP).may("StartAfterUpdate", FLEET_STEP));

  UpdatePolicyFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      Value value = resource.find("UpdatePolicy");
      if (value != null && TypeKind.of(resource.type()) == TypeKind.AWS) {
        policy(resource, value, arguments);
      }
    }
  }

  private static void policy(Resource resource, Value value, Arguments arguments) {
    @Nullable Form form = FORMS.get(resource.type());
    if (form == null) {
      arguments.report(
          resource.body().orElseThrow().key("UpdatePolicy").orElseThrow(),
          "The type `%s` does not support `UpdatePolicy`.".formatted(resource.type()));
    } else if (!(value instanceof Function)) {
      form.check(value, "UpdatePolicy", arguments);
    }
  }
}
