package dev.rigc.cfn.eval;

import dev.rigc.cfn.Mapping;
import dev.rigc.cfn.eval.Combinations.Combination;
import dev.rigc.cfn.eval.Outcome.Known;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.GetStackOutput;
import dev.rigc.cfn.value.ImportValue;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions that look values up, in mappings and in other stacks. */
final class LookupFunctions {
  private final Resolver resolver;
  private final Combinations combinations;

  LookupFunctions(Resolver resolver) {
    this.resolver = resolver;
    this.combinations = new Combinations(resolver);
  }

  List<Alternative> findInMap(FindInMap find, Guard guard) {
    if (find.map().isEmpty() || find.topKey().isEmpty() || find.secondKey().isEmpty()) {
      return resolver.unknown(find, guard);
    }
    List<List<Alternative>> arguments =
        List.of(
            resolver.alternatives(find.map().get(), guard),
            resolver.alternatives(find.topKey().get(), guard),
            resolver.alternatives(find.secondKey().get(), guard));
    List<Alternative> made = new ArrayList<>();
    List<Combination> all = combinations.of(arguments, guard);
    for (Combination combination : all) {
      List<Value> values = found(combination.arguments());
      if (!resolver.evaluator().budget().spend(values.size())) {
        return resolver.unknown(find, guard);
      }
      for (Value value : values) {
        made.add(Resolver.made(find, combination.guard(), new Known(value)));
      }
    }
    if (find.defaultValue().isPresent()) {
      made.addAll(resolver.alternatives(find.defaultValue().get(), guard));
    }
    if (made.isEmpty()) {
      return resolver.unknown(find, guard);
    }
    // one combination finds each value of the mapping once
    List<Alternative> different =
        all.size() == 1 && find.defaultValue().isEmpty()
            ? made
            : new ArrayList<>(new LinkedHashSet<>(made));
    return different.subList(0, Math.min(different.size(), Evaluator.BOUND));
  }

  /** The values under two keys; a key that is not known may be any. */
  private List<Value> found(List<Alternative> arguments) {
    @Nullable Mapping mapping =
        arguments.get(0).text().map(resolver.evaluator().template().mappings()::get).orElse(null);
    if (mapping == null || mapping.body().isEmpty()) {
      return List.of();
    }
    List<Value> found = new ArrayList<>();
    for (Value second : under(mapping.body().get(), arguments.get(1))) {
      if (second instanceof MapValue keys) {
        found.addAll(under(keys, arguments.get(2)));
      }
    }
    return found;
  }

  private static List<Value> under(MapValue map, Alternative key) {
    return key.known().isPresent()
        ? key.text().flatMap(map::get).map(List::of).orElse(List.of())
        : List.copyOf(map.entries().values());
  }

  List<Alternative> importValue(ImportValue imported, Guard guard) {
    Map<String, String> exports = resolver.evaluator().context().exports();
    List<Alternative> made = new ArrayList<>();
    for (Alternative name : resolver.alternatives(imported.argument(), guard)) {
      Outcome outcome =
          name.text()
              .flatMap(text -> Optional.ofNullable(exports.get(text)))
              .map(value -> Resolver.text(value, imported))
              .orElseGet(
                  () ->
                      Resolver.unknown(
                          "<import " + Resolver.label(name) + ">", Outcome.Type.STRING));
      made.add(Resolver.made(imported, name.guard(), outcome));
    }
    return made;
  }

  List<Alternative> stackOutput(GetStackOutput output, Guard guard) {
    if (!(output.argument() instanceof MapValue map)
        || map.get("StackName").isEmpty()
        || map.get("OutputName").isEmpty()) {
      return resolver.unknown(output, guard);
    }
    Map<String, String> outputs = resolver.evaluator().context().stackOutputs();
    List<List<Alternative>> arguments =
        List.of(
            resolver.alternatives(map.get("StackName").get(), guard),
            resolver.alternatives(map.get("OutputName").get(), guard));
    List<Alternative> made = new ArrayList<>();
    for (Combination combination : combinations.of(arguments, guard)) {
      String name =
          Resolver.label(combination.arguments().get(0))
              + "."
              + Resolver.label(combination.arguments().get(1));
      @Nullable String value = outputs.get(name);
      Outcome outcome =
          value == null
              ? Resolver.unknown("<output " + name + ">", Outcome.Type.STRING)
              : Resolver.text(value, output);
      made.add(Resolver.made(output, combination.guard(), outcome));
    }
    return made;
  }
}
