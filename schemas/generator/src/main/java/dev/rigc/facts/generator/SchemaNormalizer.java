package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the schemas of the validator back into the words of JSON Schema, in one fixed order, with
 * descriptions left out. An unknown word stops the run: it might be a fact.
 */
final class SchemaNormalizer {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What a word's value is made of. */
  private enum Form {
    PLAIN,
    SCHEMA,
    SCHEMAS,
    NAMED_SCHEMAS,
    SORTED_LISTS,
    GROUP,
    CONDITIONS,
    DROPPED
  }

  private record Word(String name, Form form) {}

  private static final Map<String, Word> WORDS = new LinkedHashMap<>();

  private static void words(Form form, String... names) {
    for (String name : names) {
      WORDS.put(name, new Word(name, form));
    }
  }

  private static void renamed(String from, String to, Form form) {
    WORDS.put(from, new Word(to, form));
    WORDS.put(to, new Word(to, form));
  }

  static {
    renamed("ref_name", "$ref", Form.PLAIN);
    words(Form.PLAIN, "type", "format", "const", "enum", "pattern", "minimum", "maximum");
    renamed("enum_case_insensitive", "enumCaseInsensitive", Form.PLAIN);
    renamed("not_enum", "notEnum", Form.PLAIN);
    renamed("exclusive_minimum", "exclusiveMinimum", Form.PLAIN);
    renamed("exclusive_maximum", "exclusiveMaximum", Form.PLAIN);
    renamed("multiple_of", "multipleOf", Form.PLAIN);
    renamed("min_length", "minLength", Form.PLAIN);
    renamed("max_length", "maxLength", Form.PLAIN);
    renamed("min_items", "minItems", Form.PLAIN);
    renamed("max_items", "maxItems", Form.PLAIN);
    renamed("unique_items", "uniqueItems", Form.PLAIN);
    words(Form.SCHEMA, "items", "contains", "not");
    renamed("property_names", "propertyNames", Form.SCHEMA);
    renamed("min_properties", "minProperties", Form.PLAIN);
    renamed("max_properties", "maxProperties", Form.PLAIN);
    words(Form.PLAIN, "required");
    renamed("additional_properties", "additionalProperties", Form.PLAIN);
    renamed("required_xor", "requiredXor", Form.GROUP);
    renamed("required_or", "requiredOr", Form.GROUP);
    renamed("dependent_required", "dependentRequired", Form.SORTED_LISTS);
    renamed("dependent_excluded", "dependentExcluded", Form.SORTED_LISTS);
    words(Form.NAMED_SCHEMAS, "properties", "definitions");
    renamed("pattern_properties", "patternProperties", Form.NAMED_SCHEMAS);
    renamed("all_of", "allOf", Form.SCHEMAS);
    renamed("any_of", "anyOf", Form.SCHEMAS);
    renamed("one_of", "oneOf", Form.SCHEMAS);
    words(Form.SCHEMA, "if", "then", "else");
    words(Form.CONDITIONS, "if_then_else");
    words(Form.DROPPED, "description");
  }

  private SchemaNormalizer() {}

  static JsonNode schema(JsonNode source) {
    if (source.isBoolean()) {
      return source;
    }
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : source.properties()) {
      Word word = WORDS.get(member.getKey());
      if (word == null) {
        throw new IllegalStateException(
            "`" + member.getKey() + "` is a new word of the schemas: " + source);
      }
      put(found, word, member.getValue());
    }
    if (BooleanNode.TRUE.equals(found.get("additionalProperties"))) {
      found.remove("additionalProperties");
    }
    return inOrder(found);
  }

  private static void put(Map<String, JsonNode> found, Word word, JsonNode value) {
    switch (word.form()) {
      case PLAIN -> found.put(word.name(), plain(value));
      case SCHEMA -> found.put(word.name(), schema(value));
      case SCHEMAS -> putCombination(found, word.name(), value);
      case NAMED_SCHEMAS -> putUnlessEmpty(found, word.name(), named(value));
      case SORTED_LISTS -> putUnlessEmpty(found, word.name(), sortedLists(value));
      case GROUP -> found.put(word.name(), groups(value));
      case CONDITIONS -> conditions(found, value);
      case DROPPED -> {}
    }
  }

  private static ObjectNode inOrder(Map<String, JsonNode> found) {
    ObjectNode ordered = NODES.objectNode();
    for (Word word : WORDS.values()) {
      JsonNode value = found.get(word.name());
      if (value != null && !ordered.has(word.name())) {
        ordered.set(word.name(), value);
      }
    }
    return ordered;
  }

  private static void putUnlessEmpty(Map<String, JsonNode> found, String name, JsonNode value) {
    if (!value.isEmpty()) {
      found.put(name, value);
    }
  }

  /**
   * The source has lost what it could not express and left an empty schema in its place. Among the
   * members of {@code anyOf} and {@code oneOf} such a gap would change the meaning, so the whole
   * combination is left out; under {@code allOf} only the gap.
   */
  private static void putCombination(Map<String, JsonNode> found, String name, JsonNode value) {
    ArrayNode members = NODES.arrayNode();
    boolean gap = false;
    for (JsonNode member : value) {
      JsonNode schema = schema(member);
      if (schema.isObject() && schema.isEmpty()) {
        gap = true;
      } else {
        members.add(schema);
      }
    }
    if (!members.isEmpty() && (!gap || name.equals("allOf"))) {
      ArrayNode all = (ArrayNode) found.computeIfAbsent(name, n -> NODES.arrayNode());
      all.addAll(members);
    }
  }

  private static ObjectNode named(JsonNode value) {
    ObjectNode named = NODES.objectNode();
    sorted(value).forEach((name, schema) -> named.set(name, schema(schema)));
    return named;
  }

  static Map<String, JsonNode> sorted(JsonNode object) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
    return sorted;
  }

  private static ObjectNode sortedLists(JsonNode value) {
    ObjectNode lists = NODES.objectNode();
    sorted(value).forEach(lists::set);
    return lists;
  }

  private static ArrayNode groups(JsonNode value) {
    if (!value.isEmpty() && value.get(0).isArray()) {
      return (ArrayNode) value;
    }
    return NODES.arrayNode().add(value);
  }

  /** One condition is written as JSON Schema does; several become members of {@code allOf}. */
  private static void conditions(Map<String, JsonNode> found, JsonNode value) {
    ArrayNode all = (ArrayNode) found.computeIfAbsent("allOf", n -> NODES.arrayNode());
    for (JsonNode condition : value) {
      ObjectNode schema = NODES.objectNode();
      schema.set("if", schema(condition.required("condition")));
      setIfPresent(schema, "then", condition.get("then_schema"));
      setIfPresent(schema, "else", condition.get("else_schema"));
      all.add(schema);
    }
  }

  private static void setIfPresent(
      ObjectNode target, String name, @org.jspecify.annotations.Nullable JsonNode schema) {
    if (schema != null) {
      target.set(name, schema(schema));
    }
  }

  /** Whole numbers are written without a fraction. */
  static JsonNode plain(JsonNode value) {
    if (value.isDouble() && value.doubleValue() == Math.rint(value.doubleValue())) {
      long whole = value.longValue();
      return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }
    return value;
  }
}
