package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Diagnostic.Related;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.Suppression;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes findings as bytes that {@link DiagnosticReader} reads in the same run; so the form has no
 * version and need not be the same tomorrow. Numbers take seven bits a byte, the lowest first.
 * Texts that findings of one template share, such as its name, are written once and then called by
 * their number. Every text comes back as it was, those included that are no proper Unicode.
 */
final class DiagnosticWriter {
  private final Map<String, Integer> known = new HashMap<>();
  private byte[] bytes = new byte[4096];
  private int length;

  private DiagnosticWriter() {}

  /** The findings as bytes. */
  static byte[] write(List<Diagnostic> findings) {
    DiagnosticWriter writer = new DiagnosticWriter();
    writer.number(findings.size());
    findings.forEach(writer::finding);
    return Arrays.copyOf(writer.bytes, writer.length);
  }

  private void finding(Diagnostic finding) {
    shared(finding.rule().value());
    shared(finding.severity().name());
    place(finding.location());
    path(finding.path());
    shared(finding.resource());
    text(finding.message());
    shared(finding.hint());
    shared(finding.excerpt());
    number(finding.related().size());
    for (Related related : finding.related()) {
      place(related.location());
      text(related.message());
    }
    number(finding.suppression().isPresent() ? 1 : 0);
    if (finding.suppression().isPresent()) {
      Suppression suppression = finding.suppression().get();
      shared(suppression.reason());
      place(suppression.place());
    }
  }

  private void place(SourceLocation place) {
    shared(place.file());
    number(place.line());
    number(place.column());
    number(place.endLine());
    number(place.endColumn());
  }

  /** Keys are shared texts; an index has the number 0 before it, which no text has. */
  private void path(NodePath path) {
    List<Object> steps = path.steps();
    number(steps.size());
    for (Object step : steps) {
      if (step instanceof Integer index) {
        number(0);
        number(index);
      } else {
        shared((String) step);
      }
    }
  }

  private void shared(Optional<String> text) {
    if (text.isPresent()) {
      shared(text.get());
    } else {
      number(0);
    }
  }

  /** The number of a text, from 1, and behind a new one the text itself. */
  private void shared(String text) {
    int next = known.size() + 1;
    Integer number = known.putIfAbsent(text, next);
    if (number == null) {
      number(next);
      text(text);
    } else {
      number(number);
    }
  }

  /** Twice the number of characters, one more if they need two bytes each. */
  private void text(String text) {
    int characters = text.length();
    ensure(5 + 2 * characters);
    int start = length;
    number(2 * characters);
    if (!isWrittenNarrow(text)) {
      length = start;
      number(2 * characters + 1);
      writeWide(text);
    }
  }

  /** Writes a text with a byte for each character, if one is enough for all of them. */
  private boolean isWrittenNarrow(String text) {
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xff) {
        return false;
      }
      to[at++] = (byte) c;
    }
    length = at;
    return true;
  }

  private void writeWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes[length++] = (byte) (c >> 8);
      bytes[length++] = (byte) c;
    }
  }

  private void number(int number) {
    ensure(5);
    int left = number;
    while ((left & ~0x7f) != 0) {
      bytes[length++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[length++] = (byte) left;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
