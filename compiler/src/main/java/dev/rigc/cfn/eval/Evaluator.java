package dev.rigc.cfn.eval;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Outcome.Absent;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the values of one template are. Where a condition is open, both branches are
 * followed; where values are combined, at most {@link #BOUND} combinations are looked at, and
 * {@link #boundsMet()} says where there are more. Not safe for several threads.
 */
public final class Evaluator {
  /** How many combinations of values are looked at in one place. */
  public static final int BOUND = 64;

  /**
   * How many characters a text may have that functions make; what is in a longer one is not known.
   * It is nearly four times what fits into the user data, policies, and documents of Systems
   * Manager, of which at most 64 KB are taken.
   *
   * @see <a href="https://docs.aws.amazon.com/general/latest/gr/ssm.html#limits_ssm">Systems
   *     Manager quotas</a>
   */
  public static final int LONGEST_TEXT = 250_000;

  private final Template template;
  private final EvaluationContext context;
  private final Budget budget;
  private final Resolver resolver;
  private final Guard root;
  private final Set<Node> boundsMet = new LinkedHashSet<>();
  private final Set<Node> longTexts = new LinkedHashSet<>();

  private Evaluator(Template template, EvaluationContext context) {
    this.template = template;
    this.context = context;
    this.budget = new Budget(template.functions().size(), template.source().text().length());
    this.resolver = new Resolver(this, true);
    this.root =
        Guard.root(
            new ConditionLogic(ConditionFormulas.of(template, new OpenParameters(this)), budget));
  }

  /** An evaluator for a template and what is known from outside it. */
  public static Evaluator of(Template template, EvaluationContext context) {
    return new Evaluator(template, context);
  }

  /** The guard under which everything is looked at first: nothing is assumed. */
  public Guard root() {
    return root;
  }

  /** The template. */
  public Template template() {
    return template;
  }

  /** What is known from outside the template. */
  public EvaluationContext context() {
    return context;
  }

  /** Where more combinations exist than were looked at, in the order they were met. */
  public List<Node> boundsMet() {
    return List.copyOf(boundsMet);
  }

  /** What would make more than {@link #LONGEST_TEXT}, in the order it was met. */
  public List<Node> longTexts() {
    return List.copyOf(longTexts);
  }

  /**
   * The function at which all was spent that may be spent on one template; from there on functions
   * count as unknown.
   */
  public Optional<Node> spentAt() {
    return budget.spentAt();
  }

  Budget budget() {
    return budget;
  }

  void meetLongText(Node node) {
    longTexts.add(node);
  }

  void meetBound(Node node) {
    boundsMet.add(node);
  }

  /**
   * The values that {@code value} may have under a guard. Only its own level is resolved: look at
   * the items or entries of a list or mapping with the guard of their alternative.
   */
  public List<Alternative> alternatives(Value value, Guard guard) {
    return resolver.alternatives(value, guard);
  }

  /**
   * The items of a list, each with the guard under which it is there. Items that are {@code
   * AWS::NoValue} are left out.
   */
  public List<Alternative> items(ListValue list, Guard guard) {
    List<Alternative> found = new ArrayList<>(list.items().size());
    for (Value item : list.items()) {
      if (item instanceof Function) {
        for (Alternative alternative : alternatives(item, guard)) {
          if (!alternative.isAbsent()) {
            found.add(alternative);
          }
        }
      } else {
        found.add(Alternative.literal(item, guard));
      }
    }
    return found;
  }

  /** The values that each item of a list may have, {@code AWS::NoValue} among them. */
  public List<List<Alternative>> values(ListValue list, Guard guard) {
    List<List<Alternative>> values = new ArrayList<>(list.items().size());
    for (Value item : list.items()) {
      values.add(alternatives(item, guard));
    }
    return values;
  }

  /** What a key of a mapping may have as value; absent where it is not there. */
  public List<Alternative> presence(MapValue map, String key, Guard guard) {
    Value value = map.find(key);
    return value == null
        ? List.of(new Alternative(guard, new Absent(), map, Origin.LITERAL))
        : alternatives(value, guard);
  }

  /**
   * What several keys of a mapping may have as values at the same time: every combination whose
   * guards agree, at most {@link #BOUND} of them.
   */
  public Scenarios scenarios(MapValue map, Collection<String> keys, Guard guard) {
    List<Choice> all = List.of(new Choice(guard, null, "", null));
    boolean complete = true;
    for (String key : keys) {
      List<Choice> more = new ArrayList<>();
      for (Choice choice : all) {
        for (Alternative alternative : presence(map, key, choice.guard())) {
          more.add(new Choice(alternative.guard(), choice, key, alternative));
        }
      }
      if (more.size() > BOUND) {
        complete = false;
        meetBound(map.node());
        more = more.subList(0, BOUND);
      }
      all = more;
    }
    return new Scenarios(all.stream().map(Choice::scenario).toList(), complete);
  }

  /** One value for one more key. */
  private record Choice(
      Guard guard, @Nullable Choice before, String key, @Nullable Alternative value) {
    Scenarios.Scenario scenario() {
      Map<String, Alternative> present = new HashMap<>();
      for (Choice at = this; at != null; at = at.before) {
        if (at.value != null && !at.value.isAbsent()) {
          present.put(at.key, at.value);
        }
      }
      return new Scenarios.Scenario(guard, present);
    }
  }

  /** The text of a value, if it is the same whatever the conditions are. */
  public Optional<String> text(Value value) {
    return text(value, root);
  }

  /** The text of a value under a guard, if it is the same whatever else the conditions are. */
  public Optional<String> text(Value value, Guard guard) {
    if (!(value instanceof Function)) {
      return value.text();
    }
    List<Alternative> alternatives = alternatives(value, guard);
    if (alternatives.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> text = alternatives.get(0).text();
    for (int i = 1; i < alternatives.size() && text.isPresent(); i++) {
      if (!alternatives.get(i).text().equals(text)) {
        return Optional.empty();
      }
    }
    return text;
  }

  /** What can be said of a value: its text, or text with {@code <holes>}. */
  public String label(Value value) {
    List<Alternative> alternatives = alternatives(value, root);
    return alternatives.isEmpty() ? "<>" : Resolver.label(alternatives.get(0));
  }
}
