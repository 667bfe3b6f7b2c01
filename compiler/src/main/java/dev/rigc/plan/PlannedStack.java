package dev.rigc.plan;

import dev.rigc.model.stack.Stack;

/**
 * A stack of a plan, with what it was planned from.
 *
 * @param site its kind and its place in the riglet
 * @param stack the stack
 */
public record PlannedStack(StackSite site, Stack stack) {
  /** Its kind. */
  public StackKind kind() {
    return site.kind();
  }

  /** What the templates of its kind see of it. */
  public Record view(StackPlan plan) {
    return kind().view(this, plan);
  }
}
