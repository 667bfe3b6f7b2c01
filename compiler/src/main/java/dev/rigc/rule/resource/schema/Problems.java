package dev.rigc.rule.resource.schema;

/** Takes what a check finds. */
public interface Problems {
  /** A fact is broken. */
  void add(Problem problem);

  /** Whether nothing that is yet to be found can change the result. */
  default boolean enough() {
    return false;
  }

  /** Something could not be decided, because only AWS will know the value. */
  void unsure();

  /** More combinations of conditions exist than are looked at. */
  void incomplete();
}
