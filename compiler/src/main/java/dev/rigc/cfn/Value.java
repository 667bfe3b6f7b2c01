package dev.rigc.cfn;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Node;
import java.util.Optional;

/** A value in a template: text, a list, a mapping, or an intrinsic function. */
public abstract sealed class Value permits Scalar, ListValue, MapValue, Function {
  Value() {}

  /** The node it was read from. */
  public abstract Node node();

  /** The way from the root of the template. */
  public final NodePath path() {
    return node().path();
  }

  /** The text, if it is a scalar. */
  public Optional<String> text() {
    return Optional.empty();
  }
}
