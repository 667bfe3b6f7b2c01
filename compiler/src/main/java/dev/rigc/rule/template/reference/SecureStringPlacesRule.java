package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.PropertySteps;
import dev.rigc.rule.template.SectionRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A secure string is referred to only where CloudFormation supports it. */
final class SecureStringPlacesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1027",
              "A secure string is referred to only where CloudFormation supports it.",
              "CloudFormation resolves `ssm-secure` for few properties, passwords all of them, and refuses it elsewhere.",
              Pages.DYNAMIC_REFERENCES)
          .withExample("UserName: '{{resolve:ssm-secure:/twig/user}}'")
          .withCounterparts("E1027");
  private static final Set<String> SUPPORTED =
      Set.of(
          "AWS::DirectoryService::MicrosoftAD.Password",
          "AWS::DirectoryService::SimpleAD.Password",
          "AWS::ElastiCache::ReplicationGroup.AuthToken",
          "AWS::IAM::User.LoginProfile.Password",
          "AWS::KinesisFirehose::DeliveryStream.RedshiftDestinationConfiguration.Password",
          "AWS::OpsWorks::App.AppSource.Password",
          "AWS::OpsWorks::Stack.CustomCookbooksSource.Password",
          "AWS::OpsWorks::Stack.RdsDbInstances.DbPassword",
          "AWS::RDS::DBCluster.MasterUserPassword",
          "AWS::RDS::DBInstance.MasterUserPassword",
          "AWS::Redshift::Cluster.MasterUserPassword");

  SecureStringPlacesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (DynamicReference reference : DynamicReference.all(arguments.context())) {
      if (reference.service().equals("ssm-secure") && !supported(reference, arguments.template())) {
        arguments
            .report(reference.at().node(), "A secure string cannot be referred to here.")
            .hint("Use `secretsmanager`, which can be used in every property of a resource.");
      }
    }
  }

  private static boolean supported(DynamicReference reference, Template template) {
    List<String> steps = PropertySteps.of(reference.at().path());
    if (steps.size() < 4
        || !steps.get(0).equals("Resources")
        || !steps.get(2).equals("Properties")) {
      return false;
    }
    @Nullable Resource resource = template.resources().get(steps.get(1));
    String type = resource == null ? "" : resource.type();
    return TypeKind.of(type) != TypeKind.AWS
        || SUPPORTED.contains(type + "." + String.join(".", steps.subList(3, steps.size())));
  }
}
