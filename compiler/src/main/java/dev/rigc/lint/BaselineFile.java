package dev.rigc.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Place;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The form of a baseline: JSON with an entry a line, sorted, so that a change of one finding is a
 * change of one line.
 */
final class BaselineFile {
  private static final String FORMAT = "rigcBaseline";
  private static final String FINDINGS = "findings";
  private static final int NEWEST_FORMAT = 1;
  private static final int MOST_DIGITS = 9;

  private BaselineFile() {}

  /**
   * What findings have in common that are one entry.
   *
   * @param file the file as the baseline names it
   * @param rule the id of the rule
   * @param path the keys that lead to the place, joined by {@code /}, without indexes in lists
   */
  record Key(String file, String rule, String path) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::file).thenComparing(Key::rule).thenComparing(Key::path);

    static Key of(Diagnostic finding, UnaryOperator<String> fileNames) {
      return new Key(
          fileNames.apply(finding.location().file()),
          finding.rule().value(),
          finding.path().steps().stream()
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .collect(Collectors.joining("/")));
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * What a baseline says of a key.
   *
   * @param count how many findings there are
   * @param place where it says so
   */
  record Known(int count, Place place) {}

  static boolean mayBe(String start) {
    return start.stripLeading().startsWith("{") && start.contains('"' + FORMAT + '"');
  }

  static String write(Map<Key, Integer> counts) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new EntryALine());
      json.writeStartObject();
      json.writeNumberField(FORMAT, NEWEST_FORMAT);
      json.writeArrayFieldStart(FINDINGS);
      for (Map.Entry<Key, Integer> entry : new TreeMap<>(counts).entrySet()) {
        json.writeStartObject();
        json.writeStringField("file", entry.getKey().file());
        json.writeStringField("rule", entry.getKey().rule());
        json.writeStringField("path", entry.getKey().path());
        json.writeNumberField("count", entry.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.append('\n').toString();
  }

  /** Breaks lines between what stands in the file and in its list, and nowhere else. */
  private static final class EntryALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;
    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
      json.writeRaw('{');
      depth++;
      if (depth == 1) {
        json.writeRaw("\n  ");
      }
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
      json.writeRaw(depth == 1 ? ",\n  " : ", ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
      json.writeRaw(depth == 1 ? "\n}" : "}");
      depth--;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      json.writeRaw("\n    ");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(",\n    ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      json.writeRaw(values == 0 ? "]" : "\n  ]");
    }
  }

  static Map<Key, Known> read(Document document) throws NotBaselineException {
    if (!document.problems().isEmpty()) {
      Document.Problem problem = document.problems().get(0);
      throw new NotBaselineException(problem.location() + ": " + problem.message());
    }
    if (!(document.root().orElse(null) instanceof MappingNode root) || root.get(FORMAT).isEmpty()) {
      throw new NotBaselineException(
          document.source().name() + ": It has no key `" + FORMAT + "`.");
    }
    if (!text(root, FORMAT).equals(Integer.toString(NEWEST_FORMAT))) {
      throw fault(
          root.get(FORMAT).orElseThrow(), "This rigc reads baselines of the format 1 only.");
    }
    if (!(root.get(FINDINGS).orElse(null) instanceof SequenceNode list)) {
      throw fault(root, "The list `" + FINDINGS + "` is missing.");
    }
    Map<Key, Known> entries = new LinkedHashMap<>();
    for (Node item : list.items()) {
      if (!(item instanceof MappingNode entry)) {
        throw fault(item, "An entry must be an object, but this is %s.".formatted(item.kind()));
      }
      Key key = new Key(text(entry, "file"), text(entry, "rule"), text(entry, "path"));
      if (entries.put(key, new Known(count(entry), Place.of(entry))) != null) {
        throw fault(entry, "This entry is duplicated.");
      }
    }
    return entries;
  }

  private static int count(MappingNode entry) throws NotBaselineException {
    String text = text(entry, "count");
    if (text.length() > MOST_DIGITS || !text.matches("[1-9]\\d*")) {
      throw fault(entry, "`count` must be a number from 1 on.");
    }
    return Integer.parseInt(text);
  }

  private static String text(MappingNode entry, String key) throws NotBaselineException {
    if (entry.get(key).orElse(null) instanceof ScalarNode scalar) {
      return scalar.text();
    }
    throw fault(entry, "`%s` must be there as text.".formatted(key));
  }

  private static NotBaselineException fault(Node at, String what) {
    return new NotBaselineException(at.location() + ": " + what);
  }
}
