package dev.rigc.rule;

import java.util.function.Function;

/**
 * Something that several rules look for in one template: it is worked out when the first of them
 * asks, and kept with the subject. Declare each as a constant; what it gives must not change.
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
  public T of(TemplateContext subject) {
    T known = subject.known(this);
    if (known == null) {
      known = made.apply(subject);
      subject.keep(this, known);
    }
    return known;
  }
}
