package dev.rigc.rule.template.function;

import dev.rigc.cfn.LoopProblem;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.MappingNode;
import java.util.List;

/** A loop is given an identifier, a collection and what it makes. */
final class LoopFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1032",
              "A loop has an identifier, a collection and an output.",
              "CloudFormation rejects an Fn::ForEach of another form, or without the language extensions transform.",
              Pages.function("foreach"))
          .withExample("Fn::ForEach::Topics: [Name, [a, b]]")
          .withCounterparts("E1032");

  LoopFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Template template = arguments.template();
    for (LoopProblem problem : template.loopProblems()) {
      if (problem.kind() == LoopProblem.Kind.MALFORMED) {
        arguments.report(problem.node(), problem.message());
      }
    }
    if (!template.hasLanguageExtensions() && !template.mayGrow()) {
      for (String name : List.of("Resources", "Conditions", "Outputs")) {
        template
            .section(name)
            .filter(MapValue.class::isInstance)
            .ifPresent(section -> loops((MapValue) section, arguments));
      }
    }
  }

  private static void loops(MapValue section, Arguments arguments) {
    for (MappingNode.Entry entry : section.node().entries()) {
      if (entry.name().startsWith("Fn::ForEach::")) {
        arguments
            .report(
                entry.key(),
                "`Fn::ForEach` needs the language extensions, which this template does not have.")
            .hint("Add `Transform: AWS::LanguageExtensions`.");
      }
    }
  }
}
