package dev.rigc.iam;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The condition block of a statement: all operators must hold, and all keys of each.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
final class Conditions {
  private Conditions() {}

  static boolean hold(Map<String, Map<String, List<String>>> block, Request request) {
    return block.entrySet().stream()
        .allMatch(
            operator ->
                operator.getValue().entrySet().stream()
                    .allMatch(
                        key -> holds(operator.getKey(), key.getKey(), key.getValue(), request)));
  }

  private static boolean holds(String operator, String key, List<String> wanted, Request request) {
    List<String> found = request.keys().getOrDefault(key, List.of());
    if (operator.equals("Null")) {
      return wanted.contains(String.valueOf(found.isEmpty()));
    }
    boolean ifExists = operator.endsWith("IfExists");
    String rest = ifExists ? operator.replaceAll("IfExists$", "") : operator;
    if (rest.startsWith("ForAllValues:")) {
      // True where the key is missing: a statement that relies on it needs a Null beside it.
      String each = rest.substring("ForAllValues:".length());
      return found.stream().allMatch(value -> fitsOne(each, wanted, value));
    }
    if (rest.startsWith("ForAnyValue:")) {
      String each = rest.substring("ForAnyValue:".length());
      return found.stream().anyMatch(value -> fitsOne(each, wanted, value));
    }
    if (found.isEmpty()) {
      return ifExists || rest.contains("Not");
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(key + " has several values and needs ForAllValues");
    }
    return fitsOne(rest, wanted, found.get(0));
  }

  private static boolean fitsOne(String operator, List<String> wanted, String found) {
    return switch (operator) {
      case "StringEquals" -> wanted.contains(found);
      case "StringNotEquals" -> !wanted.contains(found);
      case "StringLike" -> wanted.stream().anyMatch(value -> Wildcard.matches(value, found));
      case "StringNotLike" -> wanted.stream().noneMatch(value -> Wildcard.matches(value, found));
      case "ArnLike", "ArnEquals" ->
          wanted.stream().anyMatch(value -> Wildcard.matchesArn(value, found));
      case "Bool" -> wanted.contains(found.toLowerCase(Locale.ROOT));
      default -> throw new IllegalArgumentException("This operator is not simulated: " + operator);
    };
  }
}
