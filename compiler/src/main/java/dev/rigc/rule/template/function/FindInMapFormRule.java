package dev.rigc.rule.template.function;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Mapping;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.FunctionRule;
import dev.rigc.rule.template.Names;
import dev.rigc.rule.template.Pages;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A FindInMap names a mapping and two keys that it has. */
final class FindInMapFormRule extends FunctionRule<FindInMap> {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN1011",
              "A FindInMap names a mapping and two keys that it has.",
              "CloudFormation refuses a template with an Fn::FindInMap of a mapping that is not defined, and a deployment with keys that the mapping does not have.",
              Pages.function("findinmap"))
          .withExample("!FindInMap [Regions, !Ref 'AWS::Region', Ami]")
          .withCounterparts("E1011");

  FindInMapFormRule() {
    super(FindInMap.class, INFO);
  }

  @Override
  protected void check(FindInMap find, FunctionUse use, Arguments arguments) {
    boolean extended = arguments.template().hasLanguageExtensions();
    arguments
        .list(
            find,
            3,
            extended ? 4 : 3,
            extended ? "a mapping, two keys and perhaps `DefaultValue`" : "a mapping and two keys")
        .ifPresent(
            items -> {
              boolean map =
                  member(items.get(0), "The mapping of `Fn::FindInMap`", extended, arguments);
              boolean first =
                  member(items.get(1), "The first key of `Fn::FindInMap`", extended, arguments);
              boolean second =
                  member(items.get(2), "The second key of `Fn::FindInMap`", extended, arguments);
              if (map && first && second && items.size() == 3) {
                keys(find, arguments);
              } else if (items.size() == 4 && find.defaultValue().isEmpty()) {
                arguments.report(
                    items.get(3).node(),
                    "The fourth argument of `Fn::FindInMap` must be a mapping with `DefaultValue`.");
              }
            });
  }

  private static boolean member(Value value, String what, boolean extended, Arguments arguments) {
    boolean allowed =
        extended
            || arguments.template().mayGrow()
            || !(value instanceof Function)
            || value instanceof Ref
            || value instanceof FindInMap;
    if (allowed) {
      return arguments.text(value, what);
    }
    arguments
        .report(value.node(), "%s cannot be `%s`.".formatted(what, ((Function) value).name()))
        .hint(
            "`Ref` and `Fn::FindInMap` can be used here; with `Transform: AWS::LanguageExtensions` others can too.");
    return false;
  }

  private static void keys(FindInMap find, Arguments arguments) {
    Template template = arguments.template();
    Optional<String> name = find.map().flatMap(Value::text);
    if (name.isEmpty() || template.mayGrow()) {
      return;
    }
    @Nullable Mapping mapping = template.mappings().get(name.get());
    if (mapping == null) {
      arguments
          .report(
              find.map().orElseThrow().node(),
              "There is no mapping `%s` in this template.".formatted(name.get()))
          .hint(Names.hint(name.get(), template.mappings().keySet()));
      return;
    }
    if (!mapping.mayGrow()) {
      topKey(find, mapping, arguments);
    }
  }

  private static void topKey(FindInMap find, Mapping mapping, Arguments arguments) {
    Value top = find.topKey().orElseThrow();
    Value second = find.secondKey().orElseThrow();
    Optional<MapValue> keys = mapping.body();
    if (keys.isEmpty()) {
      return;
    }
    if (top instanceof Scalar scalar) {
      String key = scalar.node().text();
      if (missing(scalar, keys.get(), () -> "The mapping `" + mapping.name() + "`", arguments)) {
        return;
      }
      keys.get()
          .map(key)
          .ifPresent(under -> secondKey(second, under, mapping.name(), key, arguments));
      return;
    }
    boolean nowhere = second instanceof Scalar scalar && !mayHave(keys.get(), scalar.node().text());
    if (nowhere && !keys.get().entries().isEmpty()) {
      arguments.report(
          second.node(),
          "No key of the mapping `%s` has a key `%s`."
              .formatted(mapping.name(), second.text().orElseThrow()));
    }
  }

  /** Whether the key is under some other one, or may be. */
  private static boolean mayHave(MapValue keys, String second) {
    for (int i = 0; i < keys.size(); i++) {
      if (!(keys.value(i) instanceof MapValue under) || under.find(second) != null) {
        return true;
      }
    }
    return false;
  }

  private static void secondKey(
      Value second, MapValue under, String mapping, String top, Arguments arguments) {
    if (second instanceof Scalar scalar) {
      missing(scalar, under, () -> "`%s` of the mapping `%s`".formatted(top, mapping), arguments);
    }
  }

  private static boolean missing(
      Scalar key, MapValue keys, Supplier<String> where, Arguments arguments) {
    String name = key.node().text();
    if (keys.get(name).isPresent()) {
      return false;
    }
    arguments
        .report(key.node(), "%s has no key `%s`.".formatted(where.get(), name))
        .hint(Names.hint(name, keys.entries().keySet()));
    return true;
  }
}
