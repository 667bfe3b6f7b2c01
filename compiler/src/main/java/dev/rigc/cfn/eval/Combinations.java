package dev.rigc.cfn.eval;

import java.util.ArrayList;
import java.util.List;

/** Several arguments at the same time: every choice whose guards agree, within the bound. */
final class Combinations {
  /** One choice for every argument, and the guard under which all of them hold. */
  record Combination(Guard guard, List<Alternative> arguments) {}

  private final Resolver resolver;

  Combinations(Resolver resolver) {
    this.resolver = resolver;
  }

  /** All choices; arguments are resolved once each, so that nesting does not multiply the cost. */
  List<Combination> of(List<List<Alternative>> arguments, Guard guard) {
    List<Combination> all = List.of(new Combination(guard, List.of()));
    for (List<Alternative> argument : arguments) {
      all = extended(all, argument);
    }
    return all;
  }

  private List<Combination> extended(List<Combination> all, List<Alternative> argument) {
    List<Combination> more = new ArrayList<>();
    for (Combination combination : all) {
      for (Alternative choice : argument) {
        if (more.size() == Evaluator.BOUND) {
          meetBound(choice, combination);
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

  private static List<Alternative> with(Combination combination, Alternative choice) {
    List<Alternative> arguments = new ArrayList<>(combination.arguments());
    arguments.add(choice);
    return arguments;
  }
}
