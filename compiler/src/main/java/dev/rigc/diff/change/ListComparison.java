package dev.rigc.diff.change;

import dev.rigc.cfn.spec.fact.UpdateFacts;
import dev.rigc.diff.change.PropertyDifference.Step;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.None;
import dev.rigc.diff.value.TermText;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two lists: by key where the items have one, else as a set or in their order. */
final class ListComparison {
  private final TermComparison comparison;
  private final List<Step> at;

  ListComparison(TermComparison comparison, List<Step> at) {
    this.comparison = comparison;
    this.at = at;
  }

  void compare(List<Term> before, List<Term> after) {
    Optional<List<String>> key = key(before, after);
    if (key.isPresent()) {
      byKey(key.get(), before, after);
    } else if (UpdateFacts.isUnordered(name())) {
      asSets(before, after);
    } else {
      inOrder(before, after);
    }
  }

  private String name() {
    return at.isEmpty() ? "" : at.get(at.size() - 1).name();
  }

  /** The first key that all items of both lists have, and that no two items of one list share. */
  private static Optional<List<String>> key(List<Term> before, List<Term> after) {
    return UpdateFacts.listKeys().stream()
        .filter(key -> tellsApart(key, before) && tellsApart(key, after))
        .findFirst();
  }

  /** What tells each item of a list apart: its key, or its index. */
  static List<String> labels(List<Term> items) {
    Optional<List<String>> key = key(items, items);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      labels.add(key.isPresent() ? label(key.get(), items.get(i)) : Integer.toString(i));
    }
    return labels;
  }

  private static boolean tellsApart(List<String> key, List<Term> items) {
    Set<String> seen = new LinkedHashSet<>();
    for (Term item : items) {
      if (!(Terms.value(item) instanceof Entries map)
          || !map.entries().containsKey(key.get(0))
          || !seen.add(label(key, item))) {
        return false;
      }
    }
    return true;
  }

  private static String label(List<String> key, Term item) {
    StringBuilder label = new StringBuilder();
    for (String name : key) {
      Term part = Terms.at(item, name);
      if (!(part instanceof None)) {
        label.append(label.isEmpty() ? "" : ",").append(name).append('=');
        label.append(TermText.of(part));
      }
    }
    return label.toString();
  }

  private void byKey(List<String> key, List<Term> before, List<Term> after) {
    Map<String, Term> old = labelled(key, before);
    Map<String, Term> now = labelled(key, after);
    Set<String> labels = new LinkedHashSet<>(old.keySet());
    labels.addAll(now.keySet());
    for (String label : labels) {
      comparison.compare(
          TermComparison.and(at, Step.item(label)),
          old.getOrDefault(label, Term.NONE),
          now.getOrDefault(label, Term.NONE));
    }
    if (UpdateFacts.isOrdered(name())) {
      List<String> were = new ArrayList<>(old.keySet());
      List<String> are = new ArrayList<>(now.keySet());
      were.retainAll(now.keySet());
      are.retainAll(old.keySet());
      if (!were.equals(are)) {
        comparison.add(at, new Items(before), new Items(after));
      }
    }
  }

  private static Map<String, Term> labelled(List<String> key, List<Term> items) {
    Map<String, Term> labelled = new LinkedHashMap<>();
    items.forEach(item -> labelled.put(label(key, item), item));
    return labelled;
  }

  private void asSets(List<Term> before, List<Term> after) {
    List<Term> gone = new ArrayList<>(before);
    List<Term> come = new ArrayList<>();
    List<Term> values = new ArrayList<>(before.stream().map(Terms::value).toList());
    for (Term item : after) {
      int same = values.indexOf(Terms.value(item));
      if (same < 0) {
        come.add(item);
      } else {
        values.remove(same);
        gone.remove(same);
      }
    }
    if (gone.size() == 1 && come.size() == 1) {
      comparison.compare(
          TermComparison.and(at, Step.item(TermText.of(gone.get(0)))), gone.get(0), come.get(0));
      return;
    }
    gone.forEach(item -> comparison.add(step(item), item, Term.NONE));
    come.forEach(item -> comparison.add(step(item), Term.NONE, item));
  }

  private List<Step> step(Term item) {
    return TermComparison.and(at, Step.item(TermText.of(item)));
  }

  /** Items that are the same at the beginning and at the end stay; what is between is compared. */
  private void inOrder(List<Term> before, List<Term> after) {
    int start = 0;
    int most = Math.min(before.size(), after.size());
    while (start < most && isSame(before.get(start), after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && isSame(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
      end++;
    }
    int last = Math.max(before.size(), after.size()) - end;
    for (int i = start; i < last; i++) {
      Term old = i < before.size() - end ? before.get(i) : Term.NONE;
      Term now = i < after.size() - end ? after.get(i) : Term.NONE;
      comparison.compare(TermComparison.and(at, Step.item(Integer.toString(i))), old, now);
    }
  }

  private static boolean isSame(Term one, Term other) {
    return Terms.value(one).equals(Terms.value(other));
  }
}
