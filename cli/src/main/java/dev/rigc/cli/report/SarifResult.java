package dev.rigc.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * A result of a run.
 *
 * @param place where it stands among the others
 * @param node all of it but the position of its rule, which another run has elsewhere
 * @param hasRuleIndex whether it named that position
 */
record SarifResult(SarifPlace place, ObjectNode node, boolean hasRuleIndex) {
  private static final String RULE_INDEX = "ruleIndex";

  /** Takes over a result as it was read. */
  static SarifResult of(ObjectNode result) {
    boolean hasRuleIndex = result.remove(RULE_INDEX) != null;
    return new SarifResult(SarifPlace.of(result), result, hasRuleIndex);
  }

  /** Writes the result, with the position that its rule has now. */
  void write(Map<String, Integer> rules, JsonText json) throws IOException {
    json.open('{');
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      json.key(part.getKey());
      SarifJson.copy(part.getValue(), json);
      if (hasRuleIndex && part.getKey().equals("ruleId")) {
        json.key(RULE_INDEX).value(rules.getOrDefault(part.getValue().asText(), -1));
      }
    }
    json.close('}');
  }
}
