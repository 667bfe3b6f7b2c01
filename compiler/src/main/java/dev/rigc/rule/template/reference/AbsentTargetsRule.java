package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.value.Function;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.GuardedWalk;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is referred to is there whenever the reference is. */
final class AbsentTargetsRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN1901",
              "What is referred to is there whenever the reference is.",
              "A resource with a condition is not created when the condition is false. A reference to it then fails the deployment.",
              Pages.CONDITIONS)
          .withExample("Value: !Ref ReplicaOnlyInProduction")
          .withCounterparts("W1001");

  AbsentTargetsRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Template template = arguments.template();
    Map<Function, List<Reference>> references = new LinkedHashMap<>();
    for (Reference reference : template.references()) {
      @Nullable Resource target = template.resources().get(reference.name());
      if (target != null
          && target.condition().filter(template.conditions()::containsKey).isPresent()) {
        references
            .computeIfAbsent(reference.use().function(), f -> new ArrayList<>())
            .add(reference);
      }
    }
    if (!references.isEmpty()) {
      GuardedWalk.visit(
          arguments.context(),
          (function, guard) ->
              references
                  .getOrDefault(function, List.of())
                  .forEach(r -> reference(r, guard, arguments)));
    }
  }

  private static void reference(Reference reference, Guard guard, Arguments arguments) {
    String condition =
        Optional.ofNullable(arguments.template().resources().get(reference.name()))
            .flatMap(Resource::condition)
            .orElseThrow();
    Optional<Guard> without = guard.with(condition, false);
    if (without.isPresent()) {
      arguments
          .report(
              reference.use().function().key(),
              "`%s` is referred to here, and it is not there %s."
                  .formatted(reference.name(), without.get().describe()))
          .hint(
              "Choose with `!If [%s, …, …]`, or add the same condition to what refers to it."
                  .formatted(condition));
    }
  }
}
