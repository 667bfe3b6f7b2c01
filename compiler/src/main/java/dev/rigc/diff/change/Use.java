package dev.rigc.diff.change;

import dev.rigc.diff.change.PropertyDifference.Step;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Passed;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A place that takes what AWS gives a resource.
 *
 * @param reference what it takes
 * @param stack the key of the stack it is in
 * @param user the logical id of the resource it is in, or the name of the output
 * @param isOutput whether it is in an output
 * @param at the property; without values if it is an output
 * @param ways what the value came through, such as exports
 * @param decides whether another value of what it takes is another value of the property
 */
record Use(
    Reference reference,
    String stack,
    String user,
    boolean isOutput,
    PropertyDifference at,
    List<Passed> ways,
    boolean decides) {

  /** All places inside a value. */
  static void in(Term term, String stack, String user, boolean isOutput, Consumer<Use> found) {
    new Walk(stack, user, isOutput, found).visit(term, List.of(), List.of());
  }

  private record Walk(String stack, String user, boolean isOutput, Consumer<Use> found) {
    void visit(Term term, List<Step> at, List<Passed> ways) {
      if (term instanceof Entries entries) {
        entries
            .entries()
            .forEach((key, value) -> visit(value, TermComparison.and(at, Step.key(key)), ways));
      } else if (term instanceof Items items) {
        List<String> labels = ListComparison.labels(items.items());
        for (int i = 0; i < labels.size(); i++) {
          visit(items.items().get(i), TermComparison.and(at, Step.item(labels.get(i))), ways);
        }
      } else if (term instanceof Passed passed && isContainer(passed)) {
        List<Passed> more = new ArrayList<>(ways);
        more.add(passed);
        visit(passed.value(), at, more);
      } else {
        Terms.references(
            term,
            (reference, inner, decides) -> {
              List<Passed> all = new ArrayList<>(ways);
              all.addAll(inner);
              PropertyDifference place = new PropertyDifference(at, term, term);
              found.accept(new Use(reference, stack, user, isOutput, place, all, decides));
            });
      }
    }

    private static boolean isContainer(Passed passed) {
      return passed.value() instanceof Entries
          || passed.value() instanceof Items
          || (passed.value() instanceof Passed inner && isContainer(inner));
    }
  }
}
