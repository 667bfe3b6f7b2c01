package dev.rigc.cfn.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several arguments at the same time: every choice whose guards agree, within the bound. */
final class Combinations {
  /** One choice for every argument, and the guard under which all of them hold. */
  record Combination(Guard guard, List<Alternative> arguments) {}

  private final Resolver resolver;

  Combinations(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * All choices that conditions make, and each value of a parameter once with the first values of
   * the others: trying every parameter with every other would cost much and tell little. Arguments
   * are resolved once each, so that nesting does not multiply the cost.
   */
  List<Combination> of(List<List<Alternative>> arguments, Guard guard) {
    if (areSingle(arguments)) {
      return single(arguments, guard);
    }
    List<Combination> all = List.of(new Combination(guard, new ArrayList<>(arguments.size())));
    for (List<Alternative> argument : arguments) {
      all =
          argument.size() == 1 || isFree(argument, guard)
              ? appended(all, argument.get(0))
              : extended(all, argument);
    }
    if (all.isEmpty()) {
      return all;
    }
    List<Combination> more = new ArrayList<>(all);
    for (int i = 0; i < arguments.size(); i++) {
      if (isFree(arguments.get(i), guard)) {
        vary(i, arguments.get(i), all.get(0), more);
      }
    }
    return more;
  }

  private static boolean areSingle(List<List<Alternative>> arguments) {
    for (List<Alternative> argument : arguments) {
      if (argument.size() != 1) {
        return false;
      }
    }
    return true;
  }

  /** Nothing to choose: by far the most common case. */
  private static List<Combination> single(List<List<Alternative>> arguments, Guard guard) {
    List<Alternative> only = new ArrayList<>(arguments.size());
    Guard both = guard;
    for (List<Alternative> argument : arguments) {
      Optional<Guard> next = both.and(argument.get(0).guard());
      if (next.isEmpty()) {
        return List.of();
      }
      both = next.get();
      only.add(argument.get(0));
    }
    return List.of(new Combination(both, only));
  }

  /** Whether all values of an argument are there under the same conditions. */
  private static boolean isFree(List<Alternative> argument, Guard guard) {
    if (argument.size() < 2) {
      return false;
    }
    for (Alternative choice : argument) {
      if (!choice.guard().equals(guard)) {
        return false;
      }
    }
    return true;
  }

  private void vary(
      int index, List<Alternative> argument, Combination first, List<Combination> more) {
    for (Alternative choice : argument.subList(1, argument.size())) {
      if (!resolver.evaluator().budget().spend(first.arguments().size() / 4)) {
        return;
      }
      if (more.size() >= Evaluator.BOUND) {
        resolver.evaluator().meetBound(choice.written().node());
        return;
      }
      List<Alternative> arguments = new ArrayList<>(first.arguments());
      arguments.set(index, choice);
      more.add(new Combination(first.guard(), arguments));
    }
  }

  private List<Combination> extended(List<Combination> all, List<Alternative> argument) {
    List<Combination> more = new ArrayList<>();
    for (Combination combination : all) {
      for (Alternative choice : argument) {
        if (more.size() == Evaluator.BOUND) {
          meetBound(choice, combination);
          return more;
        }
        if (!resolver.evaluator().budget().spend(1)) {
          return more;
        }
        combination
            .guard()
            .and(choice.guard())
            .ifPresent(both -> more.add(new Combination(both, with(combination, choice))));
      }
    }
    return more;
  }

  private void meetBound(Alternative choice, Combination combination) {
    if (!combination.guard().isTrue() || !choice.guard().isTrue()) {
      resolver.evaluator().meetBound(choice.written().node());
    }
  }

  /** One more argument with one value: nothing is copied, however many arguments there are. */
  private List<Combination> appended(List<Combination> all, Alternative choice) {
    List<Combination> more = new ArrayList<>(all.size());
    resolver.evaluator().budget().spend(all.size());
    for (Combination combination : all) {
      Optional<Guard> both = combination.guard().and(choice.guard());
      if (both.isPresent()) {
        combination.arguments().add(choice);
        more.add(new Combination(both.get(), combination.arguments()));
      }
    }
    return more;
  }

  private List<Alternative> with(Combination combination, Alternative choice) {
    resolver.evaluator().budget().spend(1 + combination.arguments().size() / 4);
    List<Alternative> arguments = new ArrayList<>(combination.arguments());
    arguments.add(choice);
    return arguments;
  }
}
