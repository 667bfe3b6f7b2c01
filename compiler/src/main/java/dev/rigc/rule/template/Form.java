package dev.rigc.rule.template;

import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.text.LazyPattern;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a piece of a template must look like; checks values and reports where they do not. */
public sealed interface Form {
  /** How a whole number is written. */
  LazyPattern WHOLE = LazyPattern.of("[-+]?\\d{1,18}");

  /** How any number is written. */
  LazyPattern NUMBER = LazyPattern.of("[-+]?\\d{1,18}(\\.\\d{1,18})?([eE][-+]?\\d{1,3})?");

  /** Any value. */
  static Form any() {
    return new Any();
  }

  /** Text, or a function that gives text. */
  static Form text() {
    return new Text("text");
  }

  /** A whole number, written as a number or as text, or a function that gives text. */
  static Form integer() {
    return new Text("a whole number");
  }

  /** A number, written as a number or as text. */
  static Form number() {
    return new Text("a number");
  }

  /** True or false, written as such or as text, or a function that gives text. */
  static Form bool() {
    return new Text("true or false");
  }

  /** Anything. */
  record Any() implements Form {}

  /** A scalar of some kind. */
  record Text(String words) implements Form {}

  /** One of a few texts. */
  record Choice(List<String> allowed) implements Form {}

  /** A list. */
  record Items(Form item) implements Form {}

  /** A mapping with any keys. */
  record Open(Form value) implements Form {}

  /** A mapping with known keys. */
  final class Keys implements Form {
    private final Map<String, Form> known = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    private Keys() {}

    /** Adds a key that may be there. */
    public Keys may(String name, Form form) {
      known.put(name, form);
      return this;
    }

    /** Adds a key that must be there. */
    public Keys must(String name, Form form) {
      required.add(name);
      return may(name, form);
    }
  }

  /** One of a few texts. */
  static Form oneOf(String... allowed) {
    return new Choice(List.of(allowed));
  }

  /** A list whose items have a form. */
  static Form list(Form item) {
    return new Items(item);
  }

  /** A mapping with any keys whose values have a form. */
  static Form map(Form value) {
    return new Open(value);
  }

  /** A mapping without keys yet; {@link Keys#may} adds them. */
  static Keys keys() {
    return new Keys();
  }

  /** Checks a value; {@code name} says what it is, for messages. */
  default void check(Value value, String name, Arguments arguments) {
    if (this instanceof Any) {
      return;
    }
    if (value instanceof Function function) {
      checkFunction(function, name, arguments);
    } else if (this instanceof Text text) {
      checkText(text, value, name, arguments);
    } else if (this instanceof Choice choice) {
      checkChoice(choice, value, name, arguments);
    } else if (this instanceof Items items) {
      checkItems(items, value, name, arguments);
    } else if (this instanceof Open open) {
      checkOpen(open, value, name, arguments);
    } else if (this instanceof Keys keys) {
      checkKeys(keys, value, name, arguments);
    }
  }

  private void checkFunction(Function function, String name, Arguments arguments) {
    boolean scalar = this instanceof Text || this instanceof Choice;
    ValueType wanted =
        scalar ? ValueType.TEXT : this instanceof Items ? ValueType.LIST : ValueType.MAPPING;
    Set<ValueType> kinds = ValueType.of(function, arguments.context());
    if (!kinds.contains(wanted)) {
      wrong(function, name, wanted.words(), arguments);
    }
  }

  private static void checkText(Text text, Value value, String name, Arguments arguments) {
    if (!(value instanceof Scalar scalar) || !fits(text, scalar.node())) {
      wrong(value, name, text.words(), arguments);
    }
  }

  private static boolean fits(Text text, ScalarNode node) {
    return switch (text.words()) {
      case "a whole number" -> WHOLE.matches(node.text());
      case "a number" -> NUMBER.matches(node.text());
      case "true or false" ->
          node.text().equalsIgnoreCase("true") || node.text().equalsIgnoreCase("false");
      default -> !node.isNull();
    };
  }

  private static void checkChoice(Choice choice, Value value, String name, Arguments arguments) {
    if (!(value instanceof Scalar scalar)) {
      wrong(value, name, "text", arguments);
    } else if (!choice.allowed().contains(scalar.node().text())) {
      arguments
          .report(
              scalar.node(),
              "`%s` is `%s`; it may be %s."
                  .formatted(name, scalar.node().text(), Phrases.quotedOr(choice.allowed())))
          .hint(didYouMean(scalar.node().text(), choice.allowed()));
    }
  }

  private static @Nullable String didYouMean(String text, Collection<String> allowed) {
    return Suggestion.name(text, allowed).map(Suggestion::didYouMean).orElse(null);
  }

  private static void checkItems(Items items, Value value, String name, Arguments arguments) {
    if (value instanceof ListValue list) {
      for (Value item : list.items()) {
        items.item().check(item, "An item of " + name, arguments);
      }
    } else {
      wrong(value, name, "a list", arguments);
    }
  }

  private static void checkOpen(Open open, Value value, String name, Arguments arguments) {
    if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        open.value().check(map.value(i), map.name(i), arguments);
      }
    } else {
      wrong(value, name, "a mapping", arguments);
    }
  }

  private static void checkKeys(Keys keys, Value value, String name, Arguments arguments) {
    if (!(value instanceof MapValue map)) {
      wrong(value, name, "a mapping", arguments);
      return;
    }
    for (String required : keys.required) {
      Value given = map.find(required);
      if (given == null) {
        arguments.report(map.node(), "`%s` needs `%s`.".formatted(name, required));
      } else if (isNull(given)) {
        arguments.report(
            map.node(), "`%s` needs `%s`, which is null here.".formatted(name, required));
      }
    }
    for (int i = 0; i < map.size(); i++) {
      String key = map.name(i);
      Form form = keys.known.get(key);
      if (form != null && isNull(map.value(i)) && keys.required.contains(key)) {
        continue;
      }
      if (form != null) {
        form.check(map.value(i), key, arguments);
      } else if (!key.equals("Fn::Transform")) {
        arguments
            .report(map.key(key).orElseThrow(), "`%s` has no `%s`.".formatted(name, key))
            .hint(Names.hint(key, keys.known.keySet()));
      }
    }
  }

  private static boolean isNull(Value value) {
    return value instanceof Scalar scalar && scalar.node().isNull();
  }

  private static void wrong(Value value, String name, String wanted, Arguments arguments) {
    arguments.report(
        value.node(),
        "`%s` must be %s; this is %s.".formatted(name, wanted, arguments.words(value)));
  }
}
