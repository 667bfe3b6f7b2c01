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
 * @param kinds every kind that there is, also those that the riglet has no stack of
 * @param planned its stacks, with their kinds
 */
public record StackPlan(Riglet riglet, List<StackKind> kinds, List<PlannedStack> planned) {
  /** Keeps copies of the lists. */
  public StackPlan {
    kinds = List.copyOf(kinds);
    planned = List.copyOf(planned);
  }

  /** Its stacks. */
  public List<Stack> stacks() {
    return planned.stream().map(PlannedStack::stack).toList();
  }

  /** The stack of this name; throws {@link NoSuchElementException} if the plan has none. */
  public Stack stack(StackName name) {
    return stacks().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** Every stack that pipelines deploy. */
  public List<PlannedStack> deployedByPipelines() {
    return planned.stream()
        .filter(stack -> stack.kind().pipelineRole().isDeployed())
        .filter(stack -> stack.site().requireEnvironment().promotion().isInPipeline())
        .toList();
  }

  /** What the pipeline of a stack deploys: the stacks of its application, in their order. */
  public List<PlannedStack> deployedBy(StackSite pipeline) {
    return deployedByPipelines().stream()
        .filter(stack -> stack.site().application().equals(pipeline.application()))
        .toList();
  }
}
