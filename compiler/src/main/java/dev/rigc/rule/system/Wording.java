package dev.rigc.rule.system;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Sub;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.StackTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said of a text before it is deployed.
 *
 * @param text the text, with {@code <holes>} where only AWS or whoever deploys knows
 * @param isKnown whether it has no hole
 * @param isAssumed whether a parameter's default was taken for granted, which may be overridden
 */
public record Wording(String text, boolean isKnown, boolean isAssumed) {

  /** The texts that a value may have under open conditions; none for what is not text. */
  public static List<Wording> of(StackTemplate template, Value value) {
    List<Wording> found = new ArrayList<>();
    for (Alternative alternative :
        template.evaluator().alternatives(value, template.evaluator().root())) {
      boolean assumed = hasOpenParameter(template, alternative.written());
      if (alternative.text().isPresent()) {
        found.add(new Wording(alternative.text().get(), true, assumed));
      } else if (alternative.outcome() instanceof Outcome.Unknown unknown) {
        found.add(new Wording(unknown.label(), false, assumed));
      }
    }
    return found;
  }

  /** The one text that a value certainly has. */
  public static Optional<String> certain(StackTemplate template, Value value) {
    List<Wording> all = of(template, value);
    return all.size() == 1 && all.get(0).isCertain()
        ? Optional.of(all.get(0).text())
        : Optional.empty();
  }

  /** Whether the text is known and nothing was taken for granted. */
  public boolean isCertain() {
    return isKnown && !isAssumed;
  }

  /** Whether a value uses a parameter whose value nobody gave. */
  static boolean hasOpenParameter(StackTemplate template, Value value) {
    return value.any(inner -> names(inner).anyMatch(name -> isOpen(template, name)));
  }

  /** What a function refers to by name, if it is a {@code Ref} or a {@code Fn::Sub}. */
  private static Stream<String> names(Value value) {
    if (value instanceof Ref ref) {
      return ref.target().stream();
    }
    return value instanceof Sub sub
        ? sub.parts().placeholders().stream()
            .map(placeholder -> placeholder.trimmed())
            .filter(name -> !sub.variables().containsKey(name))
        : Stream.empty();
  }

  private static boolean isOpen(StackTemplate template, String name) {
    return template.template().parameters().containsKey(name)
        && !template.evaluator().context().parameters().containsKey(name);
  }
}
