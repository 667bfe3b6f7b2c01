package dev.rigc.cfn.eval;

import dev.rigc.cfn.Condition;
import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.And;
import dev.rigc.cfn.value.ConditionRef;
import dev.rigc.cfn.value.Equals;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Not;
import dev.rigc.cfn.value.Or;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a template as a graph of formulas, each of them there once. Built in a time
 * linear in their size, and not changed after that.
 */
final class ConditionFormulas {
  /** A chain of conditions longer than this is not followed; recursion would fill the stack. */
  private static final int DEEPEST = 500;

  /**
   * A formula.
   *
   * @param kind what it says of its parts
   * @param parts the ids of the formulas it is made of
   * @param subject for an atom, what is compared to {@code literal}
   * @param literal what an atom compares its subject to
   * @param users the ids of the formulas it is a part of
   */
  record Formula(
      Kind kind, List<Integer> parts, String subject, String literal, List<Integer> users) {}

  /** What a formula says. */
  enum Kind {
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

  private ConditionFormulas(Map<String, Condition> conditions, OpenValues open) {
    this.conditions = conditions;
    this.open = open;
  }

  /** The formulas of a template, and of conditions that are used but not declared. */
  static ConditionFormulas of(Template template, OpenValues open) {
    ConditionFormulas made = new ConditionFormulas(template.conditions(), open);
    for (String name : template.conditions().keySet()) {
      made.condition(name, 0);
    }
    for (FunctionUse use : template.functions()) {
      if (use.function() instanceof If choice) {
        choice.condition().ifPresent(name -> made.condition(name, 0));
      }
    }
    for (Resource resource : template.resources().values()) {
      resource.condition().ifPresent(name -> made.condition(name, 0));
    }
    return made;
  }

  /** No formulas. */
  static ConditionFormulas none() {
    return new ConditionFormulas(Map.of(), new OpenValues.None());
  }

  /** How many formulas there are; their ids are the numbers below. */
  int size() {
    return formulas.size();
  }

  /** The formula with an id. */
  Formula formula(int id) {
    return formulas.get(id);
  }

  /** The id of a condition's formula; null if nobody declares or uses it. */
  @Nullable Integer ofCondition(String name) {
    return byCondition.get(name);
  }

  /** The ids of the atoms that compare a subject. */
  List<Integer> ofSubject(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  /** The only values that a subject can have; null if any. */
  @Nullable Set<String> domain(String subject) {
    return domains.get(subject);
  }

  private int condition(String name, int depth) {
    @Nullable Integer known = byCondition.get(name);
    if (known != null) {
      return known;
    }
    int free = atom("condition " + name, "");
    byCondition.put(name, free);
    @Nullable Condition condition = conditions.get(name);
    if (condition == null || depth > DEEPEST) {
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
    return combined(kind, conditions.stream().map(part -> formula(part, scope, depth)).toList());
  }

  private int combined(Kind kind, List<Integer> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
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
    if (!(subject instanceof Ref)) {
      Optional<OpenText> text = open.open(subject);
      Optional<Integer> solved = text.flatMap(open -> solved(open, literal));
      if (solved.isPresent()) {
        return solved.get();
      }
      Optional<OpenValues.Lookup> lookup = open.lookup(subject);
      if (lookup.isPresent()) {
        return found(lookup.get(), literal);
      }
    }
    return comparison(open.label(subject), open.domain(subject), literal);
  }

  /** What a text that is made of parameters says of them where it equals a literal. */
  private Optional<Integer> solved(OpenText text, String literal) {
    if (text.isOfOne()) {
      String parameter = text.parameters().get(0);
      return Optional.of(
          text.solve(literal).map(value -> parameter(parameter, value)).orElse(constant(false)));
    }
    if (!literal.isEmpty() || text.parameters().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        text.hasText()
            ? constant(false)
            : combined(
                Kind.AND,
                text.parameters().stream().map(parameter -> parameter(parameter, "")).toList()));
  }

  /** A lookup gives a literal where the parameter is one of those with which it does. */
  private int found(OpenValues.Lookup lookup, String literal) {
    List<Integer> fitting = new ArrayList<>();
    lookup
        .texts()
        .forEach(
            (value, text) -> {
              if (text.equals(literal)) {
                fitting.add(parameter(lookup.parameter(), value));
              }
            });
    return fitting.isEmpty() ? constant(false) : combined(Kind.OR, fitting);
  }

  private int parameter(String name, String value) {
    return comparison("<" + name + ">", open.domain(name), value);
  }

  private int comparison(String label, Set<String> domain, String literal) {
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
}
