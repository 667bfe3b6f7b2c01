package dev.rigc.metamorphic;

import dev.rigc.metamorphic.Item.Entries;
import dev.rigc.metamorphic.Item.Items;
import dev.rigc.metamorphic.Item.Literal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The ways to write one and the same template. */
enum Script {
  /** JSON, which is YAML in flow style as well. */
  JSON,
  /** Block style, functions in long forms, texts without quotes where they stay texts. */
  LONG,
  /** Block style, functions in short forms where YAML can have them. */
  SHORT,
  /** Block style, every text in double quotes. */
  DOUBLE_QUOTED,
  /** Block style, every text in single quotes. */
  SINGLE_QUOTED;

  private static final Set<String> SHORT_FORMS =
      Set.of(
          "Ref",
          "Condition",
          "Fn::And",
          "Fn::Base64",
          "Fn::Cidr",
          "Fn::Equals",
          "Fn::FindInMap",
          "Fn::GetAZs",
          "Fn::GetAtt",
          "Fn::If",
          "Fn::ImportValue",
          "Fn::Join",
          "Fn::Not",
          "Fn::Or",
          "Fn::Select",
          "Fn::Split",
          "Fn::Sub");

  private static final Pattern ASCII = Pattern.compile("[ -~]*");

  /** What needs no quotes, unless it is {@link #NOT_TEXT}. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][\\w./-]*(?:::?[\\w./-]+)*");

  private static final Pattern NOT_TEXT = Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n");

  String write(Item template) {
    if (this == JSON) {
      return json(template);
    }
    StringBuilder out = new StringBuilder();
    block(template, 0, out);
    return out.append('\n').toString().stripLeading();
  }

  private static String json(Item item) {
    if (item instanceof Entries entries) {
      StringJoiner all = new StringJoiner(", ", "{", "}");
      entries.of().forEach((key, value) -> all.add(doubleQuoted(key) + ": " + json(value)));
      return all.toString();
    }
    if (item instanceof Items items) {
      StringJoiner all = new StringJoiner(", ", "[", "]");
      items.of().forEach(value -> all.add(json(value)));
      return all.toString();
    }
    Literal literal = (Literal) item;
    return literal.isText() ? doubleQuoted(literal.text()) : inJson(literal.text());
  }

  /** JSON knows fewer forms of null, booleans and numbers. */
  private static String inJson(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.equals("~")) {
      return "null";
    }
    return lower.replaceFirst("^\\+", "").replaceFirst("\\.$", ".0").replace(".e", ".0e");
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }

  /** Writes what comes after a key or a dash. */
  private void block(Item item, int depth, StringBuilder out) {
    if (item instanceof Literal literal) {
      out.append(' ').append(scalar(literal));
    } else if (item instanceof Items items) {
      list(items, depth, out);
    } else {
      mapping(((Entries) item).of(), depth, out);
    }
  }

  private void list(Items items, int depth, StringBuilder out) {
    if (items.of().isEmpty()) {
      out.append(" []");
    }
    for (Item item : items.of()) {
      line(depth, out).append('-');
      block(item, depth + 1, out);
    }
  }

  private void mapping(Map<String, Item> entries, int depth, StringBuilder out) {
    if (entries.isEmpty()) {
      out.append(" {}");
    }
    if (this == SHORT && entries.size() == 1) {
      Map.Entry<String, Item> only = entries.entrySet().iterator().next();
      if (isShort(only.getKey(), only.getValue())) {
        shortForm(only.getKey(), only.getValue(), depth, out);
        return;
      }
    }
    entries.forEach(
        (key, value) -> {
          line(depth, out).append(scalar(Item.text(key))).append(':');
          block(value, depth + 1, out);
        });
  }

  /** One node takes one tag, so the value of a short form is none itself. */
  private static boolean isShort(String key, Item value) {
    boolean isFunction =
        value instanceof Entries inner
            && inner.of().size() == 1
            && SHORT_FORMS.contains(inner.of().keySet().iterator().next());
    boolean isName = value instanceof Literal literal && literal.isText();
    boolean isOther = value instanceof Literal && !isName; // a tag would make it a text
    return SHORT_FORMS.contains(key)
        && !isFunction
        && !isOther
        && (isName || !Set.of("Ref", "Condition").contains(key));
  }

  private void shortForm(String key, Item value, int depth, StringBuilder out) {
    out.append(" !").append(key.replace("Fn::", ""));
    if (key.equals("Fn::GetAtt")
        && value instanceof Items path
        && path.of().stream().allMatch(part -> part instanceof Literal)) {
      StringJoiner dotted = new StringJoiner(".");
      path.of().forEach(part -> dotted.add(((Literal) part).text()));
      block(Item.text(dotted.toString()), depth, out);
    } else {
      block(value, depth, out);
    }
  }

  private static StringBuilder line(int depth, StringBuilder out) {
    return out.append('\n').append("  ".repeat(depth));
  }

  private String scalar(Literal literal) {
    String text = literal.text();
    if (!literal.isText()) {
      return text;
    }
    if (this == SINGLE_QUOTED && ASCII.matcher(text).matches()) {
      return "'" + text.replace("'", "''") + "'";
    }
    boolean isPlain =
        this != DOUBLE_QUOTED && PLAIN.matcher(text).matches() && !NOT_TEXT.matcher(text).matches();
    return isPlain ? text : doubleQuoted(text);
  }
}
