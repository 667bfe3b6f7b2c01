package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.sam.GeneratedDependencies;
import dev.rigc.cfn.sam.GeneratedResource;
import dev.rigc.cfn.sam.GeneratedResources;
import dev.rigc.cfn.spec.TypeKind;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No resource depends on itself, directly or through others. */
final class CircularDependenciesRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN3004",
              "No resource depends on itself.",
              "CloudFormation creates a resource after everything that it refers to. Resources that depend on each other can never be created.",
              Pages.RESOURCES)
          .withExample("A: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref A}}")
          .withCounterparts("E3004");

  CircularDependenciesRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    GeneratedResources generated = arguments.context().generated();
    Map<String, Set<String>> edges =
        generated.isEmpty()
            ? withoutUnknown(Dependencies.all(arguments.template()), arguments)
            : GeneratedDependencies.of(arguments.template(), generated);
    Set<String> reported = new HashSet<>();
    Cycles.of(edges)
        .forEach(
            (id, circle) ->
                generated
                    .author(id)
                    .filter(author -> reported.add(author.logicalId()))
                    .ifPresent(author -> report(author, circle, arguments)));
  }

  /**
   * Without what resources of SAM refer to: where its transform is missing, nobody knows who does.
   */
  private static Map<String, Set<String>> withoutUnknown(
      Map<String, Set<String>> edges, Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      if (TypeKind.of(resource.type()) == TypeKind.SERVERLESS) {
        edges.remove(resource.logicalId());
      }
    }
    return edges;
  }

  private static void report(Resource author, List<String> circle, Arguments arguments) {
    String all = Phrases.chain(circle.stream().map(GeneratedResource::label).toList());
    arguments
        .report(author.key(), "Circular dependency between resources: %s.".formatted(all))
        .hint(
            circle.size() > 2
                ? "Give one of them the other's name instead of a reference, or move what refers back into a resource of its own."
                : "A resource cannot refer to itself.");
  }
}
