package dev.rigc.iam;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A call of AWS, as IAM sees it.
 *
 * @param action {@code service:Action}
 * @param resource the ARN of what it is about, or {@code *}
 * @param keys the context: condition keys in lower case with their values
 */
record Request(String action, String resource, Map<String, List<String>> keys) {

  /** A call over TLS, which every call of AWS is unless a test says otherwise. */
  static Request of(String action, String resource, Map<String, List<String>> context) {
    Map<String, List<String>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    keys.put("aws:SecureTransport", List.of("true"));
    keys.putAll(context);
    return new Request(action, resource, keys);
  }

  @Override
  public String toString() {
    Map<String, List<String>> shown = new TreeMap<>(keys);
    shown.remove("aws:SecureTransport", List.of("true"));
    return action + " on " + resource + (shown.isEmpty() ? "" : " with " + shown);
  }
}
