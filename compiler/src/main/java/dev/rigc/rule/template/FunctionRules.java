package dev.rigc.rule.template;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on functions. */
final class FunctionRules {
  private FunctionRules() {}

  static List<Rule<TemplateContext>> all() {
    return List.of(
        new RefTargetRule(),
        new GetAttTargetRule(),
        new AttributeKindRule(),
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
        new EqualsConstantRule());
  }
}
