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

  private final Document document;
  private final Report report;
  private final RigletSchema schema = RigletSchema.load();
  private final TypeMismatch types;
  private final Set<NodePath> misspelt = new HashSet<>();

  SchemaCheck(Document document, Report report) {
    this.document = document;
    this.report = report;
    this.types = new TypeMismatch(schema, report);
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
      case "type" -> types.report(node, keyOf(node));
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
