package dev.rigc.cfn;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Node;
import java.util.Optional;

/** A value in a template: text, a list, a mapping, or an intrinsic function. */
public sealed interface Value permits Scalar, ListValue, MapValue, Function {
  /** The node it was read from. */
  Node node();

  /** The way from the root of the template. */
  default NodePath path() {
    return node().path();
  }

  /** The text, if it is a scalar. */
  default Optional<String> text() {
    return Optional.empty();
  }
}
