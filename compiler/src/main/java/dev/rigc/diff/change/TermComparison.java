package dev.rigc.diff.change;

import dev.rigc.diff.change.PropertyDifference.Step;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Choice;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.None;
import dev.rigc.diff.value.Term.Passed;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two values property by property. */
final class TermComparison {
  /** What the elements of a policy's statement are, one or many in a list. */
  private static final Set<String> ONE_OR_MANY =
      Set.of(
          "Statement",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "AWS",
          "Service",
          "Federated");

  private final List<PropertyDifference> found = new ArrayList<>();

  private TermComparison() {}

  /** All that differs, in the order of the properties' names. */
  static List<PropertyDifference> of(Term before, Term after) {
    TermComparison comparison = new TermComparison();
    comparison.compare(List.of(), before, after);
    return comparison.found;
  }

  void compare(List<Step> at, Term before, Term after) {
    Term one = unwrapped(before);
    Term other = unwrapped(after);
    if (Terms.value(one).equals(Terms.value(other))) {
      return;
    }
    if (isOneOrMany(at)) {
      one = listed(one);
      other = listed(other);
    }
    if (one instanceof Entries map && other instanceof Entries map2) {
      entries(at, map, map2);
    } else if (one instanceof Items list && other instanceof Items list2) {
      new ListComparison(this, at).compare(list.items(), list2.items());
    } else if (one instanceof Choice choice
        && other instanceof Choice choice2
        && choice.condition().equals(choice2.condition())) {
      compare(at, choice.then(), choice2.then());
      compare(at, choice.otherwise(), choice2.otherwise());
    } else {
      add(at, before, after);
    }
  }

  void add(List<Step> at, Term before, Term after) {
    found.add(new PropertyDifference(at, before, after));
  }

  /** What came through a parameter or an import as a whole is compared part by part. */
  private static Term unwrapped(Term term) {
    return term instanceof Passed passed
            && (Terms.value(passed) instanceof Items || Terms.value(passed) instanceof Entries)
        ? Terms.value(passed)
        : term;
  }

  private static boolean isOneOrMany(List<Step> at) {
    if (at.isEmpty() || at.get(at.size() - 1).isItem()) {
      return false;
    }
    String name = at.get(at.size() - 1).name();
    return ONE_OR_MANY.contains(name)
        && (name.equals("Statement") || at.contains(Step.key("Statement")));
  }

  private static Term listed(Term term) {
    return term instanceof Items || term instanceof None ? term : new Items(List.of(term));
  }

  private void entries(List<Step> at, Entries before, Entries after) {
    Set<String> keys = new TreeSet<>(before.entries().keySet());
    keys.addAll(after.entries().keySet());
    for (String key : keys) {
      compare(
          and(at, Step.key(key)),
          before.entries().getOrDefault(key, Term.NONE),
          after.entries().getOrDefault(key, Term.NONE));
    }
  }

  static List<Step> and(List<Step> at, Step step) {
    List<Step> steps = new ArrayList<>(at);
    steps.add(step);
    return steps;
  }
}
