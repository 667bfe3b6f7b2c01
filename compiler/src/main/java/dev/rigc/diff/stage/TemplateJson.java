package dev.rigc.diff.stage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Prints a tree of mappings, lists, texts, numbers and literals as JSON. */
public final class TemplateJson {
  private TemplateJson() {}

  /** The text, with a line end at its end. */
  public static String of(Object tree) {
    StringWriter out = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines));
      write(tree, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  private static void write(Object tree, JsonGenerator json) throws IOException {
    if (tree instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (tree instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (tree instanceof EditedTemplate.Literal literal) {
      json.writeRawValue(literal.text());
    } else if (tree instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(String.valueOf(tree));
    }
  }
}
