package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What listens on which port, and who may connect. */
final class PortsSection {
  private static final String ANY = "0";

  private final PageFacts facts;

  private PortsSection(PageFacts facts) {
    this.facts = facts;
  }

  static PageSection of(PageFacts facts) {
    PortsSection section = new PortsSection(facts);
    List<PageTable> tables =
        Stream.of(section.listeners(), section.containers(), new SecurityGroups(facts).table())
            .flatMap(table -> table)
            .toList();
    return PageSection.of(
        "ports",
        "Ports",
        tables.isEmpty()
            ? "Nothing in these stacks listens on a port."
            : "What load balancers and containers listen on, and what security groups let through.",
        tables.stream());
  }

  private Stream<PageTable> listeners() {
    PageTable.Draft table =
        PageTable.draft(
            "listeners-table",
            "Listeners of load balancers",
            PageColumn.text("Load balancer"),
            PageColumn.number("Port"),
            PageColumn.text("Protocol"),
            PageColumn.text("TLS policy"),
            PageColumn.text("Without a rule"));
    PageFacts.byEnvironment(
            facts.resources("AWS::ElasticLoadBalancingV2::Listener"), ResourceModel::stack)
        .forEach(
            (environment, some) ->
                table.add(facts.show(environment), some.stream().map(this::listener).toList()));
    return table.stream();
  }

  private PageRow listener(ResourceModel listener) {
    Term balancer = listener.property("LoadBalancerArn");
    String scheme =
        facts.target(balancer).map(found -> facts.show(found.property("Scheme"))).orElse("");
    return PageRow.of(
        PageCell.of(PageText.plain(facts.named(balancer)), PageText.quiet(scheme)),
        PageCell.number(facts.show(listener.property("Port"))),
        PageCell.plain(facts.show(listener.property("Protocol"))),
        PageCell.code(facts.show(listener.property("SslPolicy"))),
        PageCell.of(
            ListenerRule.actions(facts, listener.property("DefaultActions")).stream()
                .map(PageText::plain)
                .toList()));
  }

  private Stream<PageTable> containers() {
    PageTable.Draft table =
        PageTable.draft(
            "containers-table",
            "Containers",
            PageColumn.text("Container"),
            PageColumn.number("Port"),
            PageColumn.text("Protocol"),
            PageColumn.text("Port of the host"),
            PageColumn.text("Stack"));
    PageFacts.byEnvironment(facts.resources("AWS::ECS::TaskDefinition"), ResourceModel::stack)
        .forEach(
            (environment, some) ->
                table.add(
                    facts.show(environment), some.stream().flatMap(this::containers).toList()));
    return table.stream();
  }

  private Stream<PageRow> containers(ResourceModel task) {
    List<PageRow> rows = new ArrayList<>();
    boolean ownsAddress = facts.show(task.property("NetworkMode")).equals("awsvpc");
    for (Term container : PageFacts.items(task.property("ContainerDefinitions"))) {
      for (Term port : PageFacts.items(PageFacts.at(container, "PortMappings"))) {
        String protocol = facts.show(PageFacts.at(port, "Protocol"));
        rows.add(
            PageRow.of(
                PageCell.code(facts.show(PageFacts.at(container, "Name"))),
                PageCell.number(facts.show(PageFacts.at(port, "ContainerPort"))),
                PageCell.plain(protocol.isEmpty() ? "tcp" : protocol),
                PageCell.plain(
                    ownsAddress
                        ? "an address of its own"
                        : hostPort(facts.show(PageFacts.at(port, "HostPort")))),
                facts.linked(task)));
      }
    }
    return rows.stream();
  }

  private static String hostPort(String port) {
    return port.isEmpty() || port.equals(ANY) ? "any that is free" : port;
  }
}
