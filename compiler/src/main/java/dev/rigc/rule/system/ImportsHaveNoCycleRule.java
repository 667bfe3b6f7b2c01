package dev.rigc.rule.system;

import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.SystemRule;
import dev.rigc.rule.system.ImportGraph.Edge;
import java.util.List;

/** Stacks do not import from each other in a circle, nor from themselves. */
final class ImportsHaveNoCycleRule implements SystemRule {
  static final RuleInfo INFO =
      RuleInfo.error(
              "CFN5005",
              "Stacks do not import from each other in a circle.",
              "Each of the stacks needs another one of them to exist first, so none can be created.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html")
          .withExample(
              """
              # a.yaml exports a and imports b, b.yaml exports b and imports a
              Value: !ImportValue b
              """);

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    ImportGraph graph = ImportGraph.of(set);
    for (Stack stack : set.stacks()) {
      for (Edge edge : graph.from(stack)) {
        if (graph.isInCircle(edge)) {
          report(edge, findings);
        }
      }
    }
  }

  private static void report(Edge edge, Findings findings) {
    Import use = edge.use();
    Export export = edge.export();
    boolean itself = use.stack().equals(export.stack());
    String message =
        itself
            ? "`%s` is imported by the very stack that exports it."
            : "`%s` closes a circle: `%s` imports from `%s`, which imports from it, directly or"
                + " through others.";
    findings
        .add(
            INFO,
            use.place(),
            message.formatted(use.name().text(), use.stack().label(), export.stack().label()))
        .resource(use.resource().orElse(null))
        .hint(
            itself
                ? "Refer to the resource itself with `!Ref` or `!GetAtt`."
                : "Move what both need into a stack that is deployed before them.")
        .related(export.place().location(), "exported here");
  }
}
