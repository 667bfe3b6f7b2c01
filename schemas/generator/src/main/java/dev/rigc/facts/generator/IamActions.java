package dev.rigc.facts.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the IAM actions of every service out of iam-floyd: one JavaScript file per service, with
 * its prefix and its actions by access level. The levels are left out: no rule looks at them.
 */
final class IamActions {

  private static final String FOLDER = "lib/generated/policy-statements/";
  private static final Pattern PREFIX = Pattern.compile("servicePrefix = '([a-z0-9-]+)'");
  private static final String LIST_START = "accessLevelList = {";
  private static final Pattern LEVEL =
      Pattern.compile("'?([A-Z][A-Za-z ]+?)'?: \\[([^\\]]*)]", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("'([A-Za-z0-9]+)'");
  private static final Set<String> LEVELS =
      Set.of("List", "Read", "Write", "Tagging", "Permissions management");
  private static final int FEWEST_SERVICES = 400;

  private IamActions() {}

  /** Service to its actions in the spelling of the documentation, sorted without regard to case. */
  static JsonNode table(NpmPackage.Files files) {
    Map<String, Set<String>> services = new TreeMap<>();
    files.texts(FOLDER, ".js").forEach((path, text) -> read(path, text, services));
    if (services.size() < FEWEST_SERVICES) {
      throw new IllegalStateException("Only " + services.size() + " services were found.");
    }
    ObjectNode table = JsonNodeFactory.instance.objectNode();
    services.forEach((prefix, actions) -> actions.forEach(table.putArray(prefix)::add));
    return table;
  }

  private static void read(String path, String text, Map<String, Set<String>> services) {
    Matcher prefix = PREFIX.matcher(text);
    int start = text.indexOf(LIST_START);
    if (!prefix.find() || start < 0) {
      throw new IllegalStateException(path + " names no service or no actions.");
    }
    Set<String> found =
        services.computeIfAbsent(
            prefix.group(1), p -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    Matcher level = LEVEL.matcher(text.substring(start, text.indexOf("};", start)));
    while (level.find()) {
      if (!LEVELS.contains(level.group(1))) {
        throw new IllegalStateException(path + " has a new access level: " + level.group(1));
      }
      found.addAll(actions(level.group(2)));
    }
  }

  private static Set<String> actions(String list) {
    Set<String> actions = new LinkedHashSet<>();
    Matcher action = ACTION.matcher(list);
    while (action.find()) {
      actions.add(action.group(1));
    }
    return actions;
  }
}
