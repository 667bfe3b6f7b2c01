package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.SubText.Placeholder;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.AttributeCheck;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.ValueType;
import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Sub's placeholders name parameters, resources, attributes or its own variables. */
final class SubFormRule extends FunctionRule<Sub> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1019",
              "A Sub's placeholders name parameters, resources, attributes or its own variables.",
              "CloudFormation refuses a template in which an Fn::Sub names something that is not defined. Text that only looks like a placeholder is written `${!Name}`.",
              Pages.function("sub"))
          .withExample("BucketName: !Sub '${Progect}-logs'")
          .withCounterparts("E1019");
  private static final LazyPattern NAME =
      LazyPattern.of("(?:AWS::)?[A-Za-z0-9]+(?:\\.[A-Za-z0-9._:-]+)?");

  SubFormRule() {
    super(Sub.class, INFO);
  }

  @Override
  protected void check(Sub sub, FunctionUse use, Arguments arguments) {
    if (!(sub.argument() instanceof Scalar) && !wellFormed(sub, arguments)) {
      return;
    }
    if (sub.template().isEmpty() || sub.template().get().isNull()) {
      arguments.literal(sub.argument(), "What `Fn::Sub` is given");
      return;
    }
    ScalarNode text = sub.template().get();
    for (Placeholder placeholder : sub.parts().placeholders()) {
      if (!sub.variables().containsKey(placeholder.trimmed())) {
        placeholder(placeholder.name(), text, use, arguments);
      }
    }
  }

  private static boolean wellFormed(Sub sub, Arguments arguments) {
    Optional<List<Value>> items =
        arguments.list(sub, 2, 2, "a text and a mapping of its variables");
    if (items.isEmpty()) {
      return false;
    }
    boolean hasText = arguments.literal(items.get().get(0), "The text of `Fn::Sub`");
    if (!(items.get().get(1) instanceof MapValue variables)) {
      arguments.report(
          items.get().get(1).node(),
          "The variables of `Fn::Sub` must be a mapping; this is %s."
              .formatted(arguments.words(items.get().get(1))));
      return false;
    }
    variables
        .entries()
        .forEach(
            (name, value) -> arguments.text(value, "The variable `" + name + "` of `Fn::Sub`"));
    return hasText;
  }

  private static void placeholder(
      String written, ScalarNode text, FunctionUse use, Arguments arguments) {
    String name = written.strip();
    if (!EntryNames.isAlphanumeric(name) && !NAME.matches(name)) {
      arguments
          .report(
              text,
              "`${%s}` is not a valid placeholder: `%s` is not a valid name."
                  .formatted(written, written))
          .hint("Write `${!%s}` if the text is meant to stay as it is.".formatted(written));
      return;
    }
    int dot = name.indexOf('.');
    if (dot > 0) {
      attribute(name.substring(0, dot), name.substring(dot + 1), text, arguments);
      return;
    }
    boolean early = use.section().equals("Conditions") || use.section().equals("Rules");
    Names names = early ? Names.ofParameters(arguments.context()) : Names.of(arguments.context());
    if (!names.contains(name)) {
      arguments
          .report(
              text,
              "`${%s}` names neither a parameter nor a resource of this template, nor a variable of this `Fn::Sub`."
                  .formatted(name))
          .hint(
              names.hint(name)
                  + " Write `${!%s}` if the text is meant to stay as it is.".formatted(name));
    }
  }

  /** A placeholder stands for text, so the attribute must exist and be text. */
  private static void attribute(
      String logicalId, String attribute, ScalarNode text, Arguments arguments) {
    new AttributeCheck(arguments).check(logicalId, attribute, text, text);
    Set<ValueType> kinds = ValueType.ofAttribute(logicalId, attribute, arguments.context());
    if (!kinds.contains(ValueType.TEXT)) {
      arguments
          .report(
              text,
              "`${%s.%s}` gives %s; a placeholder must give text."
                  .formatted(logicalId, attribute, kinds.iterator().next().words()))
          .hint(
              kinds.contains(ValueType.LIST)
                  ? "Join the items with `!Join`, or take one with `!Select`."
                  : null);
    }
  }
}
