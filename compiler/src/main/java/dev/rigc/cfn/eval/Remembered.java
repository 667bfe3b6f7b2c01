package dev.rigc.cfn.eval;

import dev.rigc.cfn.eval.Outcome.Known;
import dev.rigc.cfn.value.Function;
import dev.rigc.cfn.value.ListValue;
import dev.rigc.cfn.value.Scalar;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What functions were found to give: many rules ask for the same ones. Of each function only the
 * last guard is kept, and everything is forgotten when it gets too much.
 */
final class Remembered {
  /** About 3 MB; the largest templates have some thousand functions, nearly all of one value. */
  private static final int MOST_VALUES = 50_000;

  /** How many characters take about as much memory as a value does by itself. */
  private static final int CHARACTERS_OF_A_VALUE = 64;

  private record Answer(Guard guard, List<Alternative> values) {}

  private final IdentityHashMap<Function, Answer> answers = new IdentityHashMap<>();
  private int values;

  /** What a function gives under a guard; null if it is not known. */
  @Nullable List<Alternative> get(Function function, Guard guard) {
    Answer answer = answers.get(function);
    return answer != null && answer.guard().is(guard) ? answer.values() : null;
  }

  void put(Function function, Guard guard, List<Alternative> found) {
    if (values > MOST_VALUES) {
      answers.clear();
      values = 0;
    }
    values += 1;
    for (Alternative value : found) {
      values += 1 + size(value);
    }
    answers.put(function, new Answer(guard, found));
  }

  private static int size(Alternative value) {
    if (!(value.outcome() instanceof Known known)) {
      return 0;
    }
    return known.value() instanceof ListValue list
        ? list.items().size()
        : known.value() instanceof Scalar text
            ? text.node().text().length() / CHARACTERS_OF_A_VALUE
            : 0;
  }
}
