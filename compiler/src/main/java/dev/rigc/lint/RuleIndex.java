package dev.rigc.lint;

import dev.rigc.diagnostic.RuleId;
import dev.rigc.rule.Nearest;
import dev.rigc.rule.RuleInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Catalogue entries, found by their id, right or misspelt. */
public final class RuleIndex {
  private final Map<String, RuleInfo> byId = new TreeMap<>();

  /** An index of these entries; of two with one id the first counts. */
  public RuleIndex(Collection<RuleInfo> infos) {
    infos.forEach(info -> byId.putIfAbsent(info.id().value(), info));
  }

  /** The entry with this id. */
  public Optional<RuleInfo> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The entry with this id. */
  public Optional<RuleInfo> find(RuleId id) {
    return find(id.value());
  }

  /** The id that {@code text} was probably meant to be. */
  public Optional<String> nearest(String text) {
    return Nearest.to(text, byId.keySet());
  }

  /** A hint for an id that is not in the catalogue. */
  String hintFor(String unknown) {
    return nearest(unknown)
        .map(id -> "Did you mean `%s`?".formatted(id))
        .orElse("`rigc rules` lists every rule.");
  }

  /** The entries in the order of their ids. */
  public List<RuleInfo> infos() {
    return List.copyOf(byId.values());
  }
}
