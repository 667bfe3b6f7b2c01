package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.Collector;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Place;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.StackTemplate;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.system.Identity.OfResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a resource puts together lies in one VPC, whichever template it comes from. */
final class OneVpcRule implements SystemRule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "CFN5032",
              "Subnets, security groups and so on that are used together lie in one VPC.",
              "AWS refuses to use them together. Across templates this is most often an import from"
                  + " the wrong environment.",
              "https://docs.aws.amazon.com/vpc/latest/userguide/how-it-works.html")
          .withExample(
              "Subnets: [!ImportValue staging-SubnetA, !ImportValue production-SubnetB]\n");

  /** Types and those of their properties, dots between levels, that must lie in one VPC. */
  private static final Map<String, List<String>> TOGETHER = new LinkedHashMap<>();

  static {
    TOGETHER.put("AWS::EC2::SubnetRouteTableAssociation", List.of("SubnetId", "RouteTableId"));
    TOGETHER.put("AWS::EC2::Instance", List.of("SubnetId", "SecurityGroupIds"));
    TOGETHER.put("AWS::ElasticLoadBalancingV2::LoadBalancer", List.of("Subnets", "SecurityGroups"));
    TOGETHER.put("AWS::RDS::DBSubnetGroup", List.of("SubnetIds"));
    TOGETHER.put(
        "AWS::ECS::Service",
        List.of(
            "NetworkConfiguration.AwsvpcConfiguration.Subnets",
            "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups"));
    TOGETHER.put(
        "AWS::Lambda::Function", List.of("VpcConfig.SubnetIds", "VpcConfig.SecurityGroupIds"));
    TOGETHER.put("AWS::AutoScaling::AutoScalingGroup", List.of("VPCZoneIdentifier"));
    TOGETHER.put("AWS::EFS::MountTarget", List.of("SubnetId", "SecurityGroups"));
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /** Something that a resource uses, and where that is written. */
  private record Use(Identity identity, Place place) {}

  /** All that a resource uses together. */
  private record Uses(String logicalId, List<Use> all) {}

  private static final Collector<Uses> USES = OneVpcRule::collect;

  @Override
  public List<Collector<?>> collectors() {
    return List.of(USES);
  }

  private static List<Uses> collect(StackTemplate template) {
    List<Uses> found = new ArrayList<>();
    for (Resource user : template.resources(TOGETHER.keySet())) {
      List<Use> all = new ArrayList<>();
      for (String property : Objects.requireNonNull(TOGETHER.get(user.type()))) {
        for (Value written : written(template, user, property)) {
          Identity.of(template, written)
              .ifPresent(identity -> all.add(new Use(identity, Place.of(written.node()))));
        }
      }
      if (all.size() > 1) {
        found.add(new Uses(user.logicalId(), all));
      }
    }
    return found;
  }

  private static List<Value> written(StackTemplate template, Resource user, String property) {
    Optional<Value> value = user.properties().map(Value.class::cast);
    for (String step : property.split("\\.")) {
      value = value.flatMap(at -> at instanceof MapValue map ? map.get(step) : Optional.empty());
    }
    if (value.orElse(null) instanceof ListValue list) {
      return template.evaluator().items(list, template.evaluator().root()).stream()
          .map(Alternative::written)
          .toList();
    }
    return value.stream().toList();
  }

  /** Something that is used, and the VPC it lies in. */
  private record Used(Place place, ResourceLinks resource, OfResource vpc) {}

  @Override
  public void check(SetContext set, Findings findings) {
    for (Uses uses : set.facts(USES)) {
      check(uses, IdentityIndex.of(set), findings);
    }
  }

  private static void check(Uses uses, IdentityIndex identities, Findings findings) {
    Optional<Used> first = Optional.empty();
    for (Use use : uses.all()) {
      Optional<Used> used = used(use, identities);
      if (first.isEmpty()) {
        first = used;
      } else if (used.isPresent() && !used.get().vpc().equals(first.get().vpc())) {
        report(uses, first.get(), used.get(), findings);
        return;
      }
    }
  }

  private static Optional<Used> used(Use use, IdentityIndex identities) {
    return identities
        .resource(Optional.of(use.identity()))
        .flatMap(identities::links)
        .flatMap(
            links ->
                identities
                    .resource(links.vpc())
                    .filter(OfResource::isVpc)
                    .map(vpc -> new Used(use.place(), links, vpc)));
  }

  private static void report(Uses uses, Used first, Used second, Findings findings) {
    findings
        .add(
            INFO,
            second.place(),
            "`%s` lies in the VPC of `%s`, but `%s`, which is used beside it, in that of `%s`."
                .formatted(
                    second.resource().logicalId(),
                    second.vpc().stack().label(),
                    first.resource().logicalId(),
                    first.vpc().stack().label()))
        .resource(uses.logicalId())
        .hint("Take both from the same network.")
        .related(second.resource().location(), "lies in one VPC")
        .related(first.resource().location(), "lies in another VPC");
  }
}
