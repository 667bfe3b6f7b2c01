package dev.rigc.diff.system;

import dev.rigc.yaml.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stack before its template is looked at.
 *
 * @param name the stack's name; blank if nobody says it
 * @param file the path of its template, from the root of its side
 * @param environment the environment it belongs to
 * @param region its region
 * @param parameters values of its parameters
 * @param tags its tags
 * @param capabilities what it must be deployed with
 * @param kept the parameters whose values an update keeps as they are
 * @param document the template
 */
public record StackSource(
    String name,
    String file,
    Optional<String> environment,
    Optional<String> region,
    Map<String, String> parameters,
    Map<String, String> tags,
    List<String> capabilities,
    Set<String> kept,
    Document document) {
  /** Keeps copies. */
  public StackSource {
    parameters = Map.copyOf(parameters);
    tags = Map.copyOf(tags);
    capabilities = List.copyOf(capabilities);
    kept = Set.copyOf(kept);
  }

  /** A template of which nothing else is known. */
  public static StackSource of(String file, Document document) {
    return new StackSource(
        "",
        file,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        List.of(),
        Set.of(),
        document);
  }

  /** Whether an update gives a parameter this value, and does not keep the one it has. */
  public boolean gives(String parameter) {
    return parameters.containsKey(parameter) && !kept.contains(parameter);
  }

  /** What tells the stack apart from the others: its name, or its file. */
  public String key() {
    return name.isEmpty() ? file : name;
  }

  /** Whether both are deployed with the same text, the same values and the same tags. */
  public boolean isSame(StackSource other) {
    return name.equals(other.name)
        && region.equals(other.region)
        && parameters.equals(other.parameters)
        && tags.equals(other.tags)
        && document.source().text().equals(other.document.source().text());
  }
}
