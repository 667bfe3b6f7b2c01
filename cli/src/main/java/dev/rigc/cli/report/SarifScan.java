package dev.rigc.cli.report;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rigc.yaml.JsonSyntax;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a report once, checks it, and notes what its runs are without keeping them. */
final class SarifScan {
  /** The version of SARIF that is read and written. */
  static final String VERSION = "2.1.0";

  private static final Set<String> PLAIN_DRIVER = Set.of("name", "semanticVersion", "rules");

  private final Path report;

  SarifScan(Path report) {
    this.report = report;
  }

  /**
   * The runs of the report, in order.
   *
   * @throws NotSarifException if the file is not a SARIF report
   * @throws IOException if it cannot be read
   */
  List<ScannedRun> runs() throws NotSarifException, IOException {
    try (JsonParser tokens = SarifJson.open(report)) {
      if (tokens.nextToken() != JsonToken.START_OBJECT) {
        throw refused("it is not a JSON object.");
      }
      List<ScannedRun> runs = root(tokens);
      if (tokens.nextToken() != null) {
        throw refused(at(tokens.currentTokenLocation()) + "a second JSON value starts.");
      }
      return runs;
    } catch (JsonProcessingException notJson) {
      throw refused(
          at(notJson.getLocation()) + "it is not valid JSON: " + JsonSyntax.meaning(notJson) + ".");
    }
  }

  private List<ScannedRun> root(JsonParser tokens) throws NotSarifException, IOException {
    @Nullable List<ScannedRun> runs = null;
    @Nullable JsonNode version = null;
    while (tokens.nextToken() == JsonToken.FIELD_NAME) {
      String name = tokens.currentName();
      JsonToken start = tokens.nextToken();
      if (name.equals("version")) {
        version = SarifJson.value(tokens);
      } else if (name.equals("runs") && start == JsonToken.START_ARRAY) {
        runs = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
          runs.add(run(tokens, runs.size()));
        }
      } else {
        tokens.skipChildren();
      }
    }
    if (version == null || !version.asText().equals(VERSION)) {
      throw refused("its `version` is not \"" + VERSION + "\".");
    }
    if (runs == null) {
      throw refused("it has no list of `runs`.");
    }
    return runs;
  }

  private ScannedRun run(JsonParser tokens, int index) throws NotSarifException, IOException {
    String run = "the run on line " + tokens.currentTokenLocation().getLineNr();
    if (tokens.currentToken() != JsonToken.START_OBJECT) {
      throw refused(run + " names no tool.");
    }
    JsonNode tool = MissingNode.getInstance();
    String columnKind = "";
    Results results = new Results();
    boolean isBare = true;
    while (tokens.nextToken() == JsonToken.FIELD_NAME) {
      String name = tokens.currentName();
      tokens.nextToken();
      switch (name) {
        case "tool" -> tool = SarifJson.value(tokens);
        case "columnKind" -> columnKind = SarifJson.value(tokens).asText();
        case "results" -> results.scan(tokens, run);
        default -> {
          isBare = false;
          tokens.skipChildren();
        }
      }
    }
    JsonNode driver = tool.path("driver");
    if (!driver.path("name").isValueNode()) {
      throw refused(run + " names no tool.");
    }
    Map<String, JsonNode> rules = rules(driver);
    return new ScannedRun(
        report,
        index,
        List.of(driver.path("name").asText(), driver.path("semanticVersion").asText(), columnKind),
        rules,
        isBare && results.nameRules && isPlain(tool, driver, rules),
        results.areSorted);
  }

  /** The results of a run while they go by. */
  private final class Results {
    private boolean nameRules = true;
    private boolean areSorted = true;

    void scan(JsonParser tokens, String run) throws NotSarifException, IOException {
      if (tokens.currentToken() != JsonToken.START_ARRAY) {
        throw refused(run + " has `results` that are not a list of objects.");
      }
      @Nullable SarifPlace before = null;
      while (tokens.nextToken() != JsonToken.END_ARRAY) {
        if (tokens.currentToken() != JsonToken.START_OBJECT) {
          throw refused(run + " has `results` that are not a list of objects.");
        }
        JsonNode result = SarifJson.value(tokens);
        nameRules &= !result.path("ruleId").asText().isEmpty();
        SarifPlace place = SarifPlace.of(result);
        areSorted &= before == null || before.compareTo(place) <= 0;
        before = place;
      }
    }
  }

  private static Map<String, JsonNode> rules(JsonNode driver) {
    Map<String, JsonNode> rules = new LinkedHashMap<>();
    for (JsonNode rule : driver.path("rules")) {
      rules.putIfAbsent(rule.path("id").asText(), rule);
    }
    return rules;
  }

  private static boolean isPlain(JsonNode tool, JsonNode driver, Map<String, JsonNode> rules) {
    return tool.size() == 1
        && ((ObjectNode) driver)
            .properties().stream().allMatch(part -> PLAIN_DRIVER.contains(part.getKey()))
        && !rules.containsKey("");
  }

  private NotSarifException refused(String why) {
    return new NotSarifException(report.toString(), why);
  }

  private static String at(@Nullable JsonLocation place) {
    return place == null ? "" : "at " + place.getLineNr() + ":" + place.getColumnNr() + ", ";
  }
}
