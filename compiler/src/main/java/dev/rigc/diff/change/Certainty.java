package dev.rigc.diff.change;

import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Entries;
import dev.rigc.diff.value.Term.Items;
import dev.rigc.diff.value.Term.Joined;
import dev.rigc.diff.value.Term.None;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.Term.Text;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.List;

/** Whether two values that are written otherwise are known to be different ones. */
final class Certainty {
  private Certainty() {}

  static boolean differ(Term before, Term after) {
    Term one = Terms.value(before);
    Term other = Terms.value(after);
    if (one.equals(other)) {
      return false;
    }
    if (one instanceof None || other instanceof None) {
      Term there = one instanceof None ? other : one;
      return !(there instanceof Term.Choice);
    }
    if (Terms.isKnown(one) && Terms.isKnown(other)) {
      return true;
    }
    if (one instanceof Reference first && other instanceof Reference second) {
      return first.attribute().equals(second.attribute())
          && !(first.stack() + first.resource()).equals(second.stack() + second.resource());
    }
    if (one instanceof Joined first && other instanceof Joined second) {
      return unknown(first).equals(unknown(second));
    }
    if (one instanceof Items first && other instanceof Items second) {
      return first.items().size() != second.items().size()
          || anyDiffers(first.items(), second.items());
    }
    if (one instanceof Entries first && other instanceof Entries second) {
      return !first.entries().keySet().equals(second.entries().keySet())
          || anyDiffers(
              List.copyOf(first.entries().values()), List.copyOf(second.entries().values()));
    }
    return false;
  }

  private static boolean anyDiffers(List<Term> before, List<Term> after) {
    for (int i = 0; i < before.size(); i++) {
      if (differ(before.get(i), after.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The parts that AWS knows: if they are the same, what is between them differs. */
  private static List<Term> unknown(Joined joined) {
    List<Term> parts = new ArrayList<>(joined.parts());
    parts.removeIf(Text.class::isInstance);
    return parts;
  }
}
