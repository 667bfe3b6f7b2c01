package dev.rigc.cfn.spec;

import java.util.Locale;

/** The JSON kinds a property may have, as the resource schemas name them. */
public enum ValueKind {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  OBJECT,
  /** The schemas say {@code array}. */
  LIST,
  NULL;

  @SuppressWarnings("EnumOrdinal") // the bits are nowhere kept
  private final int bit = 1 << ordinal();

  /** A bit of its own within a set of kinds. */
  int bit() {
    return bit;
  }

  static ValueKind named(String schemaName) {
    return switch (schemaName) {
      case "string" -> STRING;
      case "integer" -> INTEGER;
      case "number" -> NUMBER;
      case "boolean" -> BOOLEAN;
      case "object" -> OBJECT;
      case "array" -> LIST;
      case "null" -> NULL;
      default -> throw new IllegalStateException("There is no kind `" + schemaName + "`.");
    };
  }

  /** The word CloudFormation's documentation uses: {@code string}, {@code list}, {@code object}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
