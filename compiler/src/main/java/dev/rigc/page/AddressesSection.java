package dev.rigc.page;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.graph.SystemDiagram;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Subnet;
import dev.rigc.graph.SystemDiagram.Tier;
import dev.rigc.model.value.CidrBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The VPCs with their subnets, and what is free in them. */
final class AddressesSection {
  private final PageFacts facts;

  private AddressesSection(PageFacts facts) {
    this.facts = facts;
  }

  static PageSection of(PageFacts facts, SystemDiagram diagram) {
    AddressesSection section = new AddressesSection(facts);
    List<PageTable> tables = new ArrayList<>();
    for (Network network : diagram.networks()) {
      section.table(network, "addresses-" + (tables.size() + 1)).forEach(tables::add);
    }
    return PageSection.of(
        "addresses",
        "Addresses",
        tables.isEmpty()
            ? "No VPC with subnets is in these stacks."
            : "Of each subnet AWS keeps %s addresses for itself. Free blocks are the addresses of a VPC that are in none of the subnets that these stacks make."
                .formatted(Quota.SUBNET_RESERVED.value()),
        tables.stream());
  }

  private Stream<PageTable> table(Network network, String id) {
    PageTable.Draft table =
        PageTable.draft(
            id,
            "VPC of %s: %s".formatted(facts.show(network.name()), size(network)),
            PageColumn.text("Subnet"),
            PageColumn.text("Default route"),
            PageColumn.text("Zone"),
            PageColumn.text("Block"),
            PageColumn.number("Addresses"),
            PageColumn.number("Usable"));
    List<CidrBlock> taken = new ArrayList<>();
    for (Tier tier : network.tiers()) {
      for (Subnet subnet : tier.subnets()) {
        block(subnet.block()).ifPresent(taken::add);
      }
      table.add(
          tier.reach().title(), tier.subnets().stream().map(subnet -> row(subnet, tier)).toList());
    }
    network.block().flatMap(AddressesSection::block).ifPresent(vpc -> addFree(table, vpc, taken));
    return table.stream();
  }

  private String size(Network network) {
    Optional<CidrBlock> block = network.block().flatMap(AddressesSection::block);
    return block.isPresent()
        ? "%s, %s addresses".formatted(block.get(), Grouped.of(block.get().size()))
        : network.block().map(facts::show).orElse("its block is not known here");
  }

  private PageRow row(Subnet subnet, Tier tier) {
    Optional<CidrBlock> block = block(subnet.block());
    return PageRow.of(
        PageCell.code(facts.show(subnet.name())),
        PageCell.of(
            PageText.plain(tier.reach().words()),
            PageText.quiet(subnet.nat().isPresent() ? "has a NAT gateway" : "")),
        PageCell.tight(facts.show(subnet.zone())),
        PageCell.code(facts.show(subnet.block())),
        PageCell.number(block.map(known -> Grouped.of(known.size())).orElse("")),
        PageCell.number(
            block
                .map(known -> Grouped.of(Math.max(0, known.size() - Quota.SUBNET_RESERVED.value())))
                .orElse("")));
  }

  private static void addFree(PageTable.Draft table, CidrBlock vpc, List<CidrBlock> taken) {
    List<CidrBlock> free = FreeBlocks.of(vpc, taken);
    long addresses = free.stream().mapToLong(CidrBlock::size).sum();
    table.add(
        "free",
        List.of(
            PageRow.of(
                PageCell.plain("Free blocks"),
                PageCell.of(),
                PageCell.of(),
                PageCell.flowing(
                    free.stream().map(block -> PageText.code(block.toString())).toList()),
                PageCell.number(Grouped.of(addresses)),
                PageCell.of())));
  }

  private static Optional<CidrBlock> block(String text) {
    return Optional.of(text).filter(CidrBlock::isWellFormed).map(CidrBlock::parse);
  }
}
