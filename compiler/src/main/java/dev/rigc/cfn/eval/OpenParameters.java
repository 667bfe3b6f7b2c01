package dev.rigc.cfn.eval;

import dev.rigc.cfn.Mapping;
import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.eval.OpenValues.Lookup;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Ref;
import dev.rigc.cfn.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How conditions see values: a parameter that was not given is open, whatever its default is. */
final class OpenParameters implements OpenValues {
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
  public Optional<OpenText> open(Value value) {
    return OpenText.of(value, evaluator.template(), resolver, nothing);
  }

  @Override
  public Optional<Lookup> lookup(Value value) {
    return value instanceof FindInMap find ? lookup(find) : Optional.empty();
  }

  /** What a mapping gives for each value of the only parameter among the keys. */
  private Optional<Lookup> lookup(FindInMap find) {
    boolean first = find.topKey().filter(this::isOpen).isPresent();
    Optional<Value> key = first ? find.topKey() : find.secondKey();
    if (key.isEmpty()
        || !isOpen(key.get())
        || (first && find.secondKey().filter(this::isOpen).isPresent())) {
      return Optional.empty();
    }
    String parameter = ((Ref) key.get()).target().orElseThrow();
    Set<String> values = domain(key.get());
    Map<String, String> texts = new LinkedHashMap<>();
    for (String value : values.isEmpty() ? keys(find, first) : values) {
      Resolver assuming = new Resolver(evaluator, Map.of(parameter, value));
      Optional<String> text = assuming.single(find, nothing).text();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.put(value, text.get());
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Lookup(parameter, texts));
  }

  private boolean isOpen(Value value) {
    if (!(value instanceof Ref ref) || text(value).isPresent()) {
      return false;
    }
    @Nullable Parameter parameter =
        ref.target().map(evaluator.template().parameters()::get).orElse(null);
    return parameter != null && !parameter.isList() && !parameter.isSsm();
  }

  /** The keys that a mapping has; a parameter with any other value stops the deployment. */
  private Set<String> keys(FindInMap find, boolean first) {
    @Nullable MapValue body =
        find.map()
            .flatMap(this::text)
            .map(evaluator.template().mappings()::get)
            .flatMap(Mapping::body)
            .orElse(null);
    if (body == null) {
      return Set.of();
    }
    if (first) {
      return body.entries().keySet();
    }
    return find.topKey()
        .flatMap(this::text)
        .flatMap(body::map)
        .map(keys -> keys.entries().keySet())
        .orElse(Set.of());
  }

  @Override
  public Set<String> domain(String parameter) {
    @Nullable Parameter declared = evaluator.template().parameters().get(parameter);
    return declared == null || declared.isSsm()
        ? Set.of()
        : new LinkedHashSet<>(declared.allowedValues());
  }

  @Override
  public Set<String> domain(Value value) {
    return value instanceof Ref ref && ref.target().isPresent()
        ? domain(ref.target().get())
        : Set.of();
  }
}
