package dev.rigc.plan;

import java.util.List;
import java.util.Map;

/**
 * What is known of a stack as soon as its template is rendered.
 *
 * @param template its template
 * @param parameters values of the parameters that the plan leaves open, by name
 * @param artifact the files that its pipeline deploys, in the order of the zip; empty if it is none
 */
public record StackFacts(
    FileFacts template, Map<String, String> parameters, List<FileFacts> artifact) {
  /** Keeps copies of the collections. */
  public StackFacts {
    parameters = Map.copyOf(parameters);
    artifact = List.copyOf(artifact);
  }
}
