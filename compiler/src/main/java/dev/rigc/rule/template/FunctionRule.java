package dev.rigc.rule.template;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.If;
import dev.rigc.cfn.Template;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/**
 * A rule on one kind of function, wherever functions are allowed.
 *
 * @param <F> the function
 */
abstract class FunctionRule<F extends Function> implements Rule<TemplateSubject> {
  /** The sections in which functions have a meaning. */
  static final Set<String> SECTIONS = Set.of("Resources", "Outputs", "Conditions", "Rules");

  private final Class<F> function;
  private final RuleInfo info;

  FunctionRule(Class<F> function, RuleInfo info) {
    this.function = function;
    this.info = info;
  }

  @Override
  public final List<RuleInfo> infos() {
    return List.of(info);
  }

  @Override
  public final void check(TemplateSubject subject, Findings findings) {
    Arguments arguments = new Arguments(subject, findings, info);
    for (FunctionUse use : subject.template().functions()) {
      if (function.isInstance(use.function())
          && SECTIONS.contains(use.section())
          && isDecided(use, subject.template())) {
        check(function.cast(use.function()), use, arguments);
      }
    }
  }

  /**
   * Whether every choice around the function has a condition. Where one has none, that is reported
   * once; what stands in its branches follows from the same mistake more often than not.
   */
  private static boolean isDecided(FunctionUse use, Template template) {
    return template.mayGrow()
        || use.outer().stream()
            .noneMatch(
                outer ->
                    outer instanceof If choice
                        && choice
                            .condition()
                            .filter(name -> !template.conditions().containsKey(name))
                            .isPresent());
  }

  /** Looks at one use of the function. */
  abstract void check(F function, FunctionUse use, Arguments arguments);
}
