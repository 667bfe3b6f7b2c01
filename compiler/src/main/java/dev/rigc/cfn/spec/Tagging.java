package dev.rigc.cfn.spec;

/**
 * How a resource type takes tags.
 *
 * @param property the property that holds them, usually {@code Tags}
 * @param form how they are written there
 */
public record Tagging(String property, Form form) {

  /** The two ways of writing tags, and the one exception. */
  public enum Form {
    /** A list of {@code Key} and {@code Value}. */
    LIST,
    /** A map from key to value. */
    MAP,
    /** A list of {@code Key}, {@code Value} and {@code PropagateAtLaunch}. */
    AUTO_SCALING_GROUP
  }
}
