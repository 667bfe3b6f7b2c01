package dev.rigc.load.finding;

import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.Redaction;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.Source;
import dev.rigc.yaml.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretches of the file that may hold a secret where its name belongs. They are masked in every
 * excerpt, also in that of a finding about something else on the same line.
 */
public final class Secrets {
  /** The key {@code secrets} and what follows it on its line. */
  private static final Pattern UNREAD_SECRETS =
      Pattern.compile("^(\\s*[\"']?secrets[\"']?\\s*:\\s*)(.*)");

  /** A variable with its colon, if there is one, and all that follows. */
  private static final Pattern UNREAD_ENTRY =
      Pattern.compile("^(\\s*+(?:[\"']?\\w+[\"']?\\s*:\\s*)?)\\S.*");

  private final Set<Span> spans = new LinkedHashSet<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private boolean unread;

  /** A value that may be a secret: also its text must not be repeated, wherever it would be. */
  public void add(ScalarNode value) {
    add(value.span());
    texts.add(value.text());
    value.span().lines().forEach(texts::add);
  }

  /** The texts that no finding may repeat. */
  public KnownSecrets known() {
    return KnownSecrets.of(texts);
  }

  public void add(Span span) {
    spans.add(span);
  }

  /** All that follows {@code span} on its line. */
  public void addRestOfLine(Span span) {
    int line = span.endLine();
    add(new Span(span.source(), line, span.endColumn(), line, Integer.MAX_VALUE));
  }

  /** Whether what stands there must not be repeated. */
  public boolean hides(Span span) {
    return spans.contains(span);
  }

  /** The file could not be read, so that nothing is known of where its secrets are. */
  public void nothingIsKnown() {
    unread = true;
  }

  /** The line that {@code span} starts on, masked. */
  public Optional<String> excerpt(Span span) {
    Optional<String> line = span.source().excerpt(span.line());
    return unread
        ? line.map(text -> maskUnread(span.source(), span.line(), text))
        : line.map(text -> mask(text, span.line()));
  }

  /**
   * A line of a file that could not be read: indentation alone tells what belongs to {@code
   * secrets}, and a tab, which is often why it could not be read, may stand for any.
   */
  private static String maskUnread(Source source, int number, String text) {
    Matcher own = UNREAD_SECRETS.matcher(text);
    if (own.matches()) {
      return own.group(2).isBlank() ? text : own.group(1) + Redaction.MASK;
    }
    int indent = text.startsWith("\t") ? Integer.MAX_VALUE : indent(text);
    for (int before = number - 1; before > 0 && indent > 0; before--) {
      String line = source.line(before).orElse("");
      if (line.startsWith("\t") || line.isBlank() || indent(line) >= indent) {
        continue;
      }
      if (UNREAD_SECRETS.matcher(line).matches()) {
        return UNREAD_ENTRY
            .matcher(text)
            .replaceFirst("$1" + Matcher.quoteReplacement(Redaction.MASK));
      }
      indent = indent(line);
    }
    return Redaction.redactUnread(text);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private String mask(String line, int number) {
    List<Span> backwards =
        spans.stream()
            .filter(secret -> secret.line() <= number && number <= secret.endLine())
            .sorted(Comparator.comparingInt(Span::column).reversed())
            .toList();
    String masked = line;
    for (Span secret : backwards) {
      int start = secret.line() < number ? 0 : offset(masked, secret.column());
      int end = secret.endLine() > number ? masked.length() : offset(masked, secret.endColumn());
      masked = masked.substring(0, start) + Redaction.MASK + masked.substring(Math.max(start, end));
    }
    return masked;
  }

  private static int offset(String line, int column) {
    int characters = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(column - 1, characters));
  }
}
