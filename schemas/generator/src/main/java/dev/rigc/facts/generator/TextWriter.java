package dev.rigc.facts.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON for people: what fits into a line stands on one line, everything else is broken into
 * members, so that a changed fact is a changed line.
 */
final class TextWriter {

  private static final int WIDTH = 110;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder out = new StringBuilder();

  private TextWriter() {}

  static void write(Path file, JsonNode value) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text(value));
  }

  static String text(JsonNode value) {
    TextWriter writer = new TextWriter();
    writer.broken(value, "");
    return writer.out.append('\n').toString();
  }

  private void value(JsonNode value, String indent, int before) {
    if (value.isContainerNode() && !value.isEmpty()) {
      StringBuilder line = new StringBuilder();
      inline(value, line);
      if (before + line.length() > WIDTH) {
        broken(value, indent);
      } else {
        out.append(line);
      }
    } else {
      inline(value, out);
    }
  }

  private void broken(JsonNode value, String indent) {
    String inner = indent + " ";
    out.append(value.isObject() ? "{" : "[");
    String comma = "\n";
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String key = quoted(member.getKey()) + ": ";
        out.append(comma).append(inner).append(key);
        value(member.getValue(), inner, inner.length() + key.length());
        comma = ",\n";
      }
    } else {
      items(value, inner, comma);
    }
    out.append('\n').append(indent).append(value.isObject() ? "}" : "]");
  }

  /** Scalars share lines, as far as they fit; everything else has a line of its own. */
  private void items(JsonNode list, String inner, String first) {
    String comma = first;
    int column = WIDTH;
    for (JsonNode item : list) {
      if (item.isContainerNode()) {
        out.append(comma).append(inner);
        value(item, inner, inner.length());
      } else {
        String text = item.toString();
        boolean fits = column + text.length() + 2 < WIDTH;
        out.append(fits ? ", " : comma + inner).append(text);
        column = (fits ? column + 2 : inner.length()) + text.length();
      }
      comma = ",\n";
    }
  }

  private static void inline(JsonNode value, StringBuilder line) {
    if (value.isObject()) {
      line.append('{');
      Iterator<Map.Entry<String, JsonNode>> members = value.properties().iterator();
      while (members.hasNext()) {
        Map.Entry<String, JsonNode> member = members.next();
        line.append(quoted(member.getKey())).append(": ");
        inline(member.getValue(), line);
        line.append(members.hasNext() ? ", " : "");
      }
      line.append('}');
    } else if (value.isArray()) {
      line.append('[');
      for (int i = 0; i < value.size(); i++) {
        line.append(i == 0 ? "" : ", ");
        inline(value.get(i), line);
      }
      line.append(']');
    } else {
      line.append(value);
    }
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
