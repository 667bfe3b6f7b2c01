package dev.rigc.rule.template;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.ListValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Visits every text of the resources and outputs. */
final class Texts {
  private final BiConsumer<Scalar, List<Function>> visitor;

  private Texts(BiConsumer<Scalar, List<Function>> visitor) {
    this.visitor = visitor;
  }

  /** Calls the visitor with each text and the functions it stands in, from the outermost. */
  static void visit(Template template, BiConsumer<Scalar, List<Function>> visitor) {
    Texts texts = new Texts(visitor);
    template.section("Resources").ifPresent(value -> texts.visit(value, List.of()));
    template.section("Outputs").ifPresent(value -> texts.visit(value, List.of()));
  }

  private void visit(Value value, List<Function> outer) {
    if (value instanceof Scalar scalar) {
      visitor.accept(scalar, outer);
    } else if (value instanceof ListValue list) {
      list.items().forEach(item -> visit(item, outer));
    } else if (value instanceof MapValue map) {
      map.entries().values().forEach(item -> visit(item, outer));
    } else if (value instanceof Function function) {
      List<Function> inside = new ArrayList<>(outer);
      inside.add(function);
      visit(function.argument(), inside);
    }
  }
}
