package dev.rigc.lint;

import dev.rigc.cfn.spec.fact.Wildcards;
import java.util.List;
import java.util.Set;

/**
 * A change of resources that a {@code .rigc.yaml} accepts.
 *
 * @param resource a logical id, or a stack and a logical id with {@code /} between them; {@code *}
 *     stands for any characters
 * @param type the type of resource; blank for any
 * @param effects which of {@link #EFFECTS} are accepted
 * @param reason why
 */
public record AcceptedChange(String resource, String type, Set<String> effects, String reason) {
  /** What can be accepted. */
  public static final List<String> EFFECTS = List.of("replace", "delete", "data-loss");

  /** Keeps a copy of the set. */
  public AcceptedChange {
    effects = Set.copyOf(effects);
  }

  /** Whether it is about a resource. */
  public boolean isAbout(String stack, String logicalId, String ofType) {
    return (type.isEmpty() || type.equals(ofType))
        && (Wildcards.match(resource, logicalId)
            || Wildcards.match(resource, stack + "/" + logicalId));
  }
}
