package dev.rigc.rule.system;

import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.system.Identities.Identity;
import dev.rigc.rule.system.SystemSubject.Placed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a resource puts together lies in one VPC, whichever template it comes from. */
final class OneVpc implements SystemRule {
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

  @Override
  public Set<Sight> looksAt() {
    Set<Sight> sights = new HashSet<>(Set.of(new Sight(Sight.ANY, "VpcId")));
    TOGETHER.forEach(
        (type, paths) -> paths.forEach(path -> sights.add(new Sight(type, path.split("\\.")[0]))));
    return sights;
  }

  @Override
  public void check(SystemSubject subject, Findings findings) {
    subject.forEach(
        TOGETHER.keySet(),
        user ->
            check(
                subject,
                user,
                Objects.requireNonNull(TOGETHER.get(user.resource().type())),
                findings));
  }

  /** Something that is used, and the VPC it lies in. */
  private record Used(Value written, Placed resource, Identity.OfResource vpc) {}

  private static void check(
      SystemSubject subject, Placed user, List<String> properties, Findings findings) {
    Optional<Used> first = Optional.empty();
    for (String property : properties) {
      for (Value written : written(user, property)) {
        Optional<Used> used = used(subject, user.member(), written);
        if (first.isEmpty()) {
          first = used;
        } else if (used.isPresent() && !used.get().vpc().equals(first.get().vpc())) {
          report(user, first.get(), used.get(), findings);
          return;
        }
      }
    }
  }

  private static Optional<Used> used(SystemSubject subject, Member member, Value written) {
    Identities identities = subject.identities();
    return identities
        .resource(member, written)
        .flatMap(
            used ->
                used.resource()
                    .property("VpcId")
                    .flatMap(vpc -> identities.resource(used.member(), vpc))
                    .filter(vpc -> vpc.resource().type().equals("AWS::EC2::VPC"))
                    .map(vpc -> new Used(written, used.placed(), vpc)));
  }

  private static List<Value> written(Placed user, String property) {
    Optional<Value> value = user.resource().properties().map(Value.class::cast);
    for (String step : property.split("\\.")) {
      value = value.flatMap(at -> at instanceof MapValue map ? map.get(step) : Optional.empty());
    }
    Member member = user.member();
    if (value.orElse(null) instanceof ListValue list) {
      return member.evaluator().items(list, member.evaluator().root()).stream()
          .map(Alternative::written)
          .toList();
    }
    return value.stream().toList();
  }

  private static void report(Placed user, Used first, Used second, Findings findings) {
    findings
        .add(
            INFO,
            second.written().node(),
            "`%s` lies in the VPC of `%s`, but `%s`, which is used beside it, in that of `%s`."
                .formatted(
                    second.resource().logicalId(),
                    second.vpc().member().label(),
                    first.resource().logicalId(),
                    first.vpc().member().label()))
        .resource(user.logicalId())
        .hint("Take both from the same network.")
        .related(second.resource().resource().key().location(), "lies in one VPC")
        .related(first.resource().resource().key().location(), "lies in another VPC");
  }
}
