package dev.rigc.cfn.value;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A value in a template: text, a list, a mapping, or an intrinsic function. */
public abstract sealed class Value permits Scalar, ListValue, MapValue, Function {
  Value() {}

  /** The node it was read from. */
  public abstract Node node();

  /** The way from the root of the template. */
  public final NodePath path() {
    return node().path();
  }

  /**
   * The values directly inside, in the order of the file: the items of a list, the values of a
   * mapping, the argument of a function.
   */
  public abstract List<Value> children();

  /**
   * Visits this value and all values inside it, outer ones first, in the order of the file.
   *
   * @param visitor says whether to visit what is inside the value it is given
   */
  public final void walk(Predicate<Value> visitor) {
    if (visitor.test(this)) {
      for (Value child : children()) {
        child.walk(visitor);
      }
    }
  }

  /** Whether this value or any value inside it passes a test. */
  public final boolean any(Predicate<Value> test) {
    if (test.test(this)) {
      return true;
    }
    for (Value child : children()) {
      if (child.any(test)) {
        return true;
      }
    }
    return false;
  }

  /** The text, if it is a scalar. */
  public Optional<String> text() {
    return Optional.empty();
  }
}
