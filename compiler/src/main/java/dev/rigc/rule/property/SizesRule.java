package dev.rigc.rule.property;

import dev.rigc.cfn.spec.InstanceTypes;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.rule.template.TemplateSubject;
import java.util.Map;
import java.util.Optional;

/** A rule on the properties that say how large a machine is, whatever kind of machine it is. */
abstract class SizesRule extends FactsRule<Map<PropertyPath, InstanceTypes>> {
  @Override
  final Optional<Map<PropertyPath, InstanceTypes>> facts(TemplateSubject subject, String type) {
    return Optional.of(InstanceTypes.ofType(type)).filter(places -> !places.isEmpty());
  }

  @Override
  final void check(Block properties, Map<PropertyPath, InstanceTypes> places, Problems problems) {
    for (Map.Entry<PropertyPath, InstanceTypes> entry : places.entrySet()) {
      properties.texts(
          entry.getKey(),
          (size, place) -> check(size, entry.getValue(), place, properties.subject(), problems));
    }
  }

  /** Looks at a size that is written in a template, out of those that exist. */
  abstract void check(
      String size, InstanceTypes existing, Place place, TemplateSubject subject, Problems problems);
}
