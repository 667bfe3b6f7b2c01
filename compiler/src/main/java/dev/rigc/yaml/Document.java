package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A parsed text.
 *
 * @param source the text it was parsed from
 * @param root the root node; empty if the text holds none or could not be parsed
 * @param problems what was wrong with the text as YAML or JSON, in the order of the text
 */
public record Document(Source source, Optional<Node> root, List<Problem> problems) {
  /** Keeps a copy of the problems. */
  public Document {
    problems = List.copyOf(problems);
  }

  /** What can be wrong with a text before anything is known of its meaning. */
  public enum ProblemKind {
    /** It is no YAML or JSON. */
    SYNTAX,
    /** A key stands twice in one mapping. */
    DUPLICATE_KEY,
    /** A key is not a scalar. */
    COMPLEX_KEY,
    /** A tab stands where blanks must. */
    TAB,
    /** It is empty, or holds only comments. */
    EMPTY,
    /** More than one document stands in it. */
    SEVERAL_DOCUMENTS,
    /** An alias without anchor, one that contains itself, or aliases that explode. */
    ALIAS,
    /** Nodes are nested too deep, or there are too many. */
    TOO_LARGE,
    /** It is not UTF-8. */
    ENCODING
  }

  /**
   * Something wrong with the text.
   *
   * @param kind what it is
   * @param location where it stands
   * @param path where in the document, as far as known
   * @param message full sentences
   * @param hint what to do about it
   * @param first for a duplicate key, where the key stands first
   */
  public record Problem(
      ProblemKind kind,
      SourceLocation location,
      NodePath path,
      String message,
      Optional<String> hint,
      Optional<SourceLocation> first) {}

  /** The node at {@code path}, if there is one. */
  public Optional<Node> find(NodePath path) {
    Optional<Node> at = root;
    for (Object step : path.steps()) {
      at = at.flatMap(node -> child(node, step));
    }
    return at;
  }

  private static Optional<Node> child(Node node, Object step) {
    if (node instanceof MappingNode mapping && step instanceof String key) {
      return mapping.get(key);
    }
    if (node instanceof SequenceNode sequence
        && step instanceof Integer index
        && index < sequence.items().size()) {
      return Optional.of(sequence.items().get(index));
    }
    return Optional.empty();
  }
}
