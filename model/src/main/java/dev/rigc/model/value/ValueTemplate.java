package dev.rigc.model.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that may refer to what only the riglet knows, as in <code>http://${database.url}/twig
 * </code>.
 *
 * @param parts the literal stretches and the references, in order
 */
public record ValueTemplate(List<Part> parts) {
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
    return spans(value).stream()
        .map(span -> span.key(value))
        .filter(key -> Reference.of(key).isEmpty())
        .toList();
  }

  /** Reads a value; a <code>${…}</code> that is no {@link Reference} stays literal text. */
  public static ValueTemplate parse(String value) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int end = 0;
    for (Span span : spans(value)) {
      literal.append(value, end, span.start());
      end = span.end();
      Optional<Reference> reference = Reference.of(span.key(value));
      if (reference.isEmpty()) {
        literal.append(value, span.start(), span.end());
        continue;
      }
      flush(literal, parts);
      parts.add(reference.get());
    }
    literal.append(value, end, value.length());
    flush(literal, parts);
    return new ValueTemplate(parts);
  }

  /** Where a <code>${…}</code> stands. */
  private record Span(int start, int end) {
    String key(String value) {
      return value.substring(start + 2, end - 1);
    }
  }

  /** Each ends at the first brace behind it; where there is none, none is further on either. */
  private static List<Span> spans(String value) {
    List<Span> spans = new ArrayList<>();
    int start = value.indexOf("${");
    int brace = start < 0 ? -1 : value.indexOf('}', start);
    while (start >= 0 && brace >= 0) {
      spans.add(new Span(start, brace + 1));
      start = value.indexOf("${", brace + 1);
      brace = start < 0 ? -1 : value.indexOf('}', start);
    }
    return spans;
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
