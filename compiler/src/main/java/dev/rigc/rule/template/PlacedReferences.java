package dev.rigc.rule.template;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.If;
import dev.rigc.cfn.Parameter;
import dev.rigc.cfn.Ref;
import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.ResourceTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds where parameters are used for something special, such as a password. */
final class PlacedReferences {
  private PlacedReferences() {}

  /** Calls the visitor with each Ref to a parameter that stands at one of the places. */
  static void visit(
      Arguments arguments, ResourceTraits.Places places, BiConsumer<Reference, Parameter> visitor) {
    Map<String, List<ResourceTraits.Place>> byType = new HashMap<>();
    for (ResourceTraits.Place place : ResourceTraits.places(places)) {
      byType.computeIfAbsent(place.type(), type -> new ArrayList<>()).add(place);
    }
    for (Reference reference : arguments.template().references()) {
      @Nullable Parameter parameter = arguments.template().parameters().get(reference.name());
      Optional<Resource> resource = reference.use().resource();
      if (parameter != null
          && resource.isPresent()
          && reference.use().function() instanceof Ref ref
          && reference.use().attribute().equals("Properties")
          && isValue(reference.use())
          && stands(ref, byType.getOrDefault(resource.get().type(), List.of()))) {
        visitor.accept(reference, parameter);
      }
    }
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

  private static boolean stands(Ref ref, List<ResourceTraits.Place> places) {
    List<String> steps = PropertySteps.of(ref.path());
    List<String> below = steps.size() > 3 ? steps.subList(3, steps.size()) : List.of();
    return places.stream().anyMatch(place -> withoutItems(place.path().segments()).equals(below));
  }

  private static List<String> withoutItems(List<String> segments) {
    return segments.stream().filter(segment -> !segment.equals("*")).toList();
  }
}
