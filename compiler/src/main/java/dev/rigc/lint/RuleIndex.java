package dev.rigc.lint;

import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Catalogue entries, found by their id, right or misspelt. */
public final class RuleIndex {
  private final Collection<RuleInfo> entries;
  private volatile @Nullable Map<String, RuleInfo> byId;

  /** An index of these entries; of two with one id the first counts. */
  public RuleIndex(Collection<RuleInfo> infos) {
    entries = List.copyOf(infos);
  }

  /** An index of the rules of a lint and of those on riglets. */
  public static RuleIndex of(RuleSet rules) {
    List<RuleInfo> all = new ArrayList<>(rules.infos());
    all.addAll(RigletRules.infos());
    return new RuleIndex(all);
  }

  /** The entries by id, sorted; most runs never ask for one. */
  private Map<String, RuleInfo> byId() {
    Map<String, RuleInfo> known = byId;
    if (known == null) {
      known = new TreeMap<>();
      for (RuleInfo info : entries) {
        known.putIfAbsent(info.id().value(), info);
      }
      byId = known;
    }
    return known;
  }

  /** The entry with this id. */
  public Optional<RuleInfo> find(String id) {
    return Optional.ofNullable(byId().get(id));
  }

  /** The entry with this id. */
  public Optional<RuleInfo> find(RuleId id) {
    return find(id.value());
  }

  /** The id that {@code text} was probably meant to be. */
  public Optional<String> nearest(String text) {
    return Suggestion.name(text, byId().keySet());
  }

  /** A hint for an id that is not in the catalogue. */
  String hintFor(String unknown) {
    return nearest(unknown).map(Suggestion::didYouMean).orElse("`rigc rules` lists every rule.");
  }

  /** The entries in the order of their ids. */
  public List<RuleInfo> infos() {
    return List.copyOf(byId().values());
  }
}
