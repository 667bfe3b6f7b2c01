package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each security group lets through. */
final class SecurityGroups {
  private static final String IN = "in";
  private static final String OUT = "out";
  private static final String ALL = "-1";
  private static final List<String> PEERS =
      List.of(
          "CidrIp",
          "CidrIpv6",
          "SourceSecurityGroupId",
          "DestinationSecurityGroupId",
          "SourcePrefixListId",
          "DestinationPrefixListId");

  private final PageFacts facts;

  SecurityGroups(PageFacts facts) {
    this.facts = facts;
  }

  Stream<PageTable> table() {
    PageTable.Draft table =
        PageTable.draft(
            "groups-table",
            "Security groups",
            PageColumn.text("Direction"),
            PageColumn.text("Protocol"),
            PageColumn.text("Ports"),
            PageColumn.text("From or to"),
            PageColumn.text("For"));
    for (ResourceModel group : facts.resources("AWS::EC2::SecurityGroup")) {
      table.add(
          "",
          List.of(
              facts.link(group.stack()),
              PageText.code(facts.show(group.logicalId())),
              PageText.quiet(facts.show(group.property("GroupDescription")))),
          rules(group));
    }
    return table.stream();
  }

  private List<PageRow> rules(ResourceModel group) {
    List<PageRow> rows = new ArrayList<>();
    PageFacts.items(group.property("SecurityGroupIngress"))
        .forEach(rule -> rows.add(row(IN, key -> PageFacts.at(rule, key))));
    separate("AWS::EC2::SecurityGroupIngress", group)
        .forEach(rule -> rows.add(row(IN, rule::property)));
    List<PageRow> out = new ArrayList<>();
    PageFacts.items(group.property("SecurityGroupEgress"))
        .forEach(rule -> out.add(row(OUT, key -> PageFacts.at(rule, key))));
    separate("AWS::EC2::SecurityGroupEgress", group)
        .forEach(rule -> out.add(row(OUT, rule::property)));
    // EC2 gives a group that has no rule for what goes out one that allows everything.
    rows.addAll(
        out.isEmpty()
            ? List.of(
                PageRow.of(
                    PageCell.plain(OUT),
                    PageCell.plain("all"),
                    PageCell.plain("all"),
                    PageCell.code("0.0.0.0/0"),
                    PageCell.of(PageText.quiet("no rule is written, so everything may go out"))))
            : out);
    return rows;
  }

  private Stream<ResourceModel> separate(String type, ResourceModel group) {
    return facts.resources(type).stream()
        .filter(rule -> facts.target(rule.property("GroupId")).filter(group::equals).isPresent());
  }

  private PageRow row(String direction, Function<String, Term> rule) {
    String protocol = facts.show(rule.apply("IpProtocol"));
    return PageRow.of(
        PageCell.plain(direction),
        PageCell.plain(protocol.equals(ALL) ? "all" : protocol),
        PageCell.plain(ports(facts.show(rule.apply("FromPort")), facts.show(rule.apply("ToPort")))),
        PageCell.codes(
            PEERS.stream()
                .map(rule)
                .filter(peer -> !peer.equals(Term.NONE))
                .map(facts::named)
                .toList()),
        PageCell.plain(facts.show(rule.apply("Description"))));
  }

  private static String ports(String from, String to) {
    return from.isEmpty() || from.equals(ALL) ? "all" : from.equals(to) ? from : from + "–" + to;
  }
}
