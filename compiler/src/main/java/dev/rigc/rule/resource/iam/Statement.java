package dev.rigc.rule.resource.iam;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.TemplateContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a policy, wherever in a resource the policy stands.
 *
 * @param resource the resource
 * @param map the statement
 * @param guard the conditions under which it is there
 * @param evaluator what its values are
 */
record Statement(Resource resource, MapValue map, Guard guard, Evaluator evaluator) {

  /** Every statement that allows something: each mapping below a key {@code Statement}. */
  static List<Statement> allowing(TemplateContext context) {
    List<Statement> statements = new ArrayList<>();
    for (Resource resource : context.resources()) {
      resource
          .properties()
          .filter(Statement::holdsPolicy)
          .ifPresent(
              map ->
                  collect(
                      map, context.evaluator().root(), context.evaluator(), resource, statements));
    }
    statements.removeIf(statement -> statement.text("Effect").filter("Allow"::equals).isEmpty());
    return statements;
  }

  /** Whether a key {@code Statement} stands anywhere inside: most resources have none. */
  private static boolean holdsPolicy(Value properties) {
    return properties.any(value -> value instanceof MapValue map && map.find("Statement") != null);
  }

  private static void collect(
      Value value, Guard guard, Evaluator evaluator, Resource resource, List<Statement> into) {
    for (Alternative alternative : evaluator.alternatives(value, guard)) {
      Value known = alternative.known().orElse(null);
      if (known instanceof ListValue list) {
        list.items().forEach(item -> collect(item, alternative.guard(), evaluator, resource, into));
      } else if (known instanceof MapValue map) {
        for (Alternative statement : listed(evaluator, map.get("Statement"), alternative.guard())) {
          if (statement.known().orElse(null) instanceof MapValue found) {
            into.add(new Statement(resource, found, statement.guard(), evaluator));
          }
        }
        for (int i = 0; i < map.size(); i++) {
          if (!map.name(i).equals("Statement")) {
            collect(map.value(i), alternative.guard(), evaluator, resource, into);
          }
        }
      }
    }
  }

  /** The values of a list, or the value itself if it is none; unknown ones included. */
  static List<Alternative> listed(Evaluator evaluator, Optional<Value> written, Guard guard) {
    List<Alternative> all = new ArrayList<>();
    for (Value value : written.stream().toList()) {
      for (Alternative alternative : evaluator.alternatives(value, guard)) {
        if (alternative.known().orElse(null) instanceof ListValue list) {
          all.addAll(evaluator.items(list, alternative.guard()));
        } else if (!alternative.isAbsent()) {
          all.add(alternative);
        }
      }
    }
    return all;
  }

  /** The text of a key, if it is known. */
  Optional<String> text(String key) {
    return map.get(key).flatMap(value -> evaluator.text(value, guard));
  }

  /** The values of a key, be it one or a list. */
  List<Alternative> values(String key) {
    return listed(evaluator, map.get(key), guard);
  }

  /** The first value of a key that is exactly this text. */
  Optional<Alternative> value(String key, String text) {
    for (Alternative value : values(key)) {
      if (value.text().filter(text::equals).isPresent()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  boolean has(String key) {
    return map.find(key) != null;
  }

  /** Whether it is about every resource: {@code *}. */
  boolean isAboutEverything() {
    return value("Resource", "*").isPresent();
  }
}
