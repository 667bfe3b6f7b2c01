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

/** A stack imports from its own region only, as far as a plan says which that is. */
final class ImportsStayInTheirRegionRule implements SystemRule {
  static final RuleInfo REGION =
      RuleInfo.error(
              "CFN5012",
              "A stack imports from stacks of its own region.",
              "Exports belong to an account and a region. CloudFormation does not find one of another"
                  + " region, and the stack is not created.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html")
          .withExample("# in us-east-1\nTopic: !ImportValue foundation-in-us-west-2--OpsTopic\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(REGION);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    if (set.plan().isEmpty()) {
      return;
    }
    ImportGraph graph = ImportGraph.of(set);
    for (Stack stack : set.stacks()) {
      for (Edge edge : graph.from(stack)) {
        Optional<String> here = stack.planned().flatMap(PlannedStack::region);
        Optional<String> there = edge.to().planned().flatMap(PlannedStack::region);
        if (here.isPresent() && there.isPresent() && !here.equals(there)) {
          report(edge, stack.planned().orElseThrow(), here.get(), there.get(), findings);
        }
      }
    }
  }

  private static void report(
      Edge edge, PlannedStack importer, String here, String there, Findings findings) {
    findings
        .add(
            REGION,
            edge.use().place(),
            "`%s` is deployed to %s and imports `%s`, which is exported in %s."
                .formatted(importer.name(), here, edge.use().name().text(), there))
        .resource(edge.use().resource().orElse(null))
        .hint("Pass the value as a parameter, or make the resource in %s too.".formatted(here))
        .related(edge.export().place().location(), "exported here");
  }
}
