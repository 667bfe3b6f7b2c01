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
    /** A key is duplicated within a mapping. */
    DUPLICATE_KEY,
    /** A key is not a scalar. */
    COMPLEX_KEY,
    /** A tab is used instead of spaces. */
    TAB,
    /** It is empty, or holds only comments. */
    EMPTY,
    /** It contains more than one document. */
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
   * @param location where it is
   * @param path where in the document, as far as known
   * @param message full sentences
   * @param hint what to do about it
   * @param first for a duplicate key, where the key is first
   */
  public record Problem(
      ProblemKind kind,
      SourceLocation location,
      NodePath path,
      String message,
      Optional<String> hint,
      Optional<SourceLocation> first) {
    /** The same, with a path that starts at the value of {@code key} if it leads there. */
    private Problem below(String key) {
      List<Object> steps = path.steps();
      if (steps.isEmpty() || !steps.get(0).equals(key)) {
        return this;
      }
      NodePath shorter = NodePath.ROOT;
      for (Object step : steps.subList(1, steps.size())) {
        shorter = step instanceof Integer index ? shorter.index(index) : shorter.key((String) step);
      }
      return new Problem(kind, location, shorter, message, hint, first);
    }
  }

  /** The node at {@code path}, if there is one. */
  public Optional<Node> find(NodePath path) {
    Optional<Node> at = root;
    for (Object step : path.steps()) {
      at = at.flatMap(node -> child(node, step));
    }
    return at;
  }

  /**
   * The value of a key of the root as a document of its own. Places stay those in the whole text;
   * paths start at the value. Problems of what is beside it stay too.
   */
  public Optional<Document> within(String key) {
    Optional<Node> value = find(NodePath.ROOT.key(key));
    return value.map(
        root ->
            new Document(
                source,
                Optional.of(Reroot.of(root)),
                problems.stream().map(problem -> problem.below(key)).toList()));
  }

  /**
   * The string at a key of the root, parsed as a document of its own: its lines and columns are
   * those of the string, its name is that of this document.
   */
  public Optional<Document> parsedWithin(String key) {
    return root.filter(MappingNode.class::isInstance)
        .flatMap(mapping -> ((MappingNode) mapping).scalar(key))
        .map(text -> DocumentParser.parseByLook(new Source(source.name(), text.text())));
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
