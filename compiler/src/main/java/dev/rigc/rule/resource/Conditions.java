package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.rule.TemplateContext;
import java.util.Optional;

/** What may be taken for granted inside a resource. */
final class Conditions {
  private Conditions() {}

  /** That the resource is made; empty if it never is. */
  static Optional<Guard> of(TemplateContext context, Resource resource) {
    Guard root = context.evaluator().root();
    return resource
        .condition()
        .filter(context.template().conditions()::containsKey)
        .map(name -> root.with(name, true))
        .orElse(Optional.of(root));
  }
}
