package dev.rigc.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A set of stacks that are deployed side by side: the facts that collectors gathered from their
 * templates, and the indexes that rules make of them. For one thread at a time.
 */
public final class SetContext {
  private final List<StackFacts> members;
  private final List<Stack> stacks;
  private final Map<Stack, Integer> positions = new HashMap<>();
  private final Optional<PlanFile> plan;
  private final Optional<ParameterFile> parameterFile;
  private final Set<Collector<?>> collectors;
  private final Map<Class<?>, Object> indexes = new HashMap<>();

  /**
   * A set.
   *
   * @param members what was gathered from each of its stacks, in order
   * @param collectors those that gathered it
   * @param plan the plan they belong to
   * @param parameterFile values of parameters that were given for this run
   */
  public SetContext(
      List<StackFacts> members,
      Set<Collector<?>> collectors,
      Optional<PlanFile> plan,
      Optional<ParameterFile> parameterFile) {
    this.members = List.copyOf(members);
    this.stacks = members.stream().map(StackFacts::stack).toList();
    this.stacks.forEach(stack -> positions.put(stack, positions.size()));
    this.collectors = Set.copyOf(collectors);
    this.plan = plan;
    this.parameterFile = parameterFile;
  }

  /** Its stacks; a template of which a plan makes several has one of each. */
  public List<Stack> stacks() {
    return stacks;
  }

  /** The position of one of its stacks, from 0. */
  public int position(Stack stack) {
    return Objects.requireNonNull(positions.get(stack));
  }

  /** The plan, if the set belongs to one. */
  public Optional<PlanFile> plan() {
    return plan;
  }

  /** The values of parameters that were given for this run. */
  public Optional<ParameterFile> parameterFile() {
    return parameterFile;
  }

  /**
   * Everything that a collector gathered, in the order of the set.
   *
   * @throws IllegalArgumentException if no rule of the run names the collector
   * @throws IllegalStateException if the collector crashed on a template
   */
  public <F> List<F> facts(Collector<F> collector) {
    if (!collectors.contains(collector)) {
      throw new IllegalArgumentException("No rule names the collector " + collector);
    }
    List<F> all = new ArrayList<>();
    members.forEach(member -> all.addAll(member.of(collector)));
    return all;
  }

  /** An index of the set, made when the first rule asks for it. */
  public <I> I index(Class<I> type, Function<SetContext, I> make) {
    Object known = indexes.get(type);
    if (known == null) {
      known = make.apply(this);
      indexes.put(type, known);
    }
    return type.cast(known);
  }
}
