package dev.rigc.iam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy document: of a role, of a bucket, or what a role trusts.
 *
 * @param statements its statements
 */
record Policy(List<Statement> statements) {
  private static final Set<String> ELEMENTS =
      Set.of("Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "Condition");

  /** What a policy says of a request. */
  enum Effect {
    ALLOW,
    DENY,
    NOTHING
  }

  /**
   * One statement.
   *
   * @param sid its name
   * @param effect {@code Allow} or {@code Deny}
   * @param principals who it is about; empty in a policy of a role
   * @param actions what it is about
   * @param inverted whether it is about all actions but these ({@code NotAction})
   * @param resources what it is about; empty in a trust policy
   * @param conditions when it counts
   */
  record Statement(
      String sid,
      String effect,
      List<String> principals,
      List<String> actions,
      boolean inverted,
      List<String> resources,
      Map<String, Map<String, List<String>>> conditions) {

    boolean isAbout(Request request, String principal) {
      boolean named =
          actions.stream()
              .anyMatch(
                  action ->
                      Wildcard.matches(
                          action.toLowerCase(Locale.ROOT),
                          request.action().toLowerCase(Locale.ROOT)));
      return named != inverted
          && (principals.isEmpty() || principals.contains("*") || principals.contains(principal))
          && (resources.isEmpty()
              || resources.stream()
                  .anyMatch(resource -> Wildcard.matches(resource, request.resource())))
          && Conditions.hold(conditions, request);
    }
  }

  /** What it says of a request by a principal: an explicit deny is stronger than any allow. */
  Effect of(Request request, String principal) {
    Effect effect = Effect.NOTHING;
    for (Statement statement : statements) {
      if (statement.isAbout(request, principal)) {
        if (statement.effect().equals("Deny")) {
          return Effect.DENY;
        }
        effect = Effect.ALLOW;
      }
    }
    return effect;
  }

  /** Reads a policy document whose values are known. */
  static Policy of(Object document) {
    return new Policy(listed(Plain.map(document).get("Statement")).map(Policy::statement).toList());
  }

  private static Statement statement(Object written) {
    Map<String, Object> map = Plain.map(written);
    if (!ELEMENTS.containsAll(map.keySet())) {
      throw new IllegalArgumentException("These elements are not simulated: " + map.keySet());
    }
    boolean inverted = map.containsKey("NotAction");
    return new Statement(
        String.valueOf(map.get("Sid")),
        String.valueOf(map.get("Effect")),
        principals(map.get("Principal")),
        texts(map.get(inverted ? "NotAction" : "Action")),
        inverted,
        texts(map.get("Resource")),
        conditions(map.get("Condition")));
  }

  private static List<String> principals(Object written) {
    return written instanceof Map<?, ?> kinds
        ? kinds.values().stream().flatMap(Policy::listed).map(String::valueOf).toList()
        : texts(written);
  }

  private static Map<String, Map<String, List<String>>> conditions(Object written) {
    Map<String, Map<String, List<String>>> block = new LinkedHashMap<>();
    if (written != null) {
      Plain.map(written)
          .forEach(
              (operator, keys) ->
                  Plain.map(keys)
                      .forEach(
                          (key, values) ->
                              block
                                  .computeIfAbsent(operator, absent -> new LinkedHashMap<>())
                                  .put(key, texts(values))));
    }
    return block;
  }

  private static List<String> texts(Object written) {
    return listed(written).map(String::valueOf).toList();
  }

  private static Stream<?> listed(Object written) {
    return written == null
        ? Stream.of()
        : written instanceof List<?> list ? list.stream() : Stream.of(written);
  }
}
