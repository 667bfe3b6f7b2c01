package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Diagnostic.Related;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.diagnostic.Suppression;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link DiagnosticWriter} wrote. */
final class DiagnosticReader {
  private final byte[] bytes;
  private final List<String> known = new ArrayList<>();
  private int at;

  private DiagnosticReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The findings that these are the bytes of. */
  static List<Diagnostic> read(byte[] bytes) {
    DiagnosticReader reader = new DiagnosticReader(bytes);
    int count = reader.number();
    List<Diagnostic> findings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      findings.add(reader.finding());
    }
    return findings;
  }

  private Diagnostic finding() {
    return new Diagnostic(
        new RuleId(shared()),
        Severity.valueOf(shared()),
        place(),
        path(),
        optional(),
        text(),
        optional(),
        optional(),
        related(),
        suppression());
  }

  private SourceLocation place() {
    return new SourceLocation(shared(), number(), number(), number(), number());
  }

  private NodePath path() {
    NodePath path = NodePath.ROOT;
    for (int left = number(); left > 0; left--) {
      int key = number();
      path = key == 0 ? path.index(number()) : path.key(shared(key));
    }
    return path;
  }

  private List<Related> related() {
    int count = number();
    List<Related> related = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      related.add(new Related(place(), text()));
    }
    return related;
  }

  private Optional<Suppression> suppression() {
    return number() == 0 ? Optional.empty() : Optional.of(new Suppression(shared(), place()));
  }

  private Optional<String> optional() {
    int number = number();
    return number == 0 ? Optional.empty() : Optional.of(shared(number));
  }

  private String shared() {
    return shared(number());
  }

  private String shared(int number) {
    if (number > known.size()) {
      known.add(text());
    }
    return known.get(number - 1);
  }

  private String text() {
    int form = number();
    int characters = form >>> 1;
    int from = at;
    if ((form & 1) == 0) {
      at += characters;
      return new String(bytes, from, characters, StandardCharsets.ISO_8859_1);
    }
    at += 2 * characters;
    char[] wide = new char[characters];
    for (int i = 0; i < characters; i++) {
      wide[i] = (char) ((bytes[from + 2 * i] << 8) | (bytes[from + 2 * i + 1] & 0xff));
    }
    return new String(wide);
  }

  private int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      number |= (part & 0x7f) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }
}
