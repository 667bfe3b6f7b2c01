package dev.rigc.rule.system;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.yaml.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template of the set, as the stack that is made of it.
 *
 * <p>Of a large set only some templates are there as objects at a time. A rule that remembers
 * something for later keeps the member and a name or a position, and asks the member again: a node,
 * a value or a resource that it held on to would keep the tree around it.
 */
public final class Member {
  private final Kept kept;
  private final EvaluationContext context;
  private final Optional<PlannedStack> stack;
  private final int index;
  private final OpenMembers open;
  private @Nullable Template template;
  private @Nullable Evaluator evaluator;

  /**
   * @param kept the template
   * @param context what is known of the stack from outside the template
   * @param stack what the plan says of the stack; empty without a plan
   * @param index its position in the set, from 0
   * @param open the members of the set that are there as objects
   */
  Member(
      Kept kept,
      EvaluationContext context,
      Optional<PlannedStack> stack,
      int index,
      OpenMembers open) {
    this.kept = kept;
    this.context = context;
    this.stack = stack;
    this.index = index;
    this.open = open;
  }

  /** The template's file. */
  public String file() {
    return kept.name();
  }

  /** The template. Asked again later, it may be another object with the same in it. */
  public Template template() {
    Template known = template;
    if (known == null) {
      known = kept.template();
      template = known;
      open.add(this);
    }
    return known;
  }

  /** What the template's values are in this stack. */
  public Evaluator evaluator() {
    Evaluator known = evaluator;
    if (known == null) {
      known = Evaluator.of(template(), context);
      evaluator = known;
    }
    return known;
  }

  /** Lets go of what can be made again. */
  void close() {
    template = null;
    evaluator = null;
  }

  /** What the plan says of the stack; empty without a plan. */
  public Optional<PlannedStack> stack() {
    return stack;
  }

  /** Its position in the set, from 0. */
  public int index() {
    return index;
  }

  /** What messages call it: the stack's name if it is known, else the file. */
  public String label() {
    return stack.map(PlannedStack::name).orElse(file());
  }

  /** Whether the resource is certain to be made. */
  boolean isCertain(Resource resource) {
    return resource
        .condition()
        .map(name -> evaluator().root().value(name).orElse(false))
        .orElse(true);
  }

  /** {@code file:line:column} of a node, for hints. */
  static String at(Node node) {
    return node.location().toString();
  }

  @Override
  public String toString() {
    return label();
  }
}
