package dev.rigc.diff.value;

import dev.rigc.cfn.Condition;
import dev.rigc.cfn.value.And;
import dev.rigc.cfn.value.ConditionRef;
import dev.rigc.cfn.value.Equals;
import dev.rigc.cfn.value.Not;
import dev.rigc.cfn.value.Or;
import dev.rigc.cfn.value.Value;
import dev.rigc.diff.value.Term.Call;
import dev.rigc.diff.value.Term.Symbol;
import dev.rigc.diff.value.Term.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether conditions hold. One that is open is the term that decides it, whatever its name. */
final class ConditionTerms {
  static final Term TRUE = new Text("true");
  static final Term FALSE = new Text("false");

  private final TermResolver resolver;
  private final Map<String, Term> known = new HashMap<>();

  ConditionTerms(TermResolver resolver) {
    this.resolver = resolver;
  }

  Term named(String name) {
    Term before = known.get(name);
    if (before != null) {
      return before;
    }
    known.put(name, new Symbol("the condition " + name)); // what a cycle comes to
    Condition condition = resolver.template().conditions().get(name);
    if (condition != null) {
      known.put(name, LargeTerms.bounded(of(condition.value())));
    }
    return known.getOrDefault(name, FALSE);
  }

  private Term of(Value value) {
    if (value instanceof ConditionRef ref) {
      return ref.target().map(this::named).orElseGet(() -> resolver.open(ref));
    } else if (value instanceof Not not) {
      return not.arguments().size() == 1 ? negated(of(not.arguments().get(0))) : resolver.open(not);
    } else if (value instanceof And and) {
      return all("Fn::And", and.conditions(), FALSE, TRUE);
    } else if (value instanceof Or or) {
      return all("Fn::Or", or.conditions(), TRUE, FALSE);
    } else if (value instanceof Equals equals
        && equals.left().isPresent()
        && equals.right().isPresent()) {
      return equal(resolver.of(equals.left().get()), resolver.of(equals.right().get()));
    }
    return Terms.value(resolver.of(value));
  }

  private static Term negated(Term condition) {
    return condition.equals(TRUE)
        ? FALSE
        : condition.equals(FALSE)
            ? TRUE
            : condition instanceof Call call && call.name().equals("Fn::Not")
                ? call.arguments().get(0)
                : new Call("Fn::Not", List.of(condition));
  }

  /**
   * Several conditions as one.
   *
   * @param decisive what one of them must be to decide it
   * @param otherwise what it is if all of them are the opposite
   */
  private Term all(String name, List<Value> conditions, Term decisive, Term otherwise) {
    List<Term> open = new ArrayList<>();
    for (Value condition : conditions) {
      Term one = of(condition);
      if (one.equals(decisive)) {
        return decisive;
      }
      if (!one.equals(otherwise) && !open.contains(one)) {
        open.add(one);
      }
    }
    open.sort(Comparator.comparing(TermText::of));
    return open.isEmpty() ? otherwise : open.size() == 1 ? open.get(0) : new Call(name, open);
  }

  private static Term equal(Term left, Term right) {
    Term one = Terms.value(left);
    Term other = Terms.value(right);
    if (one.equals(other)) {
      return TRUE;
    }
    if (Terms.isKnown(one) && Terms.isKnown(other)) {
      return FALSE;
    }
    List<Term> sides = new ArrayList<>(List.of(one, other));
    sides.sort(Comparator.comparing(TermText::of));
    return new Call("Fn::Equals", sides);
  }

  /** Whether a condition holds, where that is known. */
  static Optional<Boolean> known(Term condition) {
    return condition.equals(TRUE)
        ? Optional.of(true)
        : condition.equals(FALSE) ? Optional.of(false) : Optional.empty();
  }
}
