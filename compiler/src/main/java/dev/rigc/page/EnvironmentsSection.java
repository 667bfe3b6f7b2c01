package dev.rigc.page;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.graph.SystemDiagram;
import dev.rigc.graph.SystemDiagram.Action;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What each environment has, and how pipelines lead from one to the next. */
final class EnvironmentsSection {
  private final PageFacts facts;

  private EnvironmentsSection(PageFacts facts) {
    this.facts = facts;
  }

  static PageSection of(PageFacts facts, SystemDiagram diagram) {
    EnvironmentsSection section = new EnvironmentsSection(facts);
    return PageSection.of(
        "environments",
        "Environments",
        "In the order of the riglet. Numbers of hosts and tasks are those that a new stack starts with.",
        Stream.concat(section.environments(), section.pipelines(diagram)));
  }

  private Stream<PageTable> environments() {
    PageTable.Draft table =
        PageTable.draft(
            "environments-table",
            "Environments",
            PageColumn.text("Environment"),
            PageColumn.text("VPC"),
            PageColumn.number("NAT gateways"),
            PageColumn.text("Hosts"),
            PageColumn.text("Tasks"),
            PageColumn.text("Stacks"));
    List<PageRow> rows = new ArrayList<>();
    PageFacts.byEnvironment(List.copyOf(facts.stacks()), stack -> stack)
        .forEach((environment, stacks) -> rows.add(row(environment, stacks)));
    table.add(rows);
    return table.stream();
  }

  private PageRow row(String environment, List<StackModel> stacks) {
    return PageRow.of(
        PageCell.plain(facts.show(environment)),
        PageCell.codes(
            of(stacks, "AWS::EC2::VPC").map(vpc -> facts.show(vpc.property("CidrBlock"))).toList()),
        PageCell.number(Long.toString(of(stacks, "AWS::EC2::NatGateway").count())),
        PageCell.of(
            of(stacks, "AWS::AutoScaling::AutoScalingGroup")
                .map(this::hosts)
                .map(PageText::plain)
                .toList()),
        PageCell.of(of(stacks, "AWS::ECS::Service").map(this::tasks).map(PageText::plain).toList()),
        PageCell.flowing(stacks.stream().map(facts::link).toList()));
  }

  private static Stream<ResourceModel> of(List<StackModel> stacks, String type) {
    return stacks.stream()
        .flatMap(stack -> stack.resources().values().stream())
        .filter(resource -> resource.type().equals(type));
  }

  private String hosts(ResourceModel group) {
    String size =
        Stream.of("DesiredCapacity", "MinSize")
            .map(name -> facts.show(group.property(name)))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("?");
    String type =
        facts
            .target(PageFacts.at(group.property("LaunchTemplate"), "LaunchTemplateId"))
            .map(template -> PageFacts.at(template.properties(), "LaunchTemplateData"))
            .map(data -> facts.show(PageFacts.at(data, "InstanceType")))
            .filter(text -> !text.isEmpty())
            .map(text -> " × " + text)
            .orElse("");
    return "%s: %s%s, at most %s"
        .formatted(name(group.stack()), size, type, facts.show(group.property("MaxSize")));
  }

  private String tasks(ResourceModel service) {
    return name(service.stack()) + ": " + facts.show(service.property("DesiredCount"));
  }

  private String name(StackModel stack) {
    String label = facts.label(stack);
    return label.substring(label.lastIndexOf('/') + 1);
  }

  private Stream<PageTable> pipelines(SystemDiagram diagram) {
    PageTable.Draft table =
        PageTable.draft(
            "pipelines-table", "Pipelines", PageColumn.text("Stage"), PageColumn.text("Actions"));
    for (Pipeline pipeline : diagram.pipelines()) {
      table.add(
          facts.show(String.join(", ", pipeline.names())),
          pipeline.stages().stream().map(this::row).toList());
    }
    return table.stream();
  }

  private PageRow row(Stage stage) {
    return PageRow.of(
        PageCell.plain(facts.show(stage.name())),
        PageCell.flowing(stage.actions().stream().map(this::action).map(PageText::plain).toList()));
  }

  private String action(Action action) {
    String what = action.isApproval() ? "approval" : action.provider();
    return facts.show(what.isEmpty() ? action.name() : action.name() + " (" + what + ")");
  }
}
