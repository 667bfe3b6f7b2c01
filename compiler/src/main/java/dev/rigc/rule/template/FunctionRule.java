package dev.rigc.rule.template;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.Function;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/**
 * A rule on one kind of function, wherever functions are allowed.
 *
 * @param <F> the function
 */
public abstract class FunctionRule<F extends Function> implements Rule<TemplateContext> {
  private final Class<F> function;
  private final RuleInfo info;

  /** A rule that reports under {@code info}. */
  protected FunctionRule(Class<F> function, RuleInfo info) {
    this.function = function;
    this.info = info;
  }

  @Override
  public final List<RuleInfo> infos() {
    return List.of(info);
  }

  @Override
  public final void check(TemplateContext context, Findings findings) {
    List<FunctionUse> uses = DecidedFunctions.of(function, context);
    if (!uses.isEmpty()) {
      Arguments arguments = new Arguments(context, findings, info);
      for (FunctionUse use : uses) {
        check(function.cast(use.function()), use, arguments);
      }
    }
  }

  /** Looks at one use of the function. */
  protected abstract void check(F function, FunctionUse use, Arguments arguments);
}
