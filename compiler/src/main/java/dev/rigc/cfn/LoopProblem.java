package dev.rigc.cfn;

import dev.rigc.yaml.Node;

/**
 * A loop that could not be expanded, or not to its end.
 *
 * @param node the piece of the loop that is in the way
 * @param message a full sentence
 * @param kind what keeps it from being expanded
 */
public record LoopProblem(Node node, String message, Kind kind) {
  /** What keeps a loop from being expanded. */
  public enum Kind {
    /** It has another form than CloudFormation takes. */
    MALFORMED,
    /** What it goes over is only known when the template is deployed. */
    UNKNOWN,
    /** It makes more than a template may hold. */
    TOO_LARGE
  }
}
