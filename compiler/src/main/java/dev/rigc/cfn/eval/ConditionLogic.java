package dev.rigc.cfn.eval;

import dev.rigc.cfn.eval.ConditionFormulas.Formula;
import dev.rigc.cfn.eval.ConditionFormulas.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from facts about a template's conditions: they are propagated over the graph of its
 * formulas until nothing new follows. That finds what each single fact implies, not every
 * contradiction that a search would find, and takes time linear in the size of the graph.
 */
final class ConditionLogic {
  private static final byte UNKNOWN = 0;
  private static final byte TRUE = 1;
  private static final byte FALSE = 2;

  private final ConditionFormulas formulas;
  private final Budget budget;
  private byte @Nullable [] initial;

  ConditionLogic(ConditionFormulas formulas, Budget budget) {
    this.formulas = formulas;
    this.budget = budget;
  }

  /** The facts that hold without any assumption. The caller copies the array before changing it. */
  byte[] initialFacts() {
    byte[] known = initial;
    if (known == null) {
      known = new byte[formulas.size()];
      for (int id = 0; id < known.length; id++) {
        Kind kind = formulas.formula(id).kind();
        if (kind == Kind.ALWAYS || kind == Kind.NEVER) {
          propagate(known, id, kind == Kind.ALWAYS);
        }
      }
      initial = known;
    }
    return known;
  }

  /** Adds a condition to the facts; false if it contradicts them. */
  boolean assume(byte[] facts, String condition, boolean value) {
    @Nullable Integer formula = formulas.ofCondition(condition);
    return formula == null || propagate(facts, formula, value);
  }

  /** What the facts say of a condition. */
  Optional<Boolean> value(byte[] facts, String condition) {
    @Nullable Integer formula = formulas.ofCondition(condition);
    return formula == null || facts[formula] == UNKNOWN
        ? Optional.empty()
        : Optional.of(facts[formula] == TRUE);
  }

  /** The value that the facts give a subject. */
  Optional<String> pinned(byte[] facts, String subject) {
    for (int atom : formulas.ofSubject(subject)) {
      if (facts[atom] == TRUE) {
        return Optional.of(formulas.formula(atom).literal());
      }
    }
    return Optional.empty();
  }

  /** The values that the facts do not let a subject have, unless one is {@link #pinned}. */
  Set<String> refused(byte[] facts, String subject) {
    List<Integer> atoms = formulas.ofSubject(subject);
    budget.spend(atoms.size());
    Set<String> refused = new HashSet<>();
    for (int atom : atoms) {
      if (facts[atom] == FALSE) {
        refused.add(formulas.formula(atom).literal());
      }
    }
    return refused;
  }

  /**
   * Something to be added to the facts.
   *
   * @param isSettled whether it follows from what a subject is, so that nothing follows from it for
   *     the other values of the subject
   */
  private record Fact(int formula, boolean value, boolean isSettled) {
    Fact(int formula, boolean value) {
      this(formula, value, false);
    }
  }

  /** What follows is followed as far as the budget goes; less is known then, and nothing wrong. */
  private boolean propagate(byte[] facts, int formula, boolean value) {
    budget.spend(1 + facts.length / 100);
    Deque<Fact> queue = new ArrayDeque<>();
    queue.add(new Fact(formula, value));
    while (!queue.isEmpty() && budget.spend(0)) {
      Fact fact = queue.poll();
      byte coded = fact.value() ? TRUE : FALSE;
      if (facts[fact.formula()] == coded) {
        continue;
      }
      if (facts[fact.formula()] != UNKNOWN) {
        return false;
      }
      facts[fact.formula()] = coded;
      if (!fact.isSettled() && !downwards(facts, fact.formula(), queue)) {
        return false;
      }
      for (int user : formulas.formula(fact.formula()).users()) {
        upwards(facts, user, queue);
        if (facts[user] != UNKNOWN && !downwards(facts, user, queue)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What a known formula says of its parts. */
  private boolean downwards(byte[] facts, int id, Deque<Fact> queue) {
    Formula formula = formulas.formula(id);
    boolean value = facts[id] == TRUE;
    budget.spend(1 + formula.parts().size() / 20);
    switch (formula.kind()) {
      case ALWAYS -> {
        return value;
      }
      case NEVER -> {
        return !value;
      }
      case NOT -> queue.add(new Fact(formula.parts().get(0), !value));
      case AND -> parts(facts, formula, value, true, queue);
      case OR -> parts(facts, formula, value, false, queue);
      case ATOM -> {
        return siblings(facts, formula, value, queue);
      }
    }
    return true;
  }

  /**
   * All parts of a true AND are true, all parts of a false OR are false; if only one part of a
   * false AND or a true OR is open and the others do not decide it, the open one does.
   */
  private static void parts(
      byte[] facts, Formula formula, boolean value, boolean and, Deque<Fact> queue) {
    if (value == and) {
      for (int part : formula.parts()) {
        queue.add(new Fact(part, and));
      }
      return;
    }
    int openPart = -1;
    for (int part : formula.parts()) {
      if (facts[part] == UNKNOWN) {
        if (openPart >= 0 && openPart != part) {
          return;
        }
        openPart = part;
      } else if ((facts[part] == TRUE) != and) {
        return;
      }
    }
    if (openPart >= 0) {
      queue.add(new Fact(openPart, !and));
    } else {
      queue.add(new Fact(formula.parts().get(0), !and));
    }
  }

  /** A subject has one value only, and one of its domain if that is known. */
  private boolean siblings(byte[] facts, Formula atom, boolean value, Deque<Fact> queue) {
    List<Integer> siblings = formulas.ofSubject(atom.subject());
    budget.spend(siblings.size() / 20);
    if (value) {
      for (int other : siblings) {
        if (!formulas.formula(other).literal().equals(atom.literal())) {
          queue.add(new Fact(other, false, true));
        }
      }
      return true;
    }
    @Nullable Set<String> domain = formulas.domain(atom.subject());
    if (domain == null) {
      return true;
    }
    long refused = siblings.stream().filter(other -> facts[other] == FALSE).count();
    if (refused == domain.size()) {
      return false;
    }
    if (refused == domain.size() - 1) {
      siblings.stream()
          .filter(other -> facts[other] == UNKNOWN)
          .forEach(other -> queue.add(new Fact(other, true)));
    }
    return true;
  }

  /** What known parts say of a formula. */
  private void upwards(byte[] facts, int id, Deque<Fact> queue) {
    Formula formula = formulas.formula(id);
    budget.spend(1 + formula.parts().size() / 20);
    if (formula.kind() == Kind.NOT) {
      queue.add(new Fact(id, facts[formula.parts().get(0)] == FALSE));
      return;
    }
    byte deciding = formula.kind() == Kind.AND ? FALSE : TRUE;
    boolean complete = true;
    for (int part : formula.parts()) {
      if (facts[part] == deciding) {
        queue.add(new Fact(id, deciding == TRUE));
        return;
      }
      complete &= facts[part] != UNKNOWN;
    }
    if (complete) {
      queue.add(new Fact(id, deciding != TRUE));
    }
  }
}
