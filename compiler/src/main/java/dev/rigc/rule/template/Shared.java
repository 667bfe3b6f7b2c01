package dev.rigc.rule.template;

import java.util.function.Function;

/**
 * Something that several rules look for in one template: it is worked out when the first of them
 * asks, and kept with the subject. Declare each as a constant; what it gives must not change.
 *
 * @param <T> what is worked out
 */
public final class Shared<T> {
  private final Function<TemplateSubject, T> made;

  /** Something that {@code made} works out. */
  public Shared(Function<TemplateSubject, T> made) {
    this.made = made;
  }

  /** What there is of it in a template. */
  public T of(TemplateSubject subject) {
    T known = subject.known(this);
    if (known == null) {
      known = made.apply(subject);
      subject.keep(this, known);
    }
    return known;
  }
}
