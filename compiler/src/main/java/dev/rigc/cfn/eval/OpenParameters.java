package dev.rigc.cfn.eval;

import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Ref;
import dev.rigc.cfn.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How conditions see values: a parameter that was not given is open, whatever its default is. */
final class OpenParameters implements ConditionFormulas.OpenValues {
  private final Evaluator evaluator;
  private final Resolver resolver;
  private final Guard nothing;

  OpenParameters(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.resolver = new Resolver(evaluator, false);
    this.nothing = Guard.root(new ConditionLogic(ConditionFormulas.none(), evaluator.budget()));
  }

  @Override
  public Optional<String> text(Value value) {
    return resolver.single(value, nothing).text();
  }

  @Override
  public String label(Value value) {
    return Resolver.label(resolver.single(value, nothing));
  }

  @Override
  public Set<String> domain(Value value) {
    if (value instanceof Ref ref && ref.target().isPresent()) {
      @Nullable Parameter parameter = evaluator.template().parameters().get(ref.target().get());
      if (parameter != null && !parameter.isSsm()) {
        return new LinkedHashSet<>(parameter.allowedValues());
      }
    }
    return Set.of();
  }
}
