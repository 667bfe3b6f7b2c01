package dev.rigc.rule.resource.elasticache;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Target;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertiesRule;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.ArrayList;
import java.util.List;

/** A Redis replication group in cluster mode can fail over. */
final class CacheFailoverRule extends PropertiesRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3026",
              "A replication group in cluster mode fails over automatically and has several nodes.",
              "ElastiCache refuses cluster mode without automatic failover.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html")
          .withExample("CacheParameterGroupName: !Ref ClusterMode\nAutomaticFailoverEnabled: false")
          .withCounterparts("E3026");

  CacheFailoverRule() {
    super(INFO, "AWS::ElastiCache::ReplicationGroup");
  }

  @Override
  protected void check(Properties properties, PropertyFindings findings) {
    properties.visit(
        "CacheParameterGroupName",
        (group, place) ->
            group
                .unknown()
                .flatMap(unknown -> unknown.target())
                .map(Target::name)
                .map(properties.context().template().resources()::get)
                .filter(resource -> clustered(properties, resource, place))
                .ifPresent(resource -> cluster(properties.under(place.guard()), place, findings)));
  }

  private static boolean clustered(Properties properties, Resource group, InstanceLocation place) {
    List<String> modes = new ArrayList<>();
    for (Properties block : Properties.of(properties.context(), group)) {
      block.visit(
          "Properties.cluster-enabled",
          (value, at) -> {
            if (at.guard().and(place.guard()).isPresent()) {
              modes.add(value.text().orElse("?"));
            }
          });
    }
    return !modes.isEmpty() && modes.stream().allMatch("yes"::equals);
  }

  private static void cluster(
      Properties properties, InstanceLocation group, PropertyFindings findings) {
    properties.texts(
        "AutomaticFailoverEnabled",
        (value, place) -> {
          if (value.equalsIgnoreCase("false")) {
            report(group, place, "`AutomaticFailoverEnabled` must be true", findings);
          }
        });
    properties.texts(
        "NumCacheClusters",
        (value, place) -> {
          if (value.equals("1")) {
            report(group, place, "`NumCacheClusters` must be 2 or more, it is 1", findings);
          }
        });
    if (properties.lacks("NumCacheClusters") && properties.lacks("NumNodeGroups")) {
      String message = "`NumNodeGroups` or `NumCacheClusters` is needed";
      report(group, properties.location(), message, findings);
    }
  }

  private static void report(
      InstanceLocation group, InstanceLocation value, String message, PropertyFindings findings) {
    findings.add(
        INFO,
        group.whateverTheValue().under(value.guard()),
        "This parameter group turns cluster mode on, so " + message + ".");
  }
}
