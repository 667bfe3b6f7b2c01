package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import java.util.Optional;

/** A node of a document: a mapping, a sequence or a scalar. Nodes do not change. */
public sealed interface Node permits MappingNode, SequenceNode, ScalarNode {
  /** The way from the root of the document. An aliased node has the path of each of its uses. */
  NodePath path();

  /** Where it stands; for an aliased node, where the anchor's node stands. */
  Span span();

  /** The tag as written, such as {@code !Ref} or {@code !!str}; empty if there is none. */
  Optional<String> tag();

  /** What kind of node it is, in words for messages: a mapping, a list, or a scalar. */
  String kind();

  /** Where it stands, as findings give it. */
  default SourceLocation location() {
    return span().location();
  }
}
