package dev.rigc.diff.change;

import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A parameter whose value differs.
 *
 * @param name its name
 * @param before its value; {@link Term#NONE} if it was not there
 * @param after its value; {@link Term#NONE} if it is no longer there
 */
public record ParameterDifference(String name, Term before, Term after) {
  /** The parameters of two stacks whose values differ, in the order of the newer template. */
  static List<ParameterDifference> between(StackModel old, StackModel now) {
    Set<String> names = new LinkedHashSet<>(now.template().parameters().keySet());
    names.addAll(old.template().parameters().keySet());
    List<ParameterDifference> found = new ArrayList<>();
    for (String name : names) {
      Term was = value(old, name);
      Term is = value(now, name);
      if (!was.equals(is)) {
        found.add(new ParameterDifference(name, was, is));
      }
    }
    return found;
  }

  private static Term value(StackModel stack, String name) {
    return stack.template().parameters().containsKey(name) ? stack.parameter(name) : Term.NONE;
  }
}
