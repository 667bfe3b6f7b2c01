package dev.rigc.cfn.eval;

import dev.rigc.cfn.Function;
import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Outcome.Shape;
import dev.rigc.cfn.eval.Outcome.Unknown;
import java.util.List;
import java.util.Optional;

/** Works out intrinsic functions. */
final class Resolver {
  private final Evaluator evaluator;
  private final boolean defaults;

  Resolver(Evaluator evaluator, boolean defaults) {
    this.evaluator = evaluator;
    this.defaults = defaults;
  }

  List<Alternative> resolve(Function function, Guard guard) {
    return List.of(new Alternative(guard, unknown(function), function, Origin.FUNCTION));
  }

  Alternative single(Value value) {
    throw new UnsupportedOperationException(value + " " + evaluator + defaults);
  }

  static Unknown unknown(Function function) {
    return new Unknown("<" + function.name() + ">", Shape.ANY, Optional.empty());
  }

  static String label(Alternative alternative) {
    return alternative.text().orElse("?");
  }
}
