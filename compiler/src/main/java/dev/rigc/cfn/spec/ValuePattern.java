package dev.rigc.cfn.spec;

import dev.rigc.diagnostic.text.PatternPhrase;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a resource schema. It is compiled at its first use, translated from the
 * schemas' dialect, and its matching has a budget: schemas hold expressions that would run for
 * years on a hostile value.
 */
public final class ValuePattern {

  /** What any match may read: eight times what the dearest one of 1,987 public templates does. */
  private static final int FEWEST_READS = 4_000;

  /**
   * How often each character of a value may be read beyond that; honest matches need five reads.
   */
  private static final int READS_OF_A_CHARACTER = 40;

  private final String text;
  private volatile boolean compiled;
  private @Nullable Pattern pattern;

  ValuePattern(String text) {
    this.text = text;
  }

  /** An expression that somebody wrote, with the same budget as those of the schemas. */
  public static ValuePattern of(String text) {
    return new ValuePattern(text);
  }

  /** What a text must be that fits, in words where the expression has some: a clause. */
  public String requirement() {
    return PatternPhrase.of(text)
        .map(words -> "must consist of " + words)
        .orElse("must match the pattern `" + text + "`");
  }

  /** The expression as AWS publishes it. */
  public String text() {
    return text;
  }

  /**
   * How many characters a match against a value of a length may read before it is given up. It
   * grows with the value alone, so that many short values cost no more than a long one.
   */
  public static int mostReads(int length) {
    return FEWEST_READS + READS_OF_A_CHARACTER * Math.min(length, 1_000_000);
  }

  /**
   * Whether the value fits. An expression that Java cannot read, and a match that would cost too
   * much, count as fitting: no fact, no finding.
   */
  public boolean accepts(CharSequence value) {
    Pattern usable = compiled ? pattern : pattern();
    if (usable == null) {
      return true;
    }
    try {
      return usable.matcher(new MeteredText(value, mostReads(value.length()))).find();
    } catch (MeteredText.Exhausted | StackOverflowError tooDear) {
      return true;
    }
  }

  /** Why the expression cannot be used, if it cannot. */
  public Optional<String> fault() {
    return pattern() == null ? Optional.of("Java cannot read `" + text + "`.") : Optional.empty();
  }

  private synchronized @Nullable Pattern pattern() {
    if (!compiled) {
      try {
        pattern = Pattern.compile(RegexDialect.toJava(text), Pattern.UNIX_LINES);
      } catch (PatternSyntaxException | StackOverflowError unreadable) {
        pattern = null;
      }
      compiled = true;
    }
    return pattern;
  }

  @Override
  public String toString() {
    return text;
  }
}
