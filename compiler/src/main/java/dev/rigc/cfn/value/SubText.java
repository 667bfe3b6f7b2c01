package dev.rigc.cfn.value;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an {@code Fn::Sub}, cut into literal text and placeholders. {@code ${!Name}} is the
 * literal text {@code ${Name}}; an opening without its brace is literal text.
 *
 * @param parts in the order of the text
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html">Fn::Sub</a>
 */
public record SubText(List<Part> parts) {
  /** Keeps a copy of the parts. */
  public SubText {
    parts = List.copyOf(parts);
  }

  /** A piece of the text. */
  public sealed interface Part permits Literal, Placeholder {}

  /**
   * Text that stays.
   *
   * @param text the text, escapes undone
   */
  public record Literal(String text) implements Part {}

  /**
   * A name that is replaced by its value.
   *
   * @param name what stands between the braces, as written
   * @param offset where the {@code $} stands in the text, from 0
   */
  public record Placeholder(String name, int offset) implements Part {
    /** The name without spaces at either end. */
    public String trimmed() {
      return name.strip();
    }
  }

  /** The placeholders in the order of the text. */
  public List<Placeholder> placeholders() {
    List<Placeholder> found = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Placeholder placeholder) {
        found.add(placeholder);
      }
    }
    return found;
  }

  /** Cuts a text. */
  public static SubText parse(String text) {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      literal.append(text, at, open);
      String name = text.substring(open + 2, close);
      if (name.startsWith("!")) {
        literal.append("${").append(name, 1, name.length()).append('}');
      } else {
        flush(literal, parts);
        parts.add(new Placeholder(name, open));
      }
      at = close + 1;
    }
    literal.append(text, at, text.length());
    flush(literal, parts);
    return new SubText(parts);
  }

  private static void flush(StringBuilder literal, List<Part> parts) {
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
