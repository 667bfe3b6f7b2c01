package dev.rigc.rule.resource.rds;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.SecurityPages;
import dev.rigc.rule.resource.SettingRule;
import java.util.List;

/** A database has no public address. */
final class DatabasesAreInsideRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1012",
              "A database has no public address.",
              "A database with a public address is one security group away from everyone.",
              SecurityPages.resource("aws-resource-rds-dbinstance"))
          .withExample("Type: AWS::RDS::DBInstance\nProperties:\n  PubliclyAccessible: true\n");

  DatabasesAreInsideRule() {
    super(
        INFO,
        List.of(
            inside("AWS::RDS::DBInstance"),
            inside("AWS::RDS::DBCluster"),
            inside("AWS::Redshift::Cluster"),
            inside("AWS::DMS::ReplicationInstance")));
  }

  private static Setting inside(String type) {
    return Setting.never(type, "PubliclyAccessible", "true", "PubliclyAccessible: false");
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    return "The database `%s` has a public address.".formatted(resource.logicalId());
  }
}
