package dev.rigc.rule.template.reference;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.spec.ValueKind;
import dev.rigc.cfn.value.GetAtt;
import dev.rigc.cfn.value.If;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An attribute is text, a list or a mapping where its property takes one. */
final class AttributeKindRule extends FunctionRule<GetAtt> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1013",
              "An attribute has the type that its property requires: a string, a list or a mapping.",
              "CloudFormation passes the value of the attribute on, and the service rejects a string in"
                  + " place of a list, or a list in place of text. The outputs of a nested stack are"
                  + " always text.",
              Pages.function("getatt"))
          .withExample("SecurityGroups: !GetAtt Network.Outputs.Groups")
          .withCounterparts("E1010");

  AttributeKindRule() {
    super(GetAtt.class, INFO);
  }

  @Override
  protected void check(GetAtt getAtt, FunctionUse use, Arguments arguments) {
    if (!use.attribute().equals("Properties")
        || !use.outer().stream().allMatch(If.class::isInstance)) {
      return;
    }
    Set<ValueType> given = ValueType.of(getAtt, arguments.context());
    Set<ValueKind> wanted =
        use.resource()
            .flatMap(resource -> arguments.context().specs().find(resource.type()))
            .flatMap(spec -> spec.schemaAt(place(getAtt.path())))
            .map(PropertySchema::kinds)
            .orElse(Set.of());
    if (given.size() == 1 && !wanted.isEmpty() && !fits(given.iterator().next(), wanted)) {
      arguments
          .report(
              getAtt.key(),
              "`%s.%s` is %s, but %s is required here."
                  .formatted(
                      getAtt.resource().orElse(""),
                      getAtt.attribute().orElse(""),
                      given.iterator().next().words(),
                      words(wanted)))
          .hint(hint(given.iterator().next(), wanted));
    }
  }

  private static boolean fits(ValueType given, Set<ValueKind> wanted) {
    return switch (given) {
      case LIST -> wanted.contains(ValueKind.LIST);
      case MAPPING -> wanted.contains(ValueKind.OBJECT);
      default ->
          wanted.stream().anyMatch(kind -> kind != ValueKind.LIST && kind != ValueKind.OBJECT);
    };
  }

  private static String words(Set<ValueKind> wanted) {
    if (wanted.contains(ValueKind.LIST)) {
      return ValueType.LIST.words();
    }
    return wanted.contains(ValueKind.OBJECT) ? ValueType.MAPPING.words() : ValueType.TEXT.words();
  }

  private static String hint(ValueType given, Set<ValueKind> wanted) {
    if (given == ValueType.LIST) {
      return "Take one item with `!Select`, or join them with `!Join`.";
    }
    return wanted.contains(ValueKind.LIST)
        ? "Put it into a list, or cut it into one with `!Split`."
        : "Write the mapping out.";
  }

  /** The place below {@code Properties} or a type's globals, any item of a list as {@code *}. */
  private static PropertyPath place(NodePath path) {
    List<Object> steps = path.steps();
    List<String> place = new ArrayList<>();
    for (int i = steps.get(0).equals("Globals") ? 2 : 3; i < steps.size(); i++) {
      if (steps.get(i).equals("Fn::If")) {
        i++; // behind the function stands the number of its branch
      } else {
        place.add(steps.get(i) instanceof Integer ? "*" : steps.get(i).toString());
      }
    }
    return new PropertyPath(place);
  }
}
