package dev.rigc.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys and values of a {@code riglet.yaml} that is being written. */
public final class RigletDraft {
  private final Map<String, Object> root = new LinkedHashMap<>();

  /** An empty draft of format 1. */
  public RigletDraft() {
    root.put("riglet", 1);
  }

  /**
   * Sets a value, in the place of one that is there.
   *
   * @param value a text, a whole number, a truth value, a list of these, or a mapping of texts to
   *     these
   * @param path the keys that lead to it, at least one
   * @throws IllegalArgumentException if a key on the way has another value than keys
   */
  public RigletDraft put(Object value, String... path) {
    Map<String, Object> at = root;
    for (int i = 0; i < path.length - 1; i++) {
      at = below(at, path[i]);
    }
    at.put(path[path.length - 1], value);
    return this;
  }

  @SuppressWarnings("unchecked") // mappings are put in with texts as keys
  private static Map<String, Object> below(Map<String, Object> at, String key) {
    Object there = at.computeIfAbsent(key, name -> new LinkedHashMap<String, Object>());
    if (there instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("`" + key + "` has a value, and no keys");
  }

  /** A draft with the same keys and values, which changes by itself. */
  public RigletDraft copy() {
    RigletDraft copy = new RigletDraft();
    copy.root.putAll(copied(root));
    return copy;
  }

  private static Map<String, Object> copied(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) ->
            copy.put(key.toString(), value instanceof Map<?, ?> inner ? copied(inner) : value));
    return copy;
  }

  /** The value under a path. */
  public Optional<Object> get(String... path) {
    Object at = root;
    for (String key : path) {
      if (!(at instanceof Map<?, ?> map) || !map.containsKey(key)) {
        return Optional.empty();
      }
      at = map.get(key);
    }
    return Optional.ofNullable(at);
  }

  /** The text under a path; empty if there is none or something else. */
  public Optional<String> text(String... path) {
    return get(path).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The keys under a path, in order. */
  public List<String> keys(String... path) {
    List<String> keys = new ArrayList<>();
    if (get(path).orElse(null) instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> keys.add(key.toString()));
    }
    return keys;
  }

  /**
   * The draft as {@code riglet.yaml}, with a comment on where the values come from that an account
   * has to have. Its keys are in the order of the documentation; the same draft gives the same
   * text.
   */
  public String yaml() {
    return new DraftPrinter(root).text();
  }
}
