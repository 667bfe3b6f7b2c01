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
    String ascii = Normalizer.normalize(value, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String name = ascii.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? Optional.empty() : Optional.of(new BranchName(name));
  }

  @Override
  public String toString() {
    return value;
  }
}
