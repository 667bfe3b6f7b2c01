package dev.rigc.load;

import dev.rigc.diagnostic.Redaction;
import dev.rigc.yaml.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stretches of the file that may hold a secret where its name belongs. They are masked in every
 * excerpt, also in that of a finding about something else on the same line.
 */
final class Secrets {
  private static final String MASK = "[secret]";
  private final Set<Span> spans = new LinkedHashSet<>();
  private boolean unread;

  void add(Span span) {
    spans.add(span);
  }

  /** Whether what stands there must not be repeated. */
  boolean hides(Span span) {
    return spans.contains(span);
  }

  /** The file could not be read, so that nothing is known of where its secrets are. */
  void nothingIsKnown() {
    unread = true;
  }

  /** The line that {@code span} starts on, masked. */
  Optional<String> excerpt(Span span) {
    Optional<String> line = span.source().line(span.line());
    return unread ? line.map(Redaction::redactUnread) : line.map(text -> mask(text, span.line()));
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
      masked = masked.substring(0, start) + MASK + masked.substring(Math.max(start, end));
    }
    return masked;
  }

  private static int offset(String line, int column) {
    int characters = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(column - 1, characters));
  }
}
