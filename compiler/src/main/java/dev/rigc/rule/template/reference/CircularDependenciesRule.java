package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.ScalarNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** No resource needs itself to be made first. */
final class CircularDependenciesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3004",
              "No resource needs itself to be made first.",
              "CloudFormation makes a resource after everything that it refers to. Resources that need each other can never be made.",
              Pages.RESOURCES)
          .withExample("A: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref A}}")
          .withCounterparts("E3004");

  CircularDependenciesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Map<String, Set<String>> edges = Dependencies.all(arguments.template());
    Cycles.of(edges)
        .forEach(
            (id, circle) ->
                arguments
                    .report(
                        node(arguments.template(), id),
                        "`%s` needs itself to be made first: %s."
                            .formatted(id, Phrases.chain(circle)))
                    .hint(
                        circle.size() > 2
                            ? "Give one of them the other's name instead of a reference, or move what refers back into a resource of its own."
                            : "A resource cannot refer to itself."));
  }

  private static ScalarNode node(Template template, String name) {
    return Objects.requireNonNull(template.resources().get(name)).key();
  }
}
