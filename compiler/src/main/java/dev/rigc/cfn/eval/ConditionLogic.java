package dev.rigc.cfn.eval;

import dev.rigc.cfn.And;
import dev.rigc.cfn.Condition;
import dev.rigc.cfn.ConditionRef;
import dev.rigc.cfn.Equals;
import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.If;
import dev.rigc.cfn.Not;
import dev.rigc.cfn.Or;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The template's conditions as a graph of formulas, over which facts are propagated until nothing
 * new follows. That finds what each single fact implies, not every contradiction that a search
 * would find, and takes time linear in the size of the graph.
 */
final class ConditionLogic {
  private static final byte UNKNOWN = 0;
  private static final byte TRUE = 1;
  private static final byte FALSE = 2;

  /** A formula; for an atom, {@code subject} is compared to {@code literal}. */
  private record Formula(
      Kind kind, List<Integer> parts, String subject, String literal, List<Integer> users) {}

  private enum Kind {
    ALWAYS,
    NEVER,
    ATOM,
    AND,
    OR,
    NOT
  }

  private final Map<String, Condition> conditions;
  private final OpenValues open;
  private final List<Formula> formulas = new ArrayList<>();
  private final Map<String, Integer> byText = new HashMap<>();
  private final Map<String, Integer> byCondition = new HashMap<>();
  private final Map<String, List<Integer>> bySubject = new HashMap<>();
  private final Map<String, Set<String>> domains = new HashMap<>();
  private byte @Nullable [] initial;

  /** How a side of an {@code Fn::Equals} is looked at. */
  interface OpenValues {
    /** The text of a value that is the same whatever is chosen for open parameters. */
    Optional<String> text(Value value);

    /** A name for a value that is open; equal names mean equal values. */
    String label(Value value);

    /** The only values that an open value can have; empty if any. */
    Set<String> domain(Value value);
  }

  private ConditionLogic(Map<String, Condition> conditions, OpenValues open) {
    this.conditions = conditions;
    this.open = open;
  }

  /** A logic that knows no conditions. */
  static ConditionLogic none() {
    return new ConditionLogic(Map.of(), new NoValues());
  }

  /** Nothing to compare. */
  private static final class NoValues implements OpenValues {
    @Override
    public Optional<String> text(Value value) {
      return Optional.empty();
    }

    @Override
    public String label(Value value) {
      return value.path().toString();
    }

    @Override
    public Set<String> domain(Value value) {
      return Set.of();
    }
  }

  ConditionLogic(Template template, OpenValues open) {
    this(template.conditions(), open);
    for (String name : template.conditions().keySet()) {
      condition(name, 0);
    }
    for (FunctionUse use : template.functions()) {
      if (use.function() instanceof If choice) {
        choice.condition().ifPresent(name -> condition(name, 0));
      }
    }
    for (Resource resource : template.resources().values()) {
      resource.condition().ifPresent(name -> condition(name, 0));
    }
  }

  private int condition(String name, int depth) {
    @Nullable Integer known = byCondition.get(name);
    if (known != null) {
      return known;
    }
    int free = atom("condition " + name, "");
    byCondition.put(name, free);
    @Nullable Condition condition = conditions.get(name);
    if (condition == null || depth > 500) {
      return free;
    }
    int formula = formula(condition.value(), name, depth + 1);
    byCondition.put(name, formula);
    return formula;
  }

  private int formula(Value value, String scope, int depth) {
    if (value instanceof ConditionRef reference && reference.target().isPresent()) {
      return condition(reference.target().get(), depth);
    }
    if (value instanceof Not not && not.negated().isPresent()) {
      return negation(formula(not.negated().get(), scope, depth));
    }
    if (value instanceof And and && !and.conditions().isEmpty()) {
      return compound(Kind.AND, and.conditions(), scope, depth);
    }
    if (value instanceof Or or && !or.conditions().isEmpty()) {
      return compound(Kind.OR, or.conditions(), scope, depth);
    }
    if (value instanceof Equals equals && equals.left().isPresent() && equals.right().isPresent()) {
      return comparison(equals.left().get(), equals.right().get());
    }
    return atom("malformed " + value.path(), "");
  }

  private int compound(Kind kind, List<Value> conditions, String scope, int depth) {
    List<Integer> parts = conditions.stream().map(part -> formula(part, scope, depth)).toList();
    StringBuilder text = new StringBuilder(kind.name());
    for (int part : parts) {
      text.append(' ').append(part);
    }
    return add(text.toString(), kind, parts, "", "");
  }

  private int negation(int part) {
    return add("NOT " + part, Kind.NOT, List.of(part), "", "");
  }

  private int comparison(Value left, Value right) {
    Optional<String> leftText = open.text(left);
    Optional<String> rightText = open.text(right);
    if (leftText.isPresent() && rightText.isPresent()) {
      return constant(leftText.equals(rightText));
    }
    if (leftText.isPresent()) {
      return comparison(right, leftText.get());
    }
    if (rightText.isPresent()) {
      return comparison(left, rightText.get());
    }
    String one = open.label(left);
    String other = open.label(right);
    if (one.equals(other)) {
      return constant(true);
    }
    return one.compareTo(other) < 0
        ? atom("equal " + one + " " + other, "")
        : atom("equal " + other + " " + one, "");
  }

  private int comparison(Value subject, String literal) {
    String label = open.label(subject);
    Set<String> domain = open.domain(subject);
    if (!domain.isEmpty()) {
      if (!domain.contains(literal)) {
        return constant(false);
      }
      domains.put(label, domain);
    }
    return atom(label, literal);
  }

  private int constant(boolean value) {
    return add(value ? "ALWAYS" : "NEVER", value ? Kind.ALWAYS : Kind.NEVER, List.of(), "", "");
  }

  private int atom(String subject, String literal) {
    int size = formulas.size();
    int made = add("ATOM " + subject + " == " + literal, Kind.ATOM, List.of(), subject, literal);
    if (made == size) {
      bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(made);
    }
    return made;
  }

  private int add(String text, Kind kind, List<Integer> parts, String subject, String literal) {
    @Nullable Integer known = byText.get(text);
    if (known != null) {
      return known;
    }
    int id = formulas.size();
    formulas.add(new Formula(kind, parts, subject, literal, new ArrayList<>()));
    byText.put(text, id);
    for (int part : parts) {
      formulas.get(part).users().add(id);
    }
    return id;
  }

  /** The facts that hold without any assumption. The caller copies the array before changing it. */
  byte[] initialFacts() {
    byte[] known = initial;
    if (known == null) {
      known = new byte[formulas.size()];
      for (int id = 0; id < known.length; id++) {
        Kind kind = formulas.get(id).kind();
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
    @Nullable Integer formula = byCondition.get(condition);
    return formula == null || propagate(facts, formula, value);
  }

  /** What the facts say of a condition. */
  Optional<Boolean> value(byte[] facts, String condition) {
    @Nullable Integer formula = byCondition.get(condition);
    return formula == null || facts[formula] == UNKNOWN
        ? Optional.empty()
        : Optional.of(facts[formula] == TRUE);
  }

  /** The value that the facts give a subject. */
  Optional<String> pinned(byte[] facts, String subject) {
    for (int atom : bySubject.getOrDefault(subject, List.of())) {
      if (facts[atom] == TRUE) {
        return Optional.of(formulas.get(atom).literal());
      }
    }
    return Optional.empty();
  }

  /** Whether the facts let a subject have a value. */
  boolean allows(byte[] facts, String subject, String value) {
    for (int atom : bySubject.getOrDefault(subject, List.of())) {
      byte refusing = formulas.get(atom).literal().equals(value) ? FALSE : TRUE;
      if (facts[atom] == refusing) {
        return false;
      }
    }
    return true;
  }

  private record Fact(int formula, boolean value) {}

  private boolean propagate(byte[] facts, int formula, boolean value) {
    Deque<Fact> queue = new ArrayDeque<>();
    queue.add(new Fact(formula, value));
    while (!queue.isEmpty()) {
      Fact fact = queue.poll();
      byte coded = fact.value() ? TRUE : FALSE;
      if (facts[fact.formula()] == coded) {
        continue;
      }
      if (facts[fact.formula()] != UNKNOWN) {
        return false;
      }
      facts[fact.formula()] = coded;
      if (!downwards(facts, fact.formula(), queue)) {
        return false;
      }
      for (int user : formulas.get(fact.formula()).users()) {
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
    Formula formula = formulas.get(id);
    boolean value = facts[id] == TRUE;
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
    List<Integer> siblings = bySubject.getOrDefault(atom.subject(), List.of());
    if (value) {
      for (int other : siblings) {
        if (!formulas.get(other).literal().equals(atom.literal())) {
          queue.add(new Fact(other, false));
        }
      }
      return true;
    }
    @Nullable Set<String> domain = domains.get(atom.subject());
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
    Formula formula = formulas.get(id);
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
