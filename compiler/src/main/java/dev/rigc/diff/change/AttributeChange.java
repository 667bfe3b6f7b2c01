package dev.rigc.diff.change;

import dev.rigc.cfn.spec.RefValue;
import dev.rigc.cfn.spec.ResourceSpec;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.fact.UpdateFacts;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.None;
import dev.rigc.diff.value.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether what AWS gives a resource is another value after what happens to it. */
final class AttributeChange {
  /** What is known of it. */
  enum Answer {
    NO,
    MAYBE,
    YES
  }

  private AttributeChange() {}

  /** The answer for an attribute, or for what {@code Ref} gives if that is blank. */
  static Answer of(Draft resource, String attribute) {
    if (resource.before.isEmpty() || resource.after.isEmpty()) {
      return Answer.NO;
    }
    if (resource.effect().isReplacement()) {
      Answer replaced = replaced(resource, attribute);
      return replaced == Answer.YES && resource.effect() == Effect.MAY_REPLACE
          ? Answer.MAYBE
          : replaced;
    }
    return updated(resource, attribute);
  }

  private static Answer replaced(Draft resource, String attribute) {
    String type = resource.model().type();
    Optional<ResourceSpec> spec = ResourceSpecs.bundled().find(type);
    if (attribute.isEmpty()) {
      List<String> identifiers =
          spec.map(ResourceSpec::ref).map(RefValue::identifiers).orElse(List.of());
      return !identifiers.isEmpty()
              && identifiers.stream().allMatch(name -> property(resource, name) == Answer.NO)
          ? Answer.NO
          : Answer.YES;
    }
    if (!(resource.model().property(attribute) instanceof None)) {
      return property(resource, attribute);
    }
    boolean isNamed =
        UpdateFacts.nameProperty(type)
            .filter(name -> property(resource, name) == Answer.NO)
            .isPresent();
    boolean identifies =
        attribute.equals("Arn")
            || (attribute.endsWith("Id") && isId(spec))
            || spec.map(ResourceSpec::primaryIdentifier).orElse(List.of()).stream()
                .anyMatch(path -> path.toString().equals(attribute));
    return identifies && !isNamed ? Answer.YES : Answer.MAYBE;
  }

  private static boolean isId(Optional<ResourceSpec> spec) {
    return spec.map(ResourceSpec::ref).filter(ref -> ref.form() == RefValue.Form.ID).isPresent();
  }

  /** Whether a property that is written has another value; {@code MAYBE} if it is not written. */
  private static Answer property(Draft resource, String name) {
    Boolean certain = resource.changed.get(name);
    if (certain != null) {
      return certain ? Answer.YES : Answer.MAYBE;
    }
    Term before = resource.before.orElseThrow().property(name);
    Term after = resource.after.orElseThrow().property(name);
    return after instanceof None || before instanceof None
        ? Answer.MAYBE
        : Terms.value(before).equals(Terms.value(after)) ? Answer.NO : Answer.YES;
  }

  private static Answer updated(Draft resource, String attribute) {
    String type = resource.model().type();
    List<String> identifiers =
        attribute.isEmpty()
            ? ResourceSpecs.bundled()
                .find(type)
                .map(ResourceSpec::ref)
                .map(RefValue::identifiers)
                .orElse(List.of())
            : List.of();
    Answer answer = Answer.NO;
    for (Map.Entry<String, Boolean> property : resource.changed.entrySet()) {
      if (attribute.equals(property.getKey())
          || identifiers.contains(property.getKey())
          || UpdateFacts.follows(type, attribute, property.getKey())) {
        answer = property.getValue() ? Answer.YES : answer == Answer.NO ? Answer.MAYBE : answer;
      }
    }
    return answer;
  }
}
