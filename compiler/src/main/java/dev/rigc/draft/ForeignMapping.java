package dev.rigc.draft;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping of another tool's file, which knows what was taken from it: what nobody took is told at
 * the end, so that nothing is dropped in silence.
 */
final class ForeignMapping {
  private final MappingNode node;
  private final String path;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, ForeignMapping> opened = new LinkedHashMap<>();

  private ForeignMapping(MappingNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** The mapping that a file is; an empty one if it is something else. */
  static ForeignMapping of(String file, String text) {
    Source source = new Source(file, text);
    Node root = DocumentParser.parse(source).root().orElse(null);
    return root instanceof MappingNode mapping ? new ForeignMapping(mapping, "") : of(file, "{}");
  }

  /** The place of a key, for notes. */
  String place(String key) {
    return node.entry(key).map(entry -> entry.key().location()).orElse(node.location()).file()
        + ":"
        + node.entry(key).map(entry -> entry.key().line()).orElse(node.line());
  }

  /** The keys, in order. */
  List<String> keys() {
    return node.keys();
  }

  /** Whether a key is there, taken or not. */
  boolean has(String key) {
    return node.get(key).isPresent();
  }

  /** Takes the text of a key; a number and a truth value are texts too. */
  Optional<String> text(String key) {
    Optional<String> text =
        node.scalar(key).filter(scalar -> !scalar.isNull()).map(ScalarNode::text);
    text.ifPresent(value -> taken.add(key));
    return text;
  }

  /** Takes the whole number of a key, which may be a text that begins with one, as in 30s. */
  Optional<Integer> number(String key) {
    Optional<Integer> number = node.scalar(key).flatMap(scalar -> parsed(scalar.text()));
    number.ifPresent(value -> taken.add(key));
    return number;
  }

  /** The number that a text is, or a time in seconds. */
  static Optional<Integer> parsed(String text) {
    String digits = text.strip();
    int factor = 1;
    if (digits.endsWith("s") || digits.endsWith("m") || digits.endsWith("h")) {
      factor = digits.endsWith("m") ? 60 : digits.endsWith("h") ? 3_600 : 1;
      digits = digits.substring(0, digits.length() - 1);
    }
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() < 7
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Optional.of(Integer.parseInt(digits) * factor) : Optional.empty();
  }

  /** Takes the texts of a list, or the one text that is in its place. */
  List<String> texts(String key) {
    Optional<Node> value = node.get(key);
    if (value.orElse(null) instanceof SequenceNode list) {
      List<String> texts = new ArrayList<>();
      for (Node item : list.items()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.text());
        }
      }
      if (texts.size() == list.items().size()) {
        taken.add(key);
        return texts;
      }
      return List.of();
    }
    return text(key).map(List::of).orElse(List.of());
  }

  /** Opens the mapping of a key: what is not taken from it is told too. */
  Optional<ForeignMapping> mapping(String key) {
    return node.mapping(key)
        .map(inner -> opened.computeIfAbsent(key, k -> new ForeignMapping(inner, path(k))));
  }

  /** Opens the mappings of a list. */
  List<ForeignMapping> mappings(String key) {
    List<ForeignMapping> all = new ArrayList<>();
    List<Node> items = node.sequence(key).map(SequenceNode::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof MappingNode item) {
        String name = key + "[" + i + "]";
        all.add(opened.computeIfAbsent(name, k -> new ForeignMapping(item, path(k))));
        taken.add(key);
      }
    }
    return all;
  }

  /** Takes a key without using it, since a note says more than that it was left. */
  Note left(String key, String why) {
    taken.add(key);
    return new Note(place(key), Phrases.quoted(path(key)), why);
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** A note for each key that nobody took. */
  List<Note> rest() {
    List<Note> notes = new ArrayList<>();
    for (String key : node.keys()) {
      if (!taken.contains(key) && !opened.containsKey(key)) {
        notes.add(
            new Note(place(key), Phrases.quoted(path(key)), "No key of a riglet means the same."));
      }
    }
    opened.values().forEach(inner -> notes.addAll(inner.rest()));
    return notes;
  }
}
