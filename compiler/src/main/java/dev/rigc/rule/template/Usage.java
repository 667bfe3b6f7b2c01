package dev.rigc.rule.template;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Output;
import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.ConditionRef;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.RuleFunction;
import dev.rigc.cfn.value.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What of a template is used within it. */
public final class Usage {
  private static final Set<String> TRANSPARENT =
      Set.of(Template.LANGUAGE_EXTENSIONS, "AWS::Serverless-2016-10-31");

  private Usage() {}

  /** Whether macros may use things in ways that cannot be seen here. */
  public static boolean isHidden(Template template) {
    return (template.mayGrow() && !TRANSPARENT.containsAll(template.transforms()))
        || !template.loopProblems().isEmpty();
  }

  /** The names that Refs, Subs, loops and the functions of rules refer to. */
  public static Set<String> parameters(Template template) {
    Set<String> used = new HashSet<>(template.loopCollections());
    for (Reference reference : template.references()) {
      used.add(reference.name());
    }
    for (FunctionUse use : template.functions()) {
      if (use.function() instanceof RuleFunction function) {
        function.argument(0).flatMap(Value::text).ifPresent(used::add);
        function.argument().text().ifPresent(used::add);
      }
    }
    return used;
  }

  /** The names of the conditions that something depends on. */
  public static Set<String> conditions(Template template) {
    Set<String> used = new HashSet<>();
    for (FunctionUse use : template.functions()) {
      name(use).ifPresent(used::add);
    }
    for (Resource resource : template.resources().values()) {
      resource.condition().ifPresent(used::add);
    }
    for (Output output : template.outputs().values()) {
      output.condition().ifPresent(used::add);
    }
    return used;
  }

  private static Optional<String> name(FunctionUse use) {
    if (use.function() instanceof If choice) {
      return choice.condition();
    }
    return use.function() instanceof ConditionRef reference ? reference.target() : Optional.empty();
  }
}
