package dev.rigc.rule.template;

import dev.rigc.rule.Rule;
import java.util.List;

/** The rules on functions. */
final class FunctionRules {
  private FunctionRules() {}

  static List<Rule<TemplateSubject>> all() {
    return List.of(
        new RefTarget(),
        new GetAttTarget(),
        new AttributeKind(),
        new SubForm(),
        new SubVariables(),
        new SubNeedless(),
        new JoinForm(),
        new SplitForm(),
        new SelectForm(),
        new FindInMapForm(),
        new IfForm(),
        new Base64Form(),
        new ImportValueForm(),
        new GetAzsForm(),
        new CidrForm(),
        new LengthForm(),
        new ToJsonStringForm(),
        new GetStackOutputForm(),
        new FunctionName(),
        new AndForm(),
        new OrForm(),
        new NotForm(),
        new EqualsForm(),
        new EqualsConstant());
  }
}
