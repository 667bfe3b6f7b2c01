package dev.rigc.model.pipeline;

import dev.rigc.model.value.Requirement;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A branch as Git names it, such as {@code feature/login} (<a
 * href="https://git-scm.com/docs/git-check-ref-format">git check-ref-format</a>).
 *
 * @param value the name
 */
public record GitBranch(String value) {
  /** What a value must be, in words. */
  public static final String REQUIREMENT =
      "the name of a Git branch, up to 255 characters with a letter or digit among them";

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|@\\{|//|^[-/]|[/.]$|(?:^|/)\\.|\\.lock(?:/|$)");

  private static final int LONGEST = 255;

  /** Throws {@link IllegalArgumentException} if {@code value} has another form. */
  public GitBranch {
    if (!isWellFormed(value)) {
      throw Requirement.unmet(value, REQUIREMENT);
    }
  }

  /** Whether {@code value} has the form that the constructor asks for. */
  public static boolean isWellFormed(String value) {
    return value.length() <= LONGEST
        && !FORBIDDEN.matcher(value).find()
        && nearest(value).isPresent();
  }

  /** The branch as names hold it: what is neither letter nor digit becomes a hyphen. */
  public BranchName name() {
    return nearest(value).orElseThrow();
  }

  private static Optional<BranchName> nearest(String value) {
    String name = ascii(value).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? Optional.empty() : Optional.of(new BranchName(name));
  }

  /**
   * Letters without their accents. What is ASCII already needs none of the JVM's Unicode tables.
   */
  private static String ascii(String value) {
    return value.chars().allMatch(character -> character < 0x80)
        ? value
        : Normalizer.normalize(value, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }

  @Override
  public String toString() {
    return value;
  }
}
