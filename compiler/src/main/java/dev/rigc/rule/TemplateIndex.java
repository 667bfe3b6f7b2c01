package dev.rigc.rule;

import java.util.function.Function;

/**
 * Something that several rules look for in one template: it is worked out when the first of them
 * asks, and kept with the context. Declare each as a constant; what it gives must not change.
 *
 * @param <T> what is worked out
 */
public final class TemplateIndex<T> {
  private final Function<TemplateContext, T> made;

  /** Something that {@code made} works out. */
  public TemplateIndex(Function<TemplateContext, T> made) {
    this.made = made;
  }

  /** What there is of it in a template. */
  public T of(TemplateContext context) {
    T known = context.known(this);
    if (known == null) {
      known = made.apply(context);
      context.keep(this, known);
    }
    return known;
  }
}
