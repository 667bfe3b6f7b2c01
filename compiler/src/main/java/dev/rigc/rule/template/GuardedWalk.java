package dev.rigc.rule.template;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.TemplateContext;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Visits the functions of resources and outputs with what holds where they stand. */
public final class GuardedWalk {
  private final BiConsumer<Function, Guard> visitor;

  private GuardedWalk(BiConsumer<Function, Guard> visitor) {
    this.visitor = visitor;
  }

  /** Calls the visitor with each function, and the conditions under which it is evaluated. */
  public static void visit(TemplateContext context, BiConsumer<Function, Guard> visitor) {
    GuardedWalk walk = new GuardedWalk(visitor);
    Guard root = context.evaluator().root();
    for (Resource resource : context.template().resources().values()) {
      under(root, resource.condition())
          .ifPresent(guard -> walk.visit(resource.definition(), guard));
    }
    for (Output output : context.template().outputs().values()) {
      under(root, output.condition()).ifPresent(guard -> walk.visit(output.definition(), guard));
    }
  }

  private static Optional<Guard> under(Guard root, Optional<String> condition) {
    return condition.isEmpty() ? Optional.of(root) : root.with(condition.get(), true);
  }

  private void visit(Value value, Guard guard) {
    if (value instanceof Function function) {
      visitor.accept(function, guard);
    }
    if (value instanceof If choice && choice.condition().isPresent()) {
      branches(choice, choice.condition().get(), guard);
    } else {
      value.children().forEach(child -> visit(child, guard));
    }
  }

  private void branches(If choice, String condition, Guard guard) {
    choice
        .whenTrue()
        .ifPresent(value -> guard.with(condition, true).ifPresent(inside -> visit(value, inside)));
    choice
        .whenFalse()
        .ifPresent(value -> guard.with(condition, false).ifPresent(inside -> visit(value, inside)));
  }
}
