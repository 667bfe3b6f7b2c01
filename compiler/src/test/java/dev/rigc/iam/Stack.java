package dev.rigc.iam;

import java.util.Map;

/**
 * A stack of the plan.
 *
 * @param name its name
 * @param file its template, below the folder of the riglet
 * @param layer its layer, as the plan calls it
 * @param environment its environment, or nothing
 * @param application its application, or nothing
 */
record Stack(String name, String file, String layer, String environment, String application) {

  /** What of it stands in the place of words in the tables. */
  Map<String, String> words() {
    return Map.of("stack", name, "environment", environment, "application", application);
  }
}
