package dev.rigc.cfn.schema;

import dev.rigc.cfn.spec.PropertySchema;
import dev.rigc.cfn.spec.ValueKind;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Scalar;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.ScalarNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which value is accepted for which type. CloudFormation converts scalars to the type of a
 * property: a number or a boolean may be written as a string and the other way round.
 */
public final class JsonTypes {
  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,18}(?:\\.0+)?");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:\\d{1,300}+(?:\\.\\d{0,300}+)?|\\.\\d{1,300}+)(?:[eE][-+]?\\d{1,3})?");
  private static final Set<ValueKind> SCALARS =
      EnumSet.of(ValueKind.STRING, ValueKind.INTEGER, ValueKind.NUMBER, ValueKind.BOOLEAN);

  private JsonTypes() {}

  /** Whether a value is accepted for one of the types of a schema. */
  static boolean fits(Value value, PropertySchema schema) {
    if (value instanceof Scalar scalar) {
      return fits(scalar.node(), schema);
    }
    if (value instanceof MapValue) {
      return schema.takes(ValueKind.OBJECT);
    }
    return !(value instanceof ListValue) || schema.takes(ValueKind.LIST);
  }

  private static boolean fits(ScalarNode scalar, PropertySchema schema) {
    if (scalar.isNull()) {
      return schema.takes(ValueKind.NULL);
    }
    return schema.takes(ValueKind.STRING)
        || (schema.takes(ValueKind.NUMBER) && isNumber(scalar.text()))
        || (schema.takes(ValueKind.INTEGER) && isInteger(scalar.text()))
        || (schema.takes(ValueKind.BOOLEAN) && isBoolean(scalar.text()));
  }

  /** Whether a text is accepted as a number. */
  public static boolean isNumber(String text) {
    return isDigits(text) || (mayBeNumber(text) && NUMBER.matcher(text).matches());
  }

  private static boolean isInteger(String text) {
    return isDigits(text) || (mayBeNumber(text) && INTEGER.matcher(text).matches());
  }

  private static boolean isDigits(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return length > 0 && length <= 18;
  }

  /** What the first character tells, which decides most cases. */
  private static boolean mayBeNumber(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }

  /** Whether a text is accepted as a boolean. */
  static boolean isBoolean(String text) {
    return switch (text) {
      case "true", "false", "True", "False", "TRUE", "FALSE" -> true;
      default -> false;
    };
  }

  /** Whether only lists are accepted. */
  static boolean onlyLists(Set<ValueKind> kinds) {
    return kinds.size() == 1 && kinds.contains(ValueKind.LIST);
  }

  /** Whether only scalars are accepted. */
  static boolean onlyScalars(Set<ValueKind> kinds) {
    return !kinds.isEmpty() && SCALARS.containsAll(kinds);
  }

  /** The kinds in words, such as "a string or a list". */
  static String words(Set<ValueKind> kinds) {
    List<String> words = kinds.stream().map(JsonTypes::word).distinct().toList();
    return String.join(" or ", words);
  }

  private static String word(ValueKind kind) {
    return switch (kind) {
      case INTEGER -> "a whole number";
      case OBJECT -> "a mapping";
      case LIST -> "a list";
      case NULL -> "null";
      default -> "a " + kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
