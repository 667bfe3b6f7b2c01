package dev.rigc.cfn.schema;

/** Takes what a validation finds. */
public interface Violations {
  /** A keyword does not accept a value. */
  void add(Violation violation);

  /** Whether nothing that is yet to be found can change the result, so that it may stop. */
  default boolean isDecided() {
    return false;
  }

  /** Something could not be decided, because only AWS will know the value. */
  void undecided();

  /** More combinations of conditions exist than are looked at. */
  void incomplete();
}
