package dev.rigc.rule;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template as the stack that is made of it, while the template is at hand: what a {@link
 * Collector} gathers facts from. For one thread at a time.
 */
public final class StackTemplate {
  private final Template template;
  private final EvaluationContext context;
  private final Stack stack;
  private @Nullable Evaluator evaluator;

  /**
   * @param context what is known of the stack from outside the template
   * @param planned what the plan says of the stack; empty without a plan
   */
  public StackTemplate(
      Template template, EvaluationContext context, Optional<PlannedStack> planned) {
    this.template = template;
    this.context = context;
    this.stack = Stack.of(template, planned);
  }

  /** The stack, which facts may hold on to. */
  public Stack stack() {
    return stack;
  }

  /** The template. */
  public Template template() {
    return template;
  }

  /** What the template's values are in this stack. */
  public Evaluator evaluator() {
    Evaluator known = evaluator;
    if (known == null) {
      known = Evaluator.of(template, context);
      evaluator = known;
    }
    return known;
  }

  /** The resources of some types that are certain to be made, in order. */
  public List<Resource> resources(Set<String> types) {
    List<Resource> certain = new ArrayList<>();
    for (Resource resource : template.resources().values()) {
      if (types.contains(resource.type()) && isCertain(resource)) {
        certain.add(resource);
      }
    }
    return certain;
  }

  private boolean isCertain(Resource resource) {
    return resource
        .condition()
        .map(name -> evaluator().root().value(name).orElse(false))
        .orElse(true);
  }
}
