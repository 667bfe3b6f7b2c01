package dev.rigc.rule.system;

import dev.rigc.rule.Findings;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.system.ImportGraph.Edge;
import java.util.List;
import java.util.Optional;

/** The plan deploys a stack after those it imports from, and imports stay in one environment. */
final class StacksAreInOrderRule implements SystemRule {
  private static final String SOURCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html";

  static final RuleInfo ORDER =
      RuleInfo.error(
              "CFN5006",
              "The plan deploys a stack after those it imports from.",
              "An import fails as long as the stack that exports the name does not exist.",
              SOURCE)
          .withExample("{\"stacks\": [{\"name\": \"app\"}, {\"name\": \"foundation\"}]}\n");

  static final RuleInfo ENVIRONMENT =
      RuleInfo.error(
              "CFN5007",
              "A stack imports from its own environment only.",
              "A staging stack that imports integration's network is deployed into integration.",
              SOURCE)
          .withExample("# in staging\nVpcId: !ImportValue twig-integration-foundation--VpcId\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(ORDER, ENVIRONMENT);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    if (set.plan().isEmpty()) {
      return;
    }
    ImportGraph graph = ImportGraph.of(set);
    for (Stack stack : set.stacks()) {
      for (Edge edge : graph.from(stack)) {
        Optional<PlannedStack> importer = stack.planned();
        Optional<PlannedStack> exporter = edge.export().stack().planned();
        if (importer.isPresent() && exporter.isPresent()) {
          check(edge, importer.get(), exporter.get(), findings);
        }
      }
    }
  }

  private static void check(
      Edge edge, PlannedStack importer, PlannedStack exporter, Findings findings) {
    String name = edge.use().name().text();
    if (importer.position() < exporter.position()) {
      findings
          .add(
              ORDER,
              importer.place(),
              "`%s` is stack %s of the plan and imports `%s` from `%s`, which is stack %s."
                  .formatted(
                      importer.name(),
                      importer.position() + 1,
                      name,
                      exporter.name(),
                      exporter.position() + 1))
          .hint("Deploy `%s` first.".formatted(exporter.name()))
          .related(exporter.place().location(), "deployed later")
          .related(edge.use().place().location(), "imported here");
    }
    if (importer.environment().isPresent()
        && exporter.environment().isPresent()
        && !importer.environment().equals(exporter.environment())) {
      findings
          .add(
              ENVIRONMENT,
              edge.use().place(),
              "`%s` belongs to %s and imports `%s` from %s."
                  .formatted(
                      importer.name(),
                      importer.environment().get(),
                      name,
                      exporter.environment().get()))
          .resource(edge.use().resource().orElse(null))
          .hint("Import from the stack of `%s`.".formatted(importer.environment().get()))
          .related(edge.export().place().location(), "exported here");
    }
  }
}
