package dev.rigc.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reviewed table below {@code src/test/resources/roles}: rows that become requests. */
final class Table {
  private static final Pattern WORD = Pattern.compile("\\{([A-Za-z0-9.]+)}");

  private final String name;
  private final JsonNode root;

  private Table(String name, JsonNode root) {
    this.name = name;
    this.root = root;
  }

  /**
   * A row: an action on something.
   *
   * @param action the action
   * @param on what it is on
   * @param keys condition keys: words for tags, or objects
   * @param by the kind of the role, in a table of attacks
   * @param why what would be gained, in a table of attacks
   */
  record Row(String action, String on, List<JsonNode> keys, String by, String why) {

    /** The request, with words filled in. */
    Request request(Map<String, String> words, Map<String, String> tags) {
      Map<String, List<String>> context = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (JsonNode key : keys) {
        if (key.isTextual()) {
          context.putAll(tagKeys(key.asText(), words, tags));
        } else {
          key.properties()
              .forEach(
                  entry ->
                      context.put(
                          filled(entry.getKey(), words),
                          List.of(filled(entry.getValue().asText(), words))));
        }
      }
      return Request.of(filled(action, words), filled(on, words), context);
    }

    private static Map<String, List<String>> tagKeys(
        String word, Map<String, String> words, Map<String, String> tags) {
      Map<String, String> own =
          Map.of("Owner", words.get("owner"), "Project", words.get("project"));
      return switch (word) {
        case "request-tags" -> tagged("aws:RequestTag/", tags);
        case "resource-tags" -> tagged("aws:ResourceTag/", tags);
        case "own-request-tags" -> tagged("aws:RequestTag/", own);
        case "own-tags" -> tagged("aws:ResourceTag/", own);
        case "other-tags" ->
            tagged("aws:ResourceTag/", Map.of("Owner", words.get("owner"), "Project", "other"));
        default -> throw new AssertionError("These tags are not known: " + word);
      };
    }

    private static Map<String, List<String>> tagged(String prefix, Map<String, String> tags) {
      Map<String, List<String>> keys = new TreeMap<>();
      tags.forEach((key, value) -> keys.put(prefix + key, List.of(value)));
      return keys;
    }

    private static String filled(String text, Map<String, String> words) {
      return WORD.matcher(text)
          .replaceAll(
              word ->
                  Matcher.quoteReplacement(
                      Optional.ofNullable(words.get(word.group(1)))
                          .orElseThrow(
                              () ->
                                  new AssertionError(
                                      "Nothing is known of {" + word.group(1) + "} in " + text))));
    }
  }

  static Table of(String name) {
    try (InputStream in = Table.class.getResourceAsStream("/roles/" + name + ".yaml")) {
      return new Table(name, new ObjectMapper(new YAMLFactory()).readTree(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The rows under keys; a table without them fails. */
  List<Row> rows(String... keys) {
    JsonNode found = find(keys);
    if (!found.isArray()) {
      throw new AssertionError(name + ".yaml has no rows for " + String.join(" ", keys));
    }
    return rows(found);
  }

  /** Whether there are rows under keys. */
  boolean has(String... keys) {
    return find(keys).isArray();
  }

  /** What is under keys; a text there names the neighbour that has the same rows. */
  private JsonNode find(String... keys) {
    JsonNode above = root;
    JsonNode found = root;
    for (String key : keys) {
      above = found;
      found = found.path(key);
    }
    return found.isTextual() ? above.path(found.asText()) : found;
  }

  /** The texts of a table that is a list or a map of them. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    if (root.isObject()) {
      root.fieldNames().forEachRemaining(texts::add);
    } else {
      root.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }

  /** Every row of the table. */
  List<Row> all() {
    List<Row> rows = new ArrayList<>();
    collect(root, rows);
    return rows;
  }

  private static void collect(JsonNode node, List<Row> rows) {
    if (node.has("action")) {
      rows.add(row(node));
    } else if (node.isContainerNode()) {
      node.forEach(child -> collect(child, rows));
    }
  }

  private static List<Row> rows(JsonNode list) {
    List<Row> rows = new ArrayList<>();
    list.forEach(row -> rows.add(row(row)));
    return rows;
  }

  private static Row row(JsonNode row) {
    List<JsonNode> keys = new ArrayList<>();
    row.path("keys").forEach(keys::add);
    return new Row(
        row.path("action").asText(),
        row.path("on").asText(),
        keys,
        row.path("by").asText(),
        row.path("why").asText());
  }
}
