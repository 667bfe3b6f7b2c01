package dev.rigc.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.Report;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Checks keys, types, choices and counts against the JSON Schema. Its patterns and ranges are for
 * editors: binding and the rules check the same in better words, and a test holds that they do.
 */
final class SchemaCheck {
  /** Unknown keys come first: one that resembles a missing key is that key, misspelt. */
  private static final List<String> KEYWORDS =
      List.of(
          "additionalProperties",
          "required",
          "type",
          "enum",
          "const",
          "minProperties",
          "minItems",
          "maxItems",
          "uniqueItems");

  private static final String TRUTH = "`true` or `false`";

  private final Document document;
  private final Report report;
  private final RigletSchema schema = RigletSchema.load();
  private final Set<NodePath> misspelt = new HashSet<>();

  SchemaCheck(Document document, Report report) {
    this.document = document;
    this.report = report;
  }

  void check(Node root) {
    schema.validate(JsonTree.of(root)).stream()
        .filter(message -> KEYWORDS.contains(message.getType()))
        .sorted(Comparator.comparingInt(message -> KEYWORDS.indexOf(message.getType())))
        .forEach(this::report);
  }

  private void report(ValidationMessage message) {
    NodePath path = path(message.getInstanceLocation());
    Node node = document.find(path).orElseThrow();
    if (!report.unsound().valueIsSound(path)) {
      return;
    }
    switch (message.getType()) {
      case "additionalProperties" -> unknownKey((MappingNode) node, message.getProperty());
      case "required" -> missingKey(node, message.getProperty());
      case "type" -> type(node);
      case "enum" -> word(node);
      case "const" -> format(node);
      default -> count(node, message.getType());
    }
  }

  private void unknownKey(MappingNode mapping, String name) {
    ScalarNode key = mapping.entry(name).orElseThrow().key();
    List<String> known = schema.keys(mapping.path());
    List<String> absent = known.stream().filter(k -> mapping.get(k).isEmpty()).toList();
    Optional<String> meant = Suggestion.word(name, absent).or(() -> shortened(name, absent));
    report.unsound().addValue(key.path());
    meant.map(mapping.path()::key).ifPresent(misspelt::add);
    meant.map(mapping.path()::key).ifPresent(report.unsound()::addValue);
    report.add(
        KeyRules.UNKNOWN_KEY,
        key,
        key.path(),
        "%s is not a valid key of %s."
            .formatted(Phrases.quoted(name), KeyPath.quoted(mapping.path())),
        meant.map(Suggestion::didYouMean).orElseGet(() -> allowed(name, known)));
  }

  /** The one key that {@code name} is the beginning of, as {@code repo} is of one. */
  private static Optional<String> shortened(String name, List<String> keys) {
    List<String> longer =
        name.length() < 3 ? List.of() : keys.stream().filter(k -> k.startsWith(name)).toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  private static String allowed(String name, List<String> known) {
    return name.equals("<<")
        ? "Merge keys are not supported: write the keys out."
        : "It may have " + Phrases.quotedOr(known) + ".";
  }

  private void missingKey(Node mapping, String name) {
    NodePath path = mapping.path().key(name);
    if (misspelt.contains(path)) {
      return;
    }
    report.unsound().addValue(path);
    Node at = keyOf(mapping);
    report.add(
        KeyRules.MISSING_KEY,
        at,
        path,
        "`%s` is required in %s; it has no default."
            .formatted(name, KeyPath.quoted(mapping.path())),
        schema
            .at(path)
            .flatMap(RigletSchema::example)
            .map(example -> "Add `%s: %s`, with your own value.".formatted(name, example))
            .orElse(null));
  }

  private void type(Node node) {
    String wanted = wanted(node.path());
    if (node instanceof ScalarNode scalar) {
      Ambiguity ambiguity = Ambiguity.of(scalar);
      report.value(
          KeyRules.TYPE,
          scalar,
          typeMessage(scalar, wanted, ambiguity),
          typeHint(scalar, wanted, ambiguity));
      return;
    }
    report.value(
        KeyRules.TYPE,
        keyOf(node),
        "%s is %s; it must be %s.".formatted(KeyPath.quoted(node.path()), node.kind(), wanted),
        example(node.path(), wanted).orElse(null));
  }

  private String typeMessage(ScalarNode scalar, String wanted, Ambiguity ambiguity) {
    String name = KeyPath.quoted(scalar.path());
    if (scalar.isNull()) {
      return "%s has no value; it must be %s.".formatted(name, wanted);
    }
    String meaning = ambiguity == Ambiguity.NONE ? scalar.kind() : ambiguity.words();
    if (ambiguity != Ambiguity.NONE && wanted.equals("a string")) {
      meaning = "without quotes " + meaning;
    }
    String found =
        report.secrets().hides(scalar.span())
            ? meaning + " (not repeated here)"
            : Phrases.quoted(scalar.text()) + ", " + meaning;
    return "%s is %s; it must be %s.".formatted(name, found, wanted);
  }

  private String typeHint(ScalarNode scalar, String wanted, Ambiguity ambiguity) {
    if (scalar.isNull()) {
      return "Give it a value, or leave the key out.";
    }
    if (wanted.equals("a string")) {
      return report.secrets().hides(scalar.span())
          ? "Put it into quotes if it is text."
          : "Write `\"%s\"`, in quotes, if this is text.".formatted(scalar.text());
    }
    if (wanted.equals("a whole number")) {
      return ambiguity == Ambiguity.OCTAL
          ? "Leave out the leading zero."
          : "Write it in decimal digits, without quotes, signs, units or spaces."
              + meaning(scalar.path());
    }
    if (wanted.equals(TRUTH)) {
      return truth(scalar);
    }
    if (wanted.equals("a list") && !scalar.text().isBlank() && isShown(scalar)) {
      return "Write a list with one item: `[%s]`.".formatted(Phrases.shown(scalar.text()));
    }
    return example(scalar.path(), wanted).map(hint -> hint + " ").orElse("")
        + "Look at the indentation and the colons of this and the next line.";
  }

  /** One short line, so that the hint is one. */
  private boolean isShown(ScalarNode scalar) {
    return !report.secrets().hides(scalar.span())
        && scalar.isPlain()
        && scalar.text().matches("[\\w.@/+-]{1,60}");
  }

  /**
   * YAML 1.1 had more words for the two, and a habit of quoting them does not change the meaning.
   */
  private static String truth(ScalarNode scalar) {
    return switch (scalar.text().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on" -> "Write `true`, without quotes.";
      case "false", "no", "n", "off" -> "Write `false`, without quotes.";
      default -> "Write one of the two, without quotes.";
    };
  }

  /** The first sentence of what the schema says of a key: it names the unit. */
  private String meaning(NodePath path) {
    return schema
        .at(path)
        .map(node -> node.path("description").asText())
        .filter(text -> !text.isEmpty())
        .map(text -> " The key means: " + text.replaceFirst("(?s)(?<=\\.) .*", ""))
        .orElse("");
  }

  private Optional<String> example(NodePath path, String wanted) {
    return schema
        .at(path)
        .flatMap(RigletSchema::example)
        .filter(example -> example.startsWith("{") || example.startsWith("["))
        .map(
            example ->
                "Write %s, such as `%s: %s`."
                    .formatted(wanted, path.last().orElseThrow(), example));
  }

  private String wanted(NodePath path) {
    String type = schema.at(path).map(node -> node.path("type").asText()).orElse("");
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "integer" -> "a whole number";
      case "boolean" -> TRUTH;
      default -> "a string";
    };
  }

  private void word(Node node) {
    List<String> words =
        schema.at(node.path()).stream()
            .flatMap(found -> StreamSupport.stream(found.path("enum").spliterator(), false))
            .map(JsonNode::asText)
            .toList();
    String text = node instanceof ScalarNode scalar ? scalar.text() : "";
    String found = node instanceof ScalarNode ? Phrases.quoted(text) : node.kind();
    report.value(
        KeyRules.WORD,
        node,
        "%s is %s; it must be %s."
            .formatted(KeyPath.quoted(node.path()), found, Phrases.quotedOr(words)),
        Suggestion.word(text, words).map(Suggestion::didYouMean).orElse(null));
  }

  private void format(Node node) {
    String found = node instanceof ScalarNode scalar ? Phrases.quoted(scalar.text()) : node.kind();
    report.value(
        KeyRules.FORMAT,
        node,
        "`riglet` is %s; this version of rigc supports only format 1.".formatted(found),
        "Write `riglet: 1`, or use the rigc that the file was written for.");
  }

  private void count(Node node, String keyword) {
    JsonNode rule = schema.at(node.path()).orElseThrow();
    String name = KeyPath.quoted(node.path());
    int limit = rule.path(keyword).asInt();
    String message =
        switch (keyword) {
          case "uniqueItems" -> name + " contains a duplicated item.";
          case "minProperties" -> name + " is empty; at least one is needed.";
          default ->
              limit == 1
                  ? name + " is empty; at least one item is required."
                  : "%s must hold %s items.".formatted(name, limit);
        };
    String hint =
        switch (keyword) {
          case "uniqueItems" -> "Remove one of the two.";
          case "minItems" -> limit == 1 ? "Add an item, or remove the key." : null;
          default -> null;
        };
    Node place = keyword.equals("uniqueItems") ? repeated((SequenceNode) node) : keyOf(node);
    report.add(KeyRules.COUNT, place, place.path(), message, hint);
    report.unsound().addValue(node.path());
  }

  private static Node repeated(SequenceNode list) {
    Set<JsonNode> seen = new HashSet<>();
    return list.items().stream()
        .filter(item -> !seen.add(JsonTree.of(item)))
        .findFirst()
        .orElse(list);
  }

  /** The key of a mapping or list: where its findings stand. The root stands for itself. */
  private Node keyOf(Node node) {
    return node.path()
        .parent()
        .flatMap(document::find)
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .flatMap(parent -> parent.entry((String) node.path().last().orElseThrow()))
        .<Node>map(MappingNode.Entry::key)
        .orElse(node);
  }

  private static NodePath path(JsonNodePath location) {
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < location.getNameCount(); i++) {
      steps.add(location.getElement(i));
    }
    return NodePath.of(steps.toArray());
  }
}
