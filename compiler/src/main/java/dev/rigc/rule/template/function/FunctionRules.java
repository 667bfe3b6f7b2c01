package dev.rigc.rule.template.function;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on functions, their arguments and where they may be used. */
public final class FunctionRules {
  private FunctionRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new SubFormRule(),
        new SubVariablesRule(),
        new SubNeedlessRule(),
        new JoinFormRule(),
        new SplitFormRule(),
        new SelectFormRule(),
        new FindInMapFormRule(),
        new IfFormRule(),
        new Base64FormRule(),
        new ImportValueFormRule(),
        new GetAzsFormRule(),
        new CidrFormRule(),
        new LengthFormRule(),
        new ToJsonStringFormRule(),
        new GetStackOutputFormRule(),
        new FunctionNameRule(),
        new AndFormRule(),
        new OrFormRule(),
        new NotFormRule(),
        new EqualsFormRule(),
        new EqualsConstantRule(),
        new LoopFormRule(),
        new KnownTagsRule(),
        new ConditionAsValueRule(),
        new UnreachableBranchRule());
  }
}
