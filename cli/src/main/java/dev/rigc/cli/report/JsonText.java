package dev.rigc.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.rigc.diagnostic.text.Phrases;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes JSON (RFC 8259) with jackson-core's generator, indented by two spaces, straight to its
 * output: a report of a hundred thousand findings needs no tree of them.
 */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  /** From here on half of a character may be alone, which UTF-8 has no bytes for. */
  private static final int HIGHEST_UNESCAPED = Character.MIN_SURROGATE - 1;

  private static final DefaultIndenter TWO_BLANKS = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private final JsonGenerator json;

  JsonText(Appendable out) throws IOException {
    json = generator(new AppendingWriter(out));
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS);
    printer.indentArraysWith(TWO_BLANKS);
    printer.indentObjectsWith(TWO_BLANKS);
    json.setPrettyPrinter(printer);
  }

  private static JsonGenerator generator(Writer out) throws IOException {
    return FACTORY.createGenerator(out).setHighestNonEscapedChar(HIGHEST_UNESCAPED);
  }

  JsonText open(char bracket) throws IOException {
    if (bracket == '[') {
      json.writeStartArray();
    } else {
      json.writeStartObject();
    }
    return this;
  }

  JsonText close(char bracket) throws IOException {
    if (bracket == ']') {
      json.writeEndArray();
    } else {
      json.writeEndObject();
    }
    if (json.getOutputContext().inRoot()) {
      json.flush();
    }
    return this;
  }

  JsonText key(String key) throws IOException {
    json.writeFieldName(key);
    return this;
  }

  JsonText value(String text) throws IOException {
    json.writeString(text);
    return this;
  }

  JsonText value(boolean truth) throws IOException {
    json.writeBoolean(truth);
    return this;
  }

  /** A number. */
  JsonText value(int number) throws IOException {
    json.writeNumber(number);
    return this;
  }

  /** A number, {@code true}, {@code false} or {@code null}, as it was read. */
  JsonText literal(String text) throws IOException {
    json.writeRawValue(text);
    return this;
  }

  /** The text, or {@code null} if there is none. */
  JsonText value(Optional<String> text) throws IOException {
    if (text.isPresent()) {
      return value(text.get());
    }
    json.writeNull();
    return this;
  }

  /** A list of strings and integers, all on one line. */
  JsonText line(List<?> steps) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator list = generator(line).setPrettyPrinter(new OneLine())) {
      list.writeStartArray();
      for (Object step : steps) {
        if (step instanceof Integer index) {
          list.writeNumber(index);
        } else {
          list.writeString(step.toString());
        }
      }
      list.writeEndArray();
    }
    json.writeRawValue(line.toString());
    return this;
  }

  private static final class OneLine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    @Override
    public void writeArrayValueSeparator(JsonGenerator list) throws IOException {
      list.writeRaw(", ");
    }
  }

  /** The generator wants a writer; reports are written to whatever text can be appended to. */
  private static final class AppendingWriter extends Writer {
    private final Appendable out;

    AppendingWriter(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      int start = from;
      for (int i = from; i < from + length; i++) {
        // Beyond ASCII there are only texts, where an escape means the same.
        if (text[i] > '~' && Phrases.isHidden(text[i])) {
          out.append(CharBuffer.wrap(text, start, i - start));
          out.append(String.format(Locale.ROOT, "\\u%04X", (int) text[i]));
          start = i + 1;
        }
      }
      out.append(CharBuffer.wrap(text, start, from + length - start));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
