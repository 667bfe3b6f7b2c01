package dev.rigc.diagnostic.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compiled when a text is first held against it. Most runs never get
 * to most rules' expressions, and compiling them all would be felt at every start.
 */
public final class LazyPattern {
  private final String expression;
  private volatile @Nullable Pattern compiled;

  private LazyPattern(String expression) {
    this.expression = expression;
  }

  /** A pattern that throws {@link java.util.regex.PatternSyntaxException} at its first use. */
  public static LazyPattern of(String expression) {
    return new LazyPattern(expression);
  }

  /** Whether all of a text fits. */
  public boolean matches(String text) {
    return matcher(text).matches();
  }

  /** A matcher for a text. */
  public Matcher matcher(String text) {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(expression);
      compiled = pattern;
    }
    return pattern.matcher(text);
  }
}
