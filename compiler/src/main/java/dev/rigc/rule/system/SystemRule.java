package dev.rigc.rule.system;

import dev.rigc.rule.Rule;
import java.util.Set;

/**
 * A rule on sets that says which properties of resources it looks at, so that nothing else has to
 * be kept of a large set's templates. Parameters, outputs, conditions, imports, and whatever the
 * properties refer to are there in any case; see {@link Extract}.
 *
 * <p>A rule goes through the set with {@link SystemSubject#forEach}, {@link
 * SystemSubject#resources} or {@link SystemSubject#members}. What it remembers of one template
 * while it looks at the next should be texts, numbers, and a {@link Member} or a {@link
 * SystemSubject.Placed}, which find the template again; see {@link Member} for why.
 */
public interface SystemRule extends Rule<SystemSubject> {
  /** The properties that it looks at; none unless overridden. */
  default Set<Sight> looksAt() {
    return Set.of();
  }

  /**
   * A property that a rule looks at.
   *
   * @param type the resource type, or {@link #ANY} for each resource that something refers to
   * @param property the name of the property, right below {@code Properties}; or {@link #ITSELF}
   */
  record Sight(String type, String property) {
    /** Any type. */
    public static final String ANY = "*";

    /** The resource, whatever its properties. */
    public static final String ITSELF = "";
  }
}
