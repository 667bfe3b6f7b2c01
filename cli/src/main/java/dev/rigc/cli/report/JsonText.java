package dev.rigc.cli.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes JSON (RFC 8259), indented by two blanks, straight to its output: a report of a hundred
 * thousand findings needs no tree of them, and no JSON library has to be loaded for it.
 */
final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private final Appendable out;
  private final Deque<Boolean> isFilled = new ArrayDeque<>();
  private boolean afterKey;

  JsonText(Appendable out) {
    this.out = out;
  }

  JsonText open(char bracket) throws IOException {
    separate();
    out.append(bracket);
    isFilled.push(false);
    return this;
  }

  JsonText close(char bracket) throws IOException {
    if (isFilled.pop()) {
      newLine();
    }
    out.append(bracket);
    return this;
  }

  JsonText key(String key) throws IOException {
    separate();
    quote(key);
    out.append(": ");
    afterKey = true;
    return this;
  }

  JsonText value(String text) throws IOException {
    separate();
    quote(text);
    return this;
  }

  JsonText value(int number) throws IOException {
    separate();
    out.append(Integer.toString(number));
    return this;
  }

  /** A number, {@code true}, {@code false} or {@code null}, as it was read. */
  JsonText literal(String text) throws IOException {
    separate();
    out.append(text);
    return this;
  }

  /** The text, or {@code null} if there is none. */
  JsonText value(Optional<String> text) throws IOException {
    if (text.isPresent()) {
      return value(text.get());
    }
    separate();
    out.append("null");
    return this;
  }

  /** A list of strings and integers, all on one line. */
  JsonText line(List<?> steps) throws IOException {
    separate();
    out.append('[');
    boolean first = true;
    for (Object step : steps) {
      out.append(first ? "" : ", ");
      first = false;
      if (step instanceof Integer index) {
        out.append(index.toString());
      } else {
        quote(step.toString());
      }
    }
    out.append(']');
    return this;
  }

  /** Whatever has to stand before the next key or value. */
  private void separate() throws IOException {
    if (afterKey) {
      afterKey = false;
    } else if (!isFilled.isEmpty()) {
      if (isFilled.pop()) {
        out.append(',');
      }
      isFilled.push(true);
      newLine();
    }
  }

  private void newLine() throws IOException {
    out.append('\n');
    for (int i = 0; i < isFilled.size(); i++) {
      out.append("  ");
    }
  }

  /** Copies whole runs: hardly a text holds anything to escape. */
  private void quote(String text) throws IOException {
    out.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      if (mustEscape(text, i)) {
        out.append(text, copied, i);
        escape(text.charAt(i));
        copied = i + 1;
      }
    }
    if (copied == 0) {
      out.append(text);
    } else {
      out.append(text, copied, text.length());
    }
    out.append('"');
  }

  private static boolean mustEscape(String text, int i) {
    char c = text.charAt(i);
    return c < ' '
        || c == '"'
        || c == '\\'
        || c == 0x7f
        || (Character.isSurrogate(c) && isLoneSurrogate(text, i));
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private void escape(char c) throws IOException {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt((c >> shift) & 0xf));
        }
      }
    }
  }
}
