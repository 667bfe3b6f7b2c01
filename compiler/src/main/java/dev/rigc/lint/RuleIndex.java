package dev.rigc.lint;

import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.rule.RuleInfo;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Catalogue entries, found by their id, right or misspelt. */
public final class RuleIndex {
  private final Supplier<? extends Collection<RuleInfo>> entries;
  private volatile @Nullable Map<String, RuleInfo> byId;

  /** An index of these entries; of two with one id the first counts. */
  public RuleIndex(Collection<RuleInfo> infos) {
    List<RuleInfo> copy = List.copyOf(infos);
    entries = () -> copy;
  }

  private RuleIndex(Supplier<List<RuleInfo>> infos) {
    entries = infos;
  }

  /** Everything there is: the rules of a run, those on riglets, and those on output folders. */
  public static RuleIndex withRiglets(RuleSet rules) {
    return new RuleIndex(
        () ->
            Stream.of(rules.infos(), RigletRules.infos(), OutputRules.infos(), PreviewRules.infos())
                .flatMap(List::stream)
                .toList());
  }

  /** The entries by id, sorted; most runs never ask for one. */
  private Map<String, RuleInfo> byId() {
    Map<String, RuleInfo> known = byId;
    if (known == null) {
      known = new TreeMap<>();
      for (RuleInfo info : entries.get()) {
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

  /**
   * The entries that a word names: one id, the start of ids such as {@code RIG2}, or an id or the
   * start of ids of cfn-lint such as {@code E3012}, for the entries that check the same. Letter
   * case does not matter. There is none for a word that names nothing.
   */
  public List<RuleInfo> matching(String word) {
    String start = word.strip().toUpperCase(Locale.ROOT);
    if (start.isEmpty()) {
      return List.of();
    }
    List<RuleInfo> own =
        byId().values().stream().filter(info -> info.id().value().startsWith(start)).toList();
    return own.isEmpty()
        ? byId().values().stream()
            .filter(info -> info.counterparts().stream().anyMatch(id -> id.startsWith(start)))
            .toList()
        : own;
  }

  /** The entries that check what a rule of cfn-lint does, in the order of their ids. */
  public List<RuleInfo> counterpartsOf(String cfnLintId) {
    return byId().values().stream()
        .filter(info -> info.counterparts().contains(cfnLintId))
        .toList();
  }

  /** A hint for an id that is not in the catalogue. */
  String hintFor(String unknown) {
    List<RuleInfo> same = counterpartsOf(unknown);
    if (!same.isEmpty()) {
      return "%s is a rule of cfn-lint; here %s checks the same."
          .formatted(
              unknown, Phrases.quotedAnd(same.stream().map(info -> info.id().value()).toList()));
    }
    return nearest(unknown).map(Suggestion::didYouMean).orElse("`rigc rules` lists every rule.");
  }

  /** The entries in the order of their ids. */
  public List<RuleInfo> infos() {
    return List.copyOf(byId().values());
  }
}
