package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.value.Value;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Node;
import java.util.function.Supplier;

/**
 * The place of a value that is being validated, and the conditions under which it is there.
 *
 * @param guard the conditions under which the value is there
 * @param node what a finding points at: the key where there is one, else the value
 * @param property the path of the property or item, whichever branch of a condition the value is in
 * @param origin whether the value is written there or comes from a parameter or a function
 */
public record InstanceLocation(Guard guard, Node node, NodePath property, Origin origin) {
  /** A location for the value of {@code key}, as it is written. */
  public static InstanceLocation of(Guard guard, Node key) {
    return new InstanceLocation(guard, key, key.path(), Origin.LITERAL);
  }

  /** The same location for one of the values that may be there. */
  public InstanceLocation of(Alternative alternative, Node key) {
    Node written = alternative.written().node();
    NodePath path = key.path();
    boolean directly = written.path().equals(path);
    Origin from = origin == Origin.LITERAL ? alternative.origin() : origin;
    return new InstanceLocation(alternative.guard(), directly ? key : written, path, from);
  }

  /** The same location for the value of {@code key}, which is not a function. */
  InstanceLocation ofLiteral(Value value, Node key, Guard under) {
    Node written = value.node();
    NodePath path = key.path();
    return new InstanceLocation(under, written.path().equals(path) ? key : written, path, origin);
  }

  /** The same location for an item of the list that is here. */
  public InstanceLocation ofItem(Alternative item) {
    return of(item, item.written().node());
  }

  /** The same location under narrower conditions. */
  public InstanceLocation under(Guard narrower) {
    return narrower.is(guard) ? this : new InstanceLocation(narrower, node, property, origin);
  }

  /** The same location for a violation that depends on the value of a parameter. */
  InstanceLocation dependingOnParameters() {
    return new InstanceLocation(guard, node, property, Origin.PARAMETER);
  }

  /** The same location for a violation that no other value of a parameter could fix. */
  public InstanceLocation whateverTheValue() {
    return new InstanceLocation(guard, node, property, Origin.LITERAL);
  }

  /** A violation by what is written here. */
  Violation violation(Keyword keyword, String message) {
    return violation(keyword, () -> message);
  }

  /** A violation by what is written here, whose message is made when it is asked for. */
  Violation violation(Keyword keyword, Supplier<String> message) {
    return new Violation(keyword, node, path(), guard, origin, message);
  }

  /** A violation by the property as a whole that is best shown at {@code shownAt}. */
  Violation ofProperty(Keyword keyword, Node shownAt, String message) {
    return new Violation(keyword, shownAt, property, guard, origin, () -> message);
  }

  /** The path of the node that a finding points at. */
  public NodePath path() {
    return node.path();
  }
}
