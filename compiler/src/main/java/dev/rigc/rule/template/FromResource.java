package dev.rigc.rule.template;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.GetAtt;
import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Ref;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what in a value is known only after a resource was made. */
public final class FromResource {
  private FromResource() {}

  /** The first Ref to a resource, or GetAtt, in a value. */
  public static Optional<Function> find(Value value, Template template) {
    if (value instanceof GetAtt getAtt) {
      return Optional.of(getAtt);
    }
    if (value instanceof Ref ref) {
      return ref.target().filter(template.resources()::containsKey).map(name -> ref);
    }
    return inside(value).flatMap(inner -> find(inner, template).stream()).findFirst();
  }

  private static Stream<Value> inside(Value value) {
    if (value instanceof ListValue list) {
      return list.items().stream();
    }
    if (value instanceof MapValue map) {
      return map.entries().values().stream();
    }
    return value instanceof Function function ? Stream.of(function.argument()) : Stream.empty();
  }
}
