package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** Storage is encrypted at rest. Services that always encrypt are not looked at. */
final class StorageIsEncryptedRule extends SettingRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "SEC1008",
              "Storage is encrypted at rest.",
              "Encryption costs nothing here and can't be switched on later without a copy. What"
                  + " comes from a snapshot inherits its encryption and is not checked.",
              SecurityPages.EBS_ENCRYPTION)
          .withExample("Type: AWS::EC2::Volume\nProperties:\n  Size: 8\n");

  private static final List<Setting> SETTINGS =
      List.of(
          Setting.required("AWS::EC2::Volume", "Encrypted", "true", "SnapshotId"),
          ebs("AWS::EC2::Instance", "BlockDeviceMappings.*.Ebs.Encrypted"),
          ebs("AWS::EC2::LaunchTemplate", "LaunchTemplateData.BlockDeviceMappings.*.Ebs.Encrypted"),
          ebs("AWS::AutoScaling::LaunchConfiguration", "BlockDeviceMappings.*.Ebs.Encrypted"),
          Setting.required(
              "AWS::RDS::DBInstance",
              "StorageEncrypted",
              "true",
              "DBClusterIdentifier",
              "DBSnapshotIdentifier",
              "SourceDBInstanceIdentifier",
              "SourceDBInstanceAutomatedBackupsArn"),
          Setting.required(
              "AWS::RDS::DBCluster",
              "StorageEncrypted",
              "true",
              "SnapshotIdentifier",
              "SourceDBClusterIdentifier",
              "ReplicationSourceIdentifier",
              "GlobalClusterIdentifier"),
          Setting.required(
              "AWS::DocDB::DBCluster", "StorageEncrypted", "true", "SnapshotIdentifier"),
          Setting.required(
              "AWS::Neptune::DBCluster",
              "StorageEncrypted",
              "true",
              "SnapshotIdentifier",
              "SourceDBClusterIdentifier"),
          Setting.required("AWS::EFS::FileSystem", "Encrypted", "true"),
          Setting.required("AWS::Redshift::Cluster", "Encrypted", "true", "SnapshotIdentifier"),
          Setting.required(
              "AWS::ElastiCache::ReplicationGroup",
              "AtRestEncryptionEnabled",
              "true",
              "SnapshotName",
              "SnapshotArns"),
          Setting.required(
              "AWS::OpenSearchService::Domain", "EncryptionAtRestOptions.Enabled", "true"),
          Setting.required(
              "AWS::Elasticsearch::Domain", "EncryptionAtRestOptions.Enabled", "true"));

  StorageIsEncryptedRule() {
    super(INFO, SETTINGS);
  }

  private static Setting ebs(String type, String path) {
    return new Setting(
        type,
        path,
        "true"::equalsIgnoreCase,
        false,
        List.of("SnapshotId", "NoDevice", "VirtualName"),
        "Encrypted: true");
  }

  /** The storage of an Aurora instance belongs to its cluster. */
  @Override
  protected boolean applies(TemplateContext context, Resource resource) {
    return !resource.type().equals("AWS::RDS::DBInstance")
        || resource
            .property("Engine")
            .flatMap(engine -> context.evaluator().text(engine))
            .map(engine -> !engine.startsWith("aurora"))
            .orElse(true);
  }

  @Override
  protected String message(Resource resource, Setting setting) {
    String what = setting.path().contains("Ebs") ? "A volume of `%s`" : "The storage of `%s`";
    return (what + " is not encrypted.").formatted(resource.logicalId());
  }
}
