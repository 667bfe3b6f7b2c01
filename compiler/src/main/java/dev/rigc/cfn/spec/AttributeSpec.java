package dev.rigc.cfn.spec;

import java.util.Optional;
import java.util.Set;

/**
 * What {@code Fn::GetAtt} gives for one attribute.
 *
 * @param name the attribute's name as a template writes it, dotted where it is nested
 * @param kinds the kinds of the value; empty when the sources do not say
 * @param schema the schema of the property that the attribute repeats, where there is one
 */
public record AttributeSpec(String name, Set<ValueKind> kinds, Optional<PropertySchema> schema) {
  public AttributeSpec {
    kinds = Set.copyOf(kinds);
  }
}
