package dev.rigc.page;

import java.util.List;
import java.util.stream.Stream;

/** The rules of listeners in the order in which a load balancer tries them. */
final class ListenerRulesSection {
  private ListenerRulesSection() {}

  static PageSection of(PageFacts facts, List<ListenerRule> rules) {
    PageTable.Draft table =
        PageTable.draft(
            "priorities-table",
            "Rules by priority",
            PageColumn.number("Priority"),
            PageColumn.number("Listener"),
            PageColumn.text("Host"),
            PageColumn.text("Path"),
            PageColumn.text("Action"),
            PageColumn.text("Stack"));
    PageFacts.byEnvironment(rules, rule -> rule.resource().stack())
        .forEach(
            (environment, some) ->
                table.add(
                    facts.show(environment),
                    some.stream()
                        .sorted(ListenerRule.order(facts))
                        .map(rule -> row(facts, rule))
                        .toList()));
    return PageSection.of(
        "priorities",
        "Listener priorities",
        rules.isEmpty()
            ? "No listener has rules."
            : "The first rule that a request meets decides, lowest number first. A number is free in an environment if its listener has no rule with it.",
        table.stream());
  }

  private static PageRow row(PageFacts facts, ListenerRule rule) {
    return PageRow.of(
        PageCell.number(rule.priority()),
        PageCell.number(rule.listenerName(facts)),
        PageCell.codes(rule.hosts()),
        PageCell.codes(Stream.concat(rule.paths().stream(), rule.others().stream()).toList()),
        PageCell.of(rule.actions().stream().map(PageText::plain).toList()),
        facts.linked(rule.resource()));
  }
}
