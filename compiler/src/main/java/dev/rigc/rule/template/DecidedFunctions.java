package dev.rigc.rule.template;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.If;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The functions of a template that are worth a look, by kind: those in sections where functions
 * have a meaning, if every choice around them has a condition. Where one has none, that is reported
 * once; what stands in its branches follows from the same mistake more often than not.
 */
public final class DecidedFunctions {
  /** The sections in which functions have a meaning. */
  static final Set<String> SECTIONS = Set.of("Resources", "Outputs", "Conditions", "Rules");

  private static final TemplateIndex<DecidedFunctions> ALL =
      new TemplateIndex<>(DecidedFunctions::new);

  private final Map<Class<?>, List<FunctionUse>> byKind = new HashMap<>();

  private DecidedFunctions(TemplateContext context) {
    Template template = context.template();
    for (FunctionUse use : template.functions()) {
      if (SECTIONS.contains(use.section()) && isDecided(use, template)) {
        byKind.computeIfAbsent(use.function().getClass(), kind -> new ArrayList<>()).add(use);
      }
    }
  }

  /** Those of one kind, in the order of the file. */
  public static List<FunctionUse> of(Class<? extends Function> kind, TemplateContext context) {
    List<FunctionUse> uses = ALL.of(context).byKind.get(kind);
    return uses == null ? List.of() : uses;
  }

  private static boolean isDecided(FunctionUse use, Template template) {
    if (use.outer().isEmpty() || template.mayGrow()) {
      return true;
    }
    for (Function outer : use.outer()) {
      if (outer instanceof If choice) {
        Optional<String> condition = choice.condition();
        if (condition.isPresent() && !template.conditions().containsKey(condition.get())) {
          return false;
        }
      }
    }
    return true;
  }
}
