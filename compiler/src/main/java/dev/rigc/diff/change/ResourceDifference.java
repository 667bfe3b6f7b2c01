package dev.rigc.diff.change;

import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.TermText;
import java.util.List;
import java.util.Optional;

/**
 * A resource to which something happens, or that is written otherwise.
 *
 * @param kind how it is there on the two sides
 * @param before the resource on the old side
 * @param after the resource on the new side
 * @param properties the properties whose values differ
 * @param attributes other attributes that differ
 * @param effect the gravest of what the causes do
 * @param fate what becomes of its data
 * @param causes why something happens to it
 */
public record ResourceDifference(
    Kind kind,
    Optional<ResourceModel> before,
    Optional<ResourceModel> after,
    List<PropertyDifference> properties,
    List<AttributeDifference> attributes,
    Effect effect,
    Fate fate,
    List<Cause> causes) {
  /** Keeps copies of the lists. */
  public ResourceDifference {
    properties = List.copyOf(properties);
    attributes = List.copyOf(attributes);
    causes = List.copyOf(causes);
  }

  /** The newer of its two sides. */
  public ResourceModel model() {
    return after.or(() -> before).orElseThrow();
  }

  /** Its logical id. */
  public String logicalId() {
    return model().logicalId();
  }

  /** Its type. */
  public String type() {
    return model().type();
  }

  /** The key of its stack. */
  public String stack() {
    return model().stack().key();
  }

  /** Whether nothing but its tags differs. */
  public boolean isTagsOnly() {
    return !properties.isEmpty()
        && attributes.isEmpty()
        && effect == Effect.IN_PLACE
        && properties.stream().allMatch(one -> one.property().startsWith("Tags"));
  }

  /** The causes that make it as grave as it is. */
  public List<Cause> gravest() {
    return causes.stream().filter(cause -> cause.effect() == effect).toList();
  }

  /** Its logical id and type. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(logicalId() + " " + effect.word());
    properties.forEach(
        one ->
            text.append(
                "; %s: %s -> %s"
                    .formatted(one.path(), TermText.of(one.before()), TermText.of(one.after()))));
    return text.toString();
  }
}
