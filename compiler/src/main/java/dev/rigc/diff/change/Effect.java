package dev.rigc.diff.change;

/** What a deployment does to a resource, from harmless to grave. */
public enum Effect {
  /** Nothing happens to it. */
  NONE("none"),
  /** It is made. */
  CREATE("create"),
  /** It is updated and keeps working. */
  IN_PLACE("in place"),
  /** It may stop working for a while. */
  MAY_INTERRUPT("may interrupt"),
  /** It is replaced if something holds that only AWS knows. */
  MAY_REPLACE("may replace"),
  /** It is replaced by a new one. */
  WILL_REPLACE("will replace"),
  /** It is deleted. */
  DELETE("delete");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** The word for it in reports. */
  public String word() {
    return word;
  }

  /** The graver one of two. */
  public Effect or(Effect other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether it is as grave as another one. */
  public boolean isAtLeast(Effect other) {
    return compareTo(other) >= 0;
  }

  /** Whether the resource is, or may be, another one afterwards. */
  public boolean isReplacement() {
    return this == MAY_REPLACE || this == WILL_REPLACE;
  }
}
