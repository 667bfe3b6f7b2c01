package dev.rigc.rule.resource.ec2;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.schema.CanonicalText;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.resource.Properties;
import dev.rigc.rule.resource.PropertyFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The blocks of a VPC's subnets lie in the VPC's own and do not overlap. */
final class SubnetBlocksRule implements Rule<TemplateContext> {
  private static final String PAGE =
      "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";

  private static final RuleInfo OVERLAP =
      RuleInfo.error(
              "CFN3060",
              "The blocks of two subnets of one VPC do not overlap.",
              "EC2 refuses the second subnet.",
              PAGE)
          .withExample("Two subnets 10.10.1.0/24 and 10.10.0.0/16 in one VPC.")
          .withCounterparts("E3060");

  private static final RuleInfo INSIDE =
      RuleInfo.error(
              "CFN3059",
              "The block of a subnet lies in a block of its VPC.",
              "EC2 refuses a subnet outside of its VPC.",
              PAGE)
          .withExample("A subnet 10.20.1.0/24 in a VPC 10.10.0.0/16.")
          .withCounterparts("E3059");

  private record Held(Resource resource, CidrBlock block, InstanceLocation place) {
    Guard guard() {
      return place.guard();
    }

    long first() {
      return Integer.toUnsignedLong(block.address());
    }

    long last() {
      return first() + block.size() - 1;
    }
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(OVERLAP, INSIDE);
  }

  @Override
  public void check(TemplateContext context, Findings findings) {
    Map<String, List<Held>> byVpc = new LinkedHashMap<>();
    for (Resource resource : context.resources("AWS::EC2::Subnet")) {
      for (Properties block : Properties.of(context, resource)) {
        block.targets("VpcId", Set.of("AWS::EC2::VPC"), (vpc, at) -> inside(block, vpc, findings));
        block.visit(
            "VpcId",
            (vpc, at) ->
                byVpc
                    .computeIfAbsent(CanonicalText.of(vpc), id -> new ArrayList<>())
                    .addAll(blocks(block, "CidrBlock")));
      }
    }
    byVpc.values().forEach(subnets -> overlaps(subnets, findings));
  }

  private static List<Held> blocks(Properties block, String path) {
    List<Held> found = new ArrayList<>();
    block.texts(
        path,
        (text, place) ->
            parse(text).ifPresent(cidr -> found.add(new Held(block.resource(), cidr, place))));
    return found;
  }

  private static Optional<CidrBlock> parse(String text) {
    return CidrBlock.isWellFormed(text) ? Optional.of(CidrBlock.parse(text)) : Optional.empty();
  }

  private static void inside(Properties subnet, Resource vpc, Findings findings) {
    List<Held> own = subnet.of(vpc).stream().flatMap(b -> blocks(b, "CidrBlock").stream()).toList();
    if (own.size() != 1 || !subnet.context().resources("AWS::EC2::VPCCidrBlock").isEmpty()) {
      return; // which of several blocks holds the subnet depends on more than conditions
    }
    for (Held block : blocks(subnet, "CidrBlock")) {
      if (!own.get(0).block().contains(block.block())) {
        PropertyFindings.of(findings, block.resource())
            .add(
                INSIDE,
                block.place(),
                "`"
                    + block.block()
                    + "` does not lie in `"
                    + own.get(0).block()
                    + "`, the block of `"
                    + vpc.logicalId()
                    + "`.");
      }
    }
  }

  /** Sorted by their first address, only neighbours need to be compared. */
  private static void overlaps(List<Held> subnets, Findings findings) {
    List<Held> sorted = new ArrayList<>(subnets);
    sorted.sort(Comparator.comparingLong(Held::first));
    List<Held> open = new ArrayList<>();
    for (Held next : sorted) {
      open.removeIf(before -> before.last() < next.first());
      open.stream()
          .filter(before -> before.block().overlaps(next.block()))
          .filter(before -> !before.resource().equals(next.resource()))
          .filter(before -> before.guard().and(next.guard()).isPresent())
          .findFirst()
          .ifPresent(before -> report(before, next, findings));
      open.add(next);
    }
  }

  private static void report(Held one, Held other, Findings findings) {
    findings
        .add(
            OVERLAP,
            other.place().node(),
            "`"
                + other.block()
                + "` overlaps `"
                + one.block()
                + "` of `"
                + one.resource().logicalId()
                + "`.")
        .resource(other.resource().logicalId())
        .related(one.place().node().location(), "`" + one.block() + "` is here");
  }
}
