package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.yaml.Node;
import java.util.Optional;

/**
 * A template of the set, as the stack that is made of it.
 *
 * @param template the template
 * @param evaluator what its values are in this stack
 * @param stack what the plan says of the stack; empty without a plan
 * @param index its position in the set, from 0
 */
public record Member(
    Template template, Evaluator evaluator, Optional<PlannedStack> stack, int index) {

  /** What messages call it: the stack's name if it is known, else the file. */
  public String label() {
    return stack.map(PlannedStack::name).orElse(template.source().name());
  }

  /** Whether the resource is certain to be made. */
  boolean isCertain(Resource resource) {
    return resource
        .condition()
        .map(name -> evaluator.root().value(name).orElse(false))
        .orElse(true);
  }

  /** {@code file:line:column} of a node, for hints. */
  static String at(Node node) {
    return node.location().toString();
  }

  /** Two members are the same only if they are the same object: a set may hold like templates. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return index;
  }

  @Override
  public String toString() {
    return label();
  }
}
