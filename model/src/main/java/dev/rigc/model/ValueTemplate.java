package dev.rigc.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may refer to what only the riglet knows, as in <code>http://${database.url}/twig
 * </code>.
 *
 * @param parts the literal stretches and the references, in order
 */
public record ValueTemplate(List<Part> parts) {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");

  /** Keeps a copy of the list. */
  public ValueTemplate {
    parts = List.copyOf(parts);
  }

  /** A stretch of a {@link ValueTemplate}. */
  public sealed interface Part {}

  /**
   * A stretch that stands for itself.
   *
   * @param text any text without a reference
   */
  public record Literal(String text) implements Part {}

  /** What may stand between <code>${</code> and <code>}</code>. */
  public enum Reference implements Part {
    /** {@code database.url}: {@code http://couchdb-{env}.{project}.internal:5984}. */
    DATABASE_URL("database.url"),
    /**
     * {@code database.secret}: the Secrets Manager secret of the database's application user; it
     * may be named under {@code secrets} only.
     */
    DATABASE_SECRET("database.secret"),
    /** {@code app.url}: the public URL of the application in this environment. */
    APP_URL("app.url"),
    /** {@code environment}: the name of the environment. */
    ENVIRONMENT("environment"),
    /** {@code region}: the riglet's region. */
    REGION("region"),
    /** {@code branch}: the application's branch. */
    BRANCH("branch");

    /** What a plain environment variable may refer to: everything but a secret. */
    public static final Set<Reference> IN_VARIABLES =
        Set.copyOf(EnumSet.complementOf(EnumSet.of(DATABASE_SECRET)));

    /** What may be a part of the name of a secret: what is neither a secret nor a URL. */
    public static final Set<Reference> IN_SECRET_NAMES =
        Set.copyOf(EnumSet.of(ENVIRONMENT, REGION, BRANCH));

    private final String key;

    Reference(String key) {
      this.key = key;
    }

    /** The text between the braces. */
    public String key() {
      return key;
    }

    /** The reference written {@code key}. */
    public static Optional<Reference> of(String key) {
      return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
    }
  }

  /**
   * The texts between <code>${</code> and <code>}</code> of {@code value} that are no {@link
   * Reference}, in order.
   */
  public static List<String> unknownReferences(String value) {
    return REFERENCE
        .matcher(value)
        .results()
        .map(found -> found.group(1))
        .filter(key -> Reference.of(key).isEmpty())
        .toList();
  }

  /** Reads a value; a <code>${…}</code> that is no {@link Reference} stays literal text. */
  public static ValueTemplate parse(String value) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    Matcher found = REFERENCE.matcher(value);
    int end = 0;
    while (found.find()) {
      literal.append(value.substring(end, found.start()));
      end = found.end();
      Optional<Reference> reference = Reference.of(found.group(1));
      if (reference.isEmpty()) {
        literal.append(found.group());
        continue;
      }
      flush(literal, parts);
      parts.add(reference.get());
    }
    literal.append(value, end, value.length());
    flush(literal, parts);
    return new ValueTemplate(parts);
  }

  /** The value as it is written. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          part instanceof Literal literal ? literal.text() : "${" + ((Reference) part).key() + "}");
    }
    return text.toString();
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
