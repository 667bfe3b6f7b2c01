package dev.rigc.cli.report;

import dev.rigc.api.DiffResult;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Fate;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.lint.AcceptedChange;
import dev.rigc.rule.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a diff reports.
 *
 * @param before what the command line calls the old side
 * @param after what it calls the new one
 * @param result what differs
 * @param accepted why a change of a resource is accepted, if it is
 * @param violations what fails the run, as sentences
 * @param catalogue the entries of the evaluators
 */
public record DiffOutcome(
    String before,
    String after,
    DiffResult result,
    Function<ResourceDifference, Optional<AcceptedChange>> accepted,
    List<String> violations,
    List<RuleInfo> catalogue) {
  /** Keeps copies of the lists. */
  public DiffOutcome {
    violations = List.copyOf(violations);
    catalogue = List.copyOf(catalogue);
  }

  /** What differs and what that does, counted in a sentence. */
  public static String summary(DiffResult result) {
    return DiffWords.counts(
        new DiffOutcome("", "", result, one -> Optional.empty(), List.of(), List.of()));
  }

  /** The stacks that differ or are affected, the gravest first. */
  List<StackDifference> stacks() {
    return result.difference().stacks().stream()
        .filter(stack -> stack.kind() != Kind.UNCHANGED)
        .sorted(Comparator.comparing(StackDifference::effect).reversed())
        .toList();
  }

  /** The resources of a stack, the gravest first. */
  static List<ResourceDifference> resources(StackDifference stack) {
    return stack.resources().stream()
        .sorted(Comparator.comparing(ResourceDifference::effect).reversed())
        .toList();
  }

  /** How many resources an effect happens to. */
  int count(Effect effect) {
    return result.difference().counts().getOrDefault(effect, 0);
  }

  /** How many resources lose data, or may. */
  long lost() {
    return result.difference().resources().filter(one -> one.fate() == Fate.LOST).count();
  }

  /** How many stacks get other tags. */
  long tagged() {
    return stacks().stream().filter(stack -> !stack.tags().isEmpty()).count();
  }

  /** How many stacks there are on either side. */
  int allStacks() {
    return result.difference().stacks().size();
  }
}
