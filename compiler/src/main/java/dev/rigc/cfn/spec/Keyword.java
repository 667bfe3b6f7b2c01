package dev.rigc.cfn.spec;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of JSON Schema, and of AWS's additions to it, that a {@link PropertySchema}
 * understands: what kind of value each is about, and how it is read.
 */
public enum Keyword {
  TYPE("type", Subject.ANY, Form.KINDS),

  PROPERTIES("properties", Subject.OBJECT, Form.NAMED_SHAPES),
  REQUIRED("required", Subject.OBJECT, Form.TEXTS),
  ADDITIONAL_PROPERTIES("additionalProperties", Subject.OBJECT, Form.FLAG),
  PATTERN_PROPERTIES("patternProperties", Subject.OBJECT, Form.PATTERN_SHAPES),
  PROPERTY_NAMES("propertyNames", Subject.OBJECT, Form.SHAPE),
  MIN_PROPERTIES("minProperties", Subject.OBJECT, Form.COUNT),
  MAX_PROPERTIES("maxProperties", Subject.OBJECT, Form.COUNT),
  DEPENDENT_REQUIRED("dependentRequired", Subject.OBJECT, Form.DEPENDENTS),
  DEPENDENT_EXCLUDED("dependentExcluded", Subject.OBJECT, Form.DEPENDENTS),
  REQUIRED_XOR("requiredXor", Subject.OBJECT, Form.GROUPS),
  REQUIRED_OR("requiredOr", Subject.OBJECT, Form.GROUPS),

  ITEMS("items", Subject.LIST, Form.SHAPE),
  PREFIX_ITEMS("prefixItems", Subject.LIST, Form.SHAPES),
  CONTAINS("contains", Subject.LIST, Form.SHAPE),
  MIN_ITEMS("minItems", Subject.LIST, Form.COUNT),
  MAX_ITEMS("maxItems", Subject.LIST, Form.COUNT),
  UNIQUE_ITEMS("uniqueItems", Subject.LIST, Form.FLAG),
  UNIQUE_KEYS("uniqueKeys", Subject.LIST, Form.TEXTS),
  MAX_UNIQUE_ITEMS("maxUniqueItems", Subject.LIST, Form.COUNT),

  ENUM("enum", Subject.TEXT, Form.TEXTS),
  ENUM_CASE_INSENSITIVE("enumCaseInsensitive", Subject.TEXT, Form.TEXTS),
  CONST("const", Subject.TEXT, Form.TEXT),
  NOT_ENUM("notEnum", Subject.TEXT, Form.TEXTS),
  PATTERN("pattern", Subject.TEXT, Form.PATTERN),
  FORMAT("format", Subject.TEXT, Form.TEXT),
  MIN_LENGTH("minLength", Subject.TEXT, Form.COUNT),
  MAX_LENGTH("maxLength", Subject.TEXT, Form.COUNT),

  MINIMUM("minimum", Subject.NUMBER, Form.NUMBER),
  MAXIMUM("maximum", Subject.NUMBER, Form.NUMBER),
  EXCLUSIVE_MINIMUM("exclusiveMinimum", Subject.NUMBER, Form.NUMBER),
  EXCLUSIVE_MAXIMUM("exclusiveMaximum", Subject.NUMBER, Form.NUMBER),
  MULTIPLE_OF("multipleOf", Subject.NUMBER, Form.NUMBER),

  ALL_OF("allOf", Subject.PARTS, Form.SHAPES),
  REF("$ref", Subject.PARTS, Form.REFERRED),
  ANY_OF("anyOf", Subject.FORMS, Form.SHAPES),
  ONE_OF("oneOf", Subject.FORMS, Form.SHAPES),
  NOT("not", Subject.FORMS, Form.SHAPE),
  IF("if", Subject.CONDITION, Form.CONDITIONAL),
  THEN("then", Subject.ANY, Form.SHAPE),
  ELSE("else", Subject.ANY, Form.SHAPE);

  /** What a keyword is about. */
  public enum Subject {
    ANY,
    OBJECT,
    LIST,
    /** The text of a scalar, whatever its type. */
    TEXT,
    NUMBER,
    /** Schemas that must all be valid. */
    PARTS,
    /** Schemas of which some must be valid, or none. */
    FORMS,
    CONDITION
  }

  /** How the value of a keyword is read. */
  enum Form {
    KINDS,
    CONDITIONAL,
    FLAG,
    COUNT,
    NUMBER,
    TEXT,
    TEXTS,
    GROUPS,
    DEPENDENTS,
    PATTERN,
    SHAPE,
    SHAPES,
    NAMED_SHAPES,
    PATTERN_SHAPES,
    REFERRED
  }

  private static final Map<String, Keyword> BY_NAME = new HashMap<>();
  private static final Map<Subject, Long> BITS = new EnumMap<>(Subject.class);

  static {
    for (Keyword keyword : values()) {
      BY_NAME.put(keyword.word, keyword);
      BITS.merge(keyword.subject, keyword.bit, (all, bit) -> all | bit);
    }
  }

  private final String word;
  private final Form form;

  @SuppressWarnings("EnumOrdinal") // the bits are nowhere kept
  private final long bit = 1L << ordinal();

  private final Subject subject;

  Keyword(String word, Subject subject, Form form) {
    this.word = word;
    this.subject = subject;
    this.form = form;
  }

  /** The keyword that a schema calls so; null if schemas do not look at it. */
  static @Nullable Keyword named(String word) {
    return BY_NAME.get(word);
  }

  /** The bits of all keywords about something. */
  static long all(Subject subject) {
    return BITS.getOrDefault(subject, 0L);
  }

  /** A bit of its own within a set of keywords; one declared later has a higher one. */
  long bit() {
    return bit;
  }

  Form form() {
    return form;
  }
}
