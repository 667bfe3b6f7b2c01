package dev.rigc.rule.template.section;

import dev.rigc.cfn.Mapping;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Transform;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.ScalarNode;

/** A mapping has keys that have keys that have texts or lists of texts. */
final class MappingFormRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN7001",
              "A mapping has keys that have keys that have texts or lists of texts.",
              "CloudFormation refuses a mapping of another form. Its keys are letters and digits, in the first level also dots and hyphens.",
              Pages.MAPPINGS)
          .withExample("Sizes: {dev: t3.small}")
          .withCounterparts("E7001");
  private static final LazyPattern FIRST = LazyPattern.of("[a-zA-Z0-9.-]+");
  private static final LazyPattern NUMBER = LazyPattern.of("0|[1-9][0-9]*|0[0-7]+");

  MappingFormRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Mapping mapping : arguments.template().mappings().values()) {
      if (mapping.body().isPresent()) {
        first(mapping, mapping.body().get(), arguments);
      } else if (!(mapping.value() instanceof Transform)) {
        arguments.report(
            mapping.key(),
            "The mapping `%s` must be a mapping; this is %s."
                .formatted(mapping.name(), arguments.words(mapping.value())));
      }
    }
  }

  private static void first(Mapping mapping, MapValue keys, Arguments arguments) {
    if (keys.entries().isEmpty()) {
      arguments.report(mapping.key(), "The mapping `%s` is empty.".formatted(mapping.name()));
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.name(i).equals("Fn::Transform")) {
        first(keys.node().entry(i).key(), keys.value(i), arguments);
      }
    }
  }

  private static void first(ScalarNode key, Value value, Arguments arguments) {
    String name = key.text();
    if (!EntryNames.isAlphanumeric(name) && !FIRST.matches(name)) {
      arguments.report(
          key,
          "`%s` is not a valid key of a mapping: only letters, digits, `.` and `-` are allowed."
              .formatted(name));
    }
    number(key, arguments);
    if (value instanceof MapValue inner) {
      second(name, key, inner, arguments);
    } else if (!(value instanceof Transform)) {
      arguments.report(
          key, "`%s` must be a mapping; this is %s.".formatted(name, arguments.words(value)));
    }
  }

  private static void second(String top, ScalarNode topKey, MapValue keys, Arguments arguments) {
    if (keys.entries().isEmpty()) {
      arguments.report(topKey, "`%s` has no keys.".formatted(top));
    }
    for (int i = 0; i < keys.size(); i++) {
      ScalarNode key = keys.node().entry(i).key();
      String name = key.text();
      if (!EntryNames.isAlphanumeric(name) && !name.equals("Fn::Transform")) {
        arguments.report(
            key,
            "`%s` is not a valid second-level key of a mapping: only letters and digits are allowed."
                .formatted(name));
      }
      number(key, arguments);
      value(name, key, keys.value(i), arguments);
    }
  }

  /** YAML reads digits as a number, and digits after a zero as an octal one. */
  private static void number(ScalarNode key, Arguments arguments) {
    if (key.isPlain() && beginsWithDigit(key.text()) && NUMBER.matches(key.text())) {
      arguments
          .report(
              key,
              "The key `%s` is read as a number; a key of a mapping must be text."
                  .formatted(key.text()))
          .hint("Put it in quotes.");
    }
  }

  private static boolean beginsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  private static void value(String name, ScalarNode key, Value value, Arguments arguments) {
    boolean text =
        value instanceof ListValue || (value instanceof Scalar scalar && !scalar.node().isNull());
    if (!text && !(value instanceof Transform) && !name.equals("Fn::Transform")) {
      arguments.report(
          key,
          "`%s` must be text or a list of texts; this is %s."
              .formatted(name, arguments.words(value)));
    }
  }
}
