package dev.rigc.rule.system;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.Findings;
import dev.rigc.rule.PlannedStack;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.SystemRule;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.ScalarNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Templates hold what the plan says of them: exports and parameters. */
final class PlanMatchesTemplatesRule implements SystemRule {
  private static final String SOURCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html";

  static final RuleInfo EXPORT =
      RuleInfo.error(
              "CFN5009",
              "A template has the exports that the plan lists.",
              "Other stacks and people rely on the exports that `riglet.json` lists. A template that"
                  + " was changed by hand and has lost one breaks them.",
              SOURCE)
          .withExample("{\"name\": \"foundation\", \"exports\": [\"foundation--VpcId\"]}\n");

  static final RuleInfo PARAMETER =
      RuleInfo.error(
              "CFN5010",
              "A template has the parameters that the plan sets.",
              "CloudFormation refuses a value for a parameter that the template does not have.",
              SOURCE)
          .withExample("{\"name\": \"compute\", \"parameters\": {\"ClusterSise\": \"1\"}}\n");

  @Override
  public List<RuleInfo> infos() {
    return List.of(EXPORT, PARAMETER);
  }

  @Override
  public void check(SetContext set, Findings findings) {
    if (set.plan().isEmpty()) {
      return;
    }
    Map<Stack, Map<String, Export>> exports = new LinkedHashMap<>();
    Set<Stack> open = new HashSet<>();
    for (Export export : set.facts(Export.COLLECTOR)) {
      if (export.name().isKnown()) {
        exports
            .computeIfAbsent(export.stack(), stack -> new LinkedHashMap<>())
            .putIfAbsent(export.name().text(), export);
      } else {
        open.add(export.stack());
      }
    }
    for (Stack stack : set.stacks()) {
      if (stack.planned().isPresent() && !stack.mayGrow()) {
        if (!open.contains(stack)) {
          exports(stack, exports.getOrDefault(stack, Map.of()), findings);
        }
        parameters(stack, stack.planned().get(), findings);
      }
    }
  }

  private static void exports(Stack stack, Map<String, Export> exports, Findings findings) {
    for (ScalarNode planned : stack.planned().orElseThrow().exports()) {
      if (exports.containsKey(planned.text())) {
        continue;
      }
      Diagnostic.Builder finding =
          findings.add(
              EXPORT,
              planned,
              "According to the plan `%s` exports `%s`, but %s does not."
                  .formatted(stack.label(), planned.text(), stack.file()));
      Optional<Export> nearest =
          Suggestion.name(planned.text(), exports.keySet()).map(exports::get);
      if (nearest.isPresent()) {
        finding
            .hint("%s exports `%s`.".formatted(nearest.get().place(), nearest.get().name().text()))
            .related(nearest.get().place().location(), "nearly that name is exported here");
      } else {
        finding.hint("Compile the riglet again, or take the name out of the plan.");
      }
    }
  }

  private static void parameters(Stack stack, PlannedStack made, Findings findings) {
    for (MappingNode.Entry planned : made.parameterEntries()) {
      if (!stack.parameters().containsKey(planned.name())) {
        findings
            .add(
                PARAMETER,
                planned.key(),
                "The plan gives `%s` the parameter `%s`, which %s does not have."
                    .formatted(stack.label(), planned.name(), stack.file()))
            .hint(
                Suggestion.name(planned.name(), stack.parameters().keySet())
                    .map(Suggestion::didYouMean)
                    .orElse("Compile the riglet again."));
      }
    }
  }
}
