package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names under which applications answer, with their records and certificates. */
final class HostsSection {
  private final PageFacts facts;
  private final Certificates certificates;
  private final List<ResourceModel> records;

  private HostsSection(PageFacts facts) {
    this.facts = facts;
    this.certificates = new Certificates(facts);
    this.records = facts.resources("AWS::Route53::RecordSet");
  }

  static PageSection of(PageFacts facts, List<ListenerRule> rules) {
    HostsSection section = new HostsSection(facts);
    List<PageTable> tables =
        Stream.of(section.hosts(rules), section.records(), section.certificates.table())
            .flatMap(table -> table)
            .toList();
    return PageSection.of(
        "hosts",
        "Hosts",
        tables.isEmpty()
            ? "No host name leads to these stacks."
            : "Host names that listeners of load balancers compare with, DNS records and certificates.",
        tables.stream());
  }

  private Stream<PageTable> hosts(List<ListenerRule> rules) {
    PageTable.Draft table =
        PageTable.draft(
            "hosts-table",
            "Hosts",
            PageColumn.text("Host"),
            PageColumn.text("Paths"),
            PageColumn.text("Record"),
            PageColumn.text("Certificate"),
            PageColumn.text("Stack"));
    PageFacts.byEnvironment(rules, rule -> rule.resource().stack())
        .forEach((environment, some) -> table.add(facts.show(environment), rows(some)));
    return table.stream();
  }

  private List<PageRow> rows(List<ListenerRule> rules) {
    Map<String, List<ListenerRule>> byHost = new LinkedHashMap<>();
    for (ListenerRule rule : rules) {
      rule.hosts()
          .forEach(host -> byHost.computeIfAbsent(host, name -> new ArrayList<>()).add(rule));
    }
    List<PageRow> rows = new ArrayList<>();
    byHost.forEach((host, some) -> rows.add(row(host, some)));
    return rows;
  }

  private PageRow row(String host, List<ListenerRule> rules) {
    Set<String> paths = new LinkedHashSet<>();
    Set<PageText> links = new LinkedHashSet<>();
    Set<PageText> presented = new LinkedHashSet<>();
    for (ListenerRule rule : rules) {
      paths.addAll(rule.paths().isEmpty() ? List.of("every path") : rule.paths());
      links.add(facts.link(rule.resource().stack()));
      rule.listener().ifPresent(listener -> presented.addAll(certificates.of(listener)));
    }
    return PageRow.of(
        PageCell.code(host),
        PageCell.of(paths.stream().map(HostsSection::path).toList()),
        PageCell.of(record(host)),
        PageCell.of(presented),
        PageCell.of(links));
  }

  private static PageText path(String path) {
    return path.startsWith("/") || path.startsWith("*")
        ? PageText.code(path)
        : PageText.plain(path);
  }

  private List<PageText> record(String host) {
    return records.stream()
        .filter(record -> name(record).equals(host))
        .map(record -> facts.show(record.property("Type")))
        .distinct()
        .map(PageText::plain)
        .toList();
  }

  private String name(ResourceModel record) {
    String name = facts.show(record.property("Name"));
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private Stream<PageTable> records() {
    PageTable.Draft table =
        PageTable.draft(
            "records-table",
            "DNS records",
            PageColumn.text("Name"),
            PageColumn.text("Type"),
            PageColumn.text("Leads to"),
            PageColumn.text("Zone"),
            PageColumn.text("Stack"));
    PageFacts.byEnvironment(records, ResourceModel::stack)
        .forEach(
            (environment, some) ->
                table.add(facts.show(environment), some.stream().map(this::row).toList()));
    return table.stream();
  }

  private PageRow row(ResourceModel record) {
    Term alias = PageFacts.at(record.property("AliasTarget"), "DNSName");
    String zone = facts.show(record.property("HostedZoneName"));
    return PageRow.of(
        PageCell.code(name(record)),
        PageCell.plain(facts.show(record.property("Type"))),
        alias.equals(Term.NONE)
            ? PageCell.of(
                PageFacts.items(record.property("ResourceRecords")).stream()
                    .map(facts::named)
                    .map(PageText::code)
                    .toList())
            : PageCell.of(PageText.plain(facts.named(alias)), PageText.quiet("alias")),
        PageCell.code(zone.isEmpty() ? facts.named(record.property("HostedZoneId")) : zone),
        facts.linked(record));
  }
}
