package dev.rigc.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Pattern pattern =
        Pattern.compile(
            Stream.of(resource.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    return (type.isEmpty() || type.equals(ofType))
        && (pattern.matcher(logicalId).matches()
            || pattern.matcher(stack + "/" + logicalId).matches());
  }
}
