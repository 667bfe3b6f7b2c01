package dev.rigc.render;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.ScalarNode.Style;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import dev.rigc.yaml.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prints nodes as YAML that every reader of YAML 1.1 or 1.2 understands alike: what stood without
 * quotes stands so again, every other text is a double-quoted scalar or, with line ends, a literal
 * block. Comments and empty lines above what comes from the original text are kept.
 */
public final class YamlPrinter {
  private static final int STEP = 2;

  /** Longer keys need a sign of their own in front of them. */
  private static final int LONGEST_KEY = 1_000;

  private static final Pattern PLAIN_KEY =
      Pattern.compile("[A-Za-z$_](?:[A-Za-z0-9_.:/-]*[A-Za-z0-9])?");
  private static final Pattern WORD_WITH_MEANING =
      Pattern.compile("(?i:y|n|yes|no|on|off|true|false|null)");

  /** What a scalar without quotes may look like, on one line and in a block. */
  private static final Pattern PLAIN =
      Pattern.compile("(?![-?:](?: |$))[^\\s\\[\\]{},#&*!|>'\"%@`][^\\n\\r\\t]*");

  private static final Pattern FLOW_SIGN = Pattern.compile("[\\[\\]{},]");
  private static final Pattern TAG = Pattern.compile("![A-Za-z0-9]+");

  private final Source original;
  private final StringBuilder out = new StringBuilder();

  /** The last line of the original that was printed, or left out for good. */
  private int done;

  private YamlPrinter(Source original) {
    this.original = original;
  }

  /**
   * The text of a document.
   *
   * @param root its root
   * @param original the text that most of it was read from
   */
  public static String print(MappingNode root, Source original) {
    YamlPrinter printer = new YamlPrinter(original);
    printer.entries(root, 0, true);
    return printer.out.toString();
  }

  private void entries(MappingNode mapping, int indent, boolean isIndented) {
    for (int i = 0; i < mapping.size(); i++) {
      MappingNode.Entry entry = mapping.entry(i);
      if (isIndented || i > 0) {
        comments(entry.key(), indent);
        indent(indent);
      }
      key(entry.key().text(), indent);
      value(entry.value(), entry.key(), indent);
    }
  }

  private void items(SequenceNode list, int indent, boolean isIndented) {
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      if (isIndented || i > 0) {
        comments(item, indent);
        indent(indent);
      }
      out.append('-');
      if (item instanceof MappingNode mapping && item.tag().isEmpty() && isBlock(item)) {
        out.append(' ');
        pass(item.line(), item);
        entries(mapping, indent + STEP, false);
      } else {
        value(item, item, indent);
      }
    }
  }

  /** What follows the colon of a key or the hyphen of an item. */
  private void value(Node node, Node start, int indent) {
    tag(node);
    if (node instanceof ScalarNode scalar) {
      scalar(scalar, indent + STEP);
    } else if (!isBlock(node)) {
      out.append(' ');
      flow(node);
      endLine(node);
      pass(node.span().endLine(), node);
    } else {
      endLine(start);
      if (node instanceof MappingNode mapping) {
        entries(mapping, indent + STEP, true);
      } else {
        items((SequenceNode) node, indent + STEP, true);
      }
    }
  }

  private void tag(Node node) {
    Optional<String> tag = node.tag().filter(name -> name.startsWith("!"));
    if (tag.isPresent()) {
      if (!TAG.matcher(tag.get()).matches()) {
        throw new IllegalArgumentException("Not a function: " + tag.get());
      }
      out.append(' ').append(tag.get());
    }
  }

  /** Whether a list or mapping is spread over lines: all but empty ones and those in brackets. */
  private boolean isBlock(Node node) {
    if (node.children().isEmpty()) {
      return false;
    }
    List<String> lines = node.source().equals(original) ? node.span().lines() : List.of("");
    String text = lines.get(0).replaceFirst("^![A-Za-z0-9]+ +", "");
    return lines.size() > 1 || !(text.startsWith("[") || text.startsWith("{"));
  }

  private void flow(Node node) {
    if (node instanceof ScalarNode scalar) {
      boolean isPlain = isPlain(scalar) && !FLOW_SIGN.matcher(scalar.text()).find();
      out.append(written(scalar, isPlain));
      return;
    }
    boolean isMapping = node instanceof MappingNode;
    out.append(isMapping ? '{' : '[');
    for (int i = 0; i < node.children().size(); i++) {
      out.append(i > 0 ? ", " : "");
      if (node instanceof MappingNode mapping) {
        String key = mapping.entry(i).name();
        out.append(isPlainKey(key) ? key : YamlScalar.quoted(key)).append(": ");
      }
      Node child = node.children().get(i);
      if (child.tag().isPresent()) {
        int start = out.length();
        tag(child);
        out.deleteCharAt(start).append(' ');
      }
      flow(child);
    }
    out.append(isMapping ? '}' : ']');
  }

  private static boolean isPlainKey(String key) {
    return PLAIN_KEY.matcher(key).matches() && !WORD_WITH_MEANING.matcher(key).matches();
  }

  private void key(String key, int indent) {
    if (key.length() > LONGEST_KEY) {
      out.append("? ").append(YamlScalar.quoted(key)).append('\n');
      indent(indent);
    } else {
      out.append(isPlainKey(key) ? key : YamlScalar.quoted(key));
    }
    out.append(':');
  }

  private void scalar(ScalarNode scalar, int indent) {
    String text = scalar.text();
    if (scalar.style() == Style.BLOCK && isLiteral(text)) {
      out.append(text.endsWith("\n") ? " |\n" : " |-\n");
      text.lines().forEach(line -> line(line, indent));
      pass(scalar.line() + (int) text.lines().count(), scalar);
      return;
    }
    out.append(' ').append(written(scalar, isPlain(scalar)));
    endLine(scalar);
    pass(scalar.span().endLine(), scalar);
  }

  private String written(ScalarNode scalar, boolean isPlain) {
    if (!isPlain) {
      return isSingleQuoted(scalar)
          ? "'" + scalar.text().replace("'", "''") + "'"
          : YamlScalar.quoted(scalar.text());
    }
    return scalar.text().isEmpty() ? "null" : scalar.text();
  }

  private boolean isSingleQuoted(ScalarNode scalar) {
    return scalar.source().equals(original)
        && scalar.span().lines().size() == 1
        && scalar.span().lines().get(0).replaceFirst("^![A-Za-z0-9]+ +", "").startsWith("'");
  }

  /** Ends a line, with the comment that stands after a node of the original. */
  private void endLine(Node node) {
    Span span = node.span();
    if (node.source().equals(original)) {
      Span rest =
          new Span(original, span.endLine(), span.endColumn(), span.endLine(), Integer.MAX_VALUE);
      commentIn(rest.lines().get(0)).ifPresent(comment -> out.append(' ').append(comment));
    }
    out.append('\n');
  }

  /** The comment in what follows a value, or a key with its colon and tag. */
  private static Optional<String> commentIn(String rest) {
    String bare = (rest.startsWith(":") ? rest.substring(1) : rest).stripLeading();
    int tagEnd = bare.startsWith("!") ? bare.indexOf(' ') : 0;
    String comment = tagEnd < 0 ? "" : bare.substring(tagEnd).strip();
    return comment.startsWith("#") && !bare.equals(rest) ? Optional.of(comment) : Optional.empty();
  }

  private void line(String line, int indent) {
    if (!line.isEmpty()) {
      indent(indent);
    }
    out.append(line).append('\n');
  }

  /** What is no text has to stay without quotes, and looks as such things do. */
  private static boolean isPlain(ScalarNode scalar) {
    String text = scalar.text();
    boolean wasPlain =
        scalar.style() == Style.PLAIN && scalar.tag().filter(tag -> !tag.startsWith("!")).isEmpty();
    return wasPlain
        && (scalar.isNull()
            || (PLAIN.matcher(text).matches()
                && YamlScalar.escaped(text).length() == text.length()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ")));
  }

  /** Whether a block can hold it, which cannot begin with a space nor escape anything. */
  private static boolean isLiteral(String text) {
    return !text.isBlank()
        && !text.startsWith(" ")
        && !text.startsWith("\n")
        && !text.endsWith("\n\n")
        && text.lines()
            .allMatch(
                line ->
                    YamlScalar.escaped(line.replace("\"", "").replace("\\", "")).length()
                        == line.replace("\"", "").replace("\\", "").length())
        && text.indexOf('\r') < 0;
  }

  /** Prints the comments and empty lines that stand right above a node of the original. */
  private void comments(Node node, int indent) {
    if (!node.source().equals(original)) {
      return;
    }
    int first = node.line();
    while (first - 1 > done && isComment(first - 1)) {
      first--;
    }
    for (int number = first; number < node.line(); number++) {
      line(original.line(number).orElse("").strip(), indent);
    }
    pass(node.line(), node);
  }

  private boolean isComment(int number) {
    String line = original.line(number).orElse("").strip();
    return line.isEmpty() || line.startsWith("#");
  }

  private void pass(int line, Node node) {
    if (node.source().equals(original)) {
      done = Math.max(done, line);
    }
  }

  private void indent(int columns) {
    out.append(" ".repeat(columns));
  }
}
