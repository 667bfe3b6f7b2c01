package dev.rigc.plan;

import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The stacks of a riglet in the order of deployment: a stack comes after every stack that it
 * imports from. Teardown runs in reverse.
 *
 * @param riglet the riglet
 * @param stacks its stacks
 */
public record StackPlan(Riglet riglet, List<Stack> stacks) {
  /** Keeps a copy of the list. */
  public StackPlan {
    stacks = List.copyOf(stacks);
  }

  /** The stack of this name; throws {@link NoSuchElementException} if the plan has none. */
  public Stack stack(StackName name) {
    return stacks.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
