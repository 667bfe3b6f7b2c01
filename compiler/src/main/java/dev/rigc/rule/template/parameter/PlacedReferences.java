package dev.rigc.rule.template.parameter;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Reference;
import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.cfn.value.If;
import dev.rigc.cfn.value.Ref;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.PropertySteps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds where parameters are used for something special, such as a password. */
final class PlacedReferences {
  /** By group: the keys that lead to each place, by the type of the resource; read once. */
  private static final Map<ResourceTraits.Places, Map<String, List<List<String>>>> KEYS =
      new ConcurrentHashMap<>();

  private PlacedReferences() {}

  /** Calls the visitor with each Ref to a parameter that stands at one of the places. */
  static void visit(
      Arguments arguments, ResourceTraits.Places places, BiConsumer<Reference, Parameter> visitor) {
    Map<String, List<List<String>>> byType = KEYS.computeIfAbsent(places, PlacedReferences::byType);
    if (Collections.disjoint(arguments.context().resourcesByType().keySet(), byType.keySet())) {
      return;
    }
    for (Reference reference : arguments.template().references()) {
      @Nullable Parameter parameter = arguments.template().parameters().get(reference.name());
      if (parameter != null && stands(reference.use(), byType)) {
        visitor.accept(reference, parameter);
      }
    }
  }

  private static Map<String, List<List<String>>> byType(ResourceTraits.Places places) {
    Map<String, List<List<String>>> byType = new HashMap<>();
    for (ResourceTraits.Place place : ResourceTraits.places(places)) {
      byType
          .computeIfAbsent(place.type(), type -> new ArrayList<>())
          .add(withoutItems(place.path().segments()));
    }
    return byType;
  }

  private static boolean stands(FunctionUse use, Map<String, List<List<String>>> byType) {
    if (!(use.function() instanceof Ref ref)
        || !use.attribute().equals("Properties")
        || use.resource().isEmpty()) {
      return false;
    }
    List<List<String>> places = byType.get(use.resource().get().type());
    return places != null && isValue(use) && places.contains(keys(ref));
  }

  /** Whether the parameter's value is the property's, and not just part of it. */
  private static boolean isValue(FunctionUse use) {
    return use.outer().stream()
        .allMatch(
            outer ->
                outer instanceof If choice
                    && !use.function()
                        .path()
                        .equals(choice.argument(0).orElse(choice.argument()).path()));
  }

  /** The keys below {@code Properties} that lead to a value. */
  private static List<String> keys(Ref ref) {
    List<String> steps = PropertySteps.of(ref.path());
    return steps.size() > 3 ? steps.subList(3, steps.size()) : List.of();
  }

  private static List<String> withoutItems(List<String> segments) {
    return segments.stream().filter(segment -> !segment.equals("*")).toList();
  }
}
