package dev.rigc.model.value;

/** What is said of a text that does not have the form that its type requires. */
public final class Requirement {
  private Requirement() {}

  public static IllegalArgumentException unmet(String text, String requirement) {
    return new IllegalArgumentException(
        "`%s` is not valid; it must be %s.".formatted(text, requirement));
  }

  /** The text is not repeated: it may be the secret itself. */
  public static IllegalArgumentException unmet(String requirement) {
    return new IllegalArgumentException(
        "The text (not repeated here) is not valid; it must be %s.".formatted(requirement));
  }
}
