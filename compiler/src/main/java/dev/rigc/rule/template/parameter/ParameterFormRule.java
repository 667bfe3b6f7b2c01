package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.ParameterPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Form;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import java.util.List;

/** A parameter has a type, and only the attributes that its type allows. */
final class ParameterFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN2001",
              "A parameter has a type, and only the attributes that its type allows.",
              "CloudFormation refuses a parameter without type, with an unknown attribute, or with an attribute with a wrong value. Functions cannot be used in parameters.",
              Pages.PARAMETERS)
          .withExample("Stage: {Default: prod}")
          .withCounterparts("E2001");
  private static final int LONGEST = 4096;
  private static final LazyPattern LENGTH = LazyPattern.of("\\d{4,18}");
  private static final List<String> FOR_NUMBERS = List.of("MinValue", "MaxValue");
  private static final List<String> FOR_TEXT = List.of("AllowedPattern", "MinLength", "MaxLength");
  private static final Form FORM =
      Form.keys()
          .may("AllowedPattern", Form.text())
          .may("AllowedValues", Form.list(Form.text()))
          .may("ConstraintDescription", Form.text())
          .may("Default", Form.text())
          .may("Description", Form.text())
          .may("MaxLength", Form.integer())
          .may("MaxValue", Form.number())
          .may("MinLength", Form.integer())
          .may("MinValue", Form.number())
          .may("NoEcho", Form.bool())
          .must("Type", Form.text());

  ParameterFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Parameter parameter : arguments.template().parameters().values()) {
      FORM.check(parameter.value(), parameter.name(), arguments);
      parameter.body().ifPresent(body -> attributes(parameter, body, arguments));
    }
  }

  private static void attributes(Parameter parameter, MapValue body, Arguments arguments) {
    String type = parameter.type();
    boolean number = type.equals("Number");
    for (String name : number ? FOR_TEXT : FOR_NUMBERS) {
      if (!type.isEmpty() && body.entries().containsKey(name)) {
        arguments.report(
            body.key(name).orElseThrow(),
            "A parameter of type `%s` cannot have `%s`.".formatted(type, name));
      }
    }
    body.entries().forEach((name, value) -> literal(name, value, arguments));
    pattern(body, arguments);
    lengths(body, arguments);
  }

  private static void literal(String name, Value value, Arguments arguments) {
    if (value instanceof Function function) {
      arguments.report(
          function.key(),
          "`%s` of a parameter must be written out; `%s` cannot be used here."
              .formatted(name, function.name()));
    } else if (value instanceof ListValue list && name.equals("AllowedValues")) {
      for (Value item : list.items()) {
        if (item instanceof Function) {
          arguments.report(
              item.node(), "An allowed value must be written out; functions are not allowed here.");
        }
      }
    }
  }

  private static void pattern(MapValue body, Arguments arguments) {
    body.text("AllowedPattern")
        .filter(text -> new ParameterPattern(text).isBroken())
        .ifPresent(
            text ->
                arguments.report(
                    body.get("AllowedPattern").orElseThrow().node(),
                    "`%s` is not a valid regular expression.".formatted(text)));
  }

  private static void lengths(MapValue body, Arguments arguments) {
    tooLong(body, "Default", LONGEST, arguments);
    tooLong(body, "Description", 4000, arguments);
    body.list("AllowedValues").ifPresent(list -> allowedValues(list, arguments));
    body.text("MaxLength")
        .filter(text -> LENGTH.matches(text) && Long.parseLong(text) > LONGEST)
        .ifPresent(
            text ->
                arguments.report(
                    body.get("MaxLength").orElseThrow().node(),
                    "`MaxLength` is %s; no value is longer than %s."
                        .formatted(text, Grouped.of(LONGEST))));
  }

  private static void allowedValues(ListValue list, Arguments arguments) {
    for (Value item : list.items()) {
      if (item instanceof Scalar scalar && scalar.node().text().length() > LONGEST) {
        arguments.report(
            item.node(),
            "An allowed value has %s characters, %s are allowed."
                .formatted(Grouped.of(scalar.node().text().length()), Grouped.of(LONGEST)));
      }
    }
  }

  private static void tooLong(MapValue body, String name, int limit, Arguments arguments) {
    body.text(name)
        .filter(text -> text.length() > limit)
        .ifPresent(
            text ->
                arguments.report(
                    body.get(name).orElseThrow().node(),
                    "`%s` has %s characters, %s are allowed."
                        .formatted(name, Grouped.of(text.length()), Grouped.of(limit))));
  }
}
