package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.Value;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;
import java.util.function.Supplier;

/**
 * Where a value is being looked at.
 *
 * @param guard the conditions under which the value stands there
 * @param node what a finding points at: the key where there is one, else the value
 * @param property the path of the property or item, whichever branch of a condition the value
 *     stands in
 * @param origin whether the value is written there or comes from a parameter or a function
 */
public record Place(Guard guard, Node node, NodePath property, Origin origin) {
  /** A place for the value of {@code key}, as it is written. */
  public static Place of(Guard guard, Node key) {
    return new Place(guard, key, key.path(), Origin.LITERAL);
  }

  /** The same place for one of the values that may stand there. */
  public Place of(Alternative alternative, Node key) {
    Node written = alternative.written().node();
    NodePath path = key.path();
    boolean directly = written.path().equals(path);
    Origin from = origin == Origin.LITERAL ? alternative.origin() : origin;
    return new Place(alternative.guard(), directly ? key : written, path, from);
  }

  /** The same place for the value of {@code key}, which is no function. */
  Place ofLiteral(Value value, Node key, Guard under) {
    Node written = value.node();
    NodePath path = key.path();
    return new Place(under, written.path().equals(path) ? key : written, path, origin);
  }

  /** The same place for an item of the list that stands here. */
  public Place ofItem(Alternative item) {
    return of(item, item.written().node());
  }

  /** The same place under narrower conditions. */
  public Place under(Guard narrower) {
    return narrower.is(guard) ? this : new Place(narrower, node, property, origin);
  }

  /** The same place for a problem that depends on the value of a parameter. */
  Place dependingOnParameters() {
    return new Place(guard, node, property, Origin.PARAMETER);
  }

  /** The same place for a problem that no other value of a parameter could mend. */
  public Place whateverTheValue() {
    return new Place(guard, node, property, Origin.LITERAL);
  }

  /** A problem with what stands here. */
  public Problem problem(RuleInfo rule, String message) {
    return problem(rule, node, message);
  }

  /** A problem with what stands here, whose message is made when it is wanted. */
  public Problem problem(RuleInfo rule, Supplier<String> message) {
    return new Problem(rule, node, path(), guard, origin, message);
  }

  /** A problem with what stands here that is best shown at {@code at}. */
  public Problem problem(RuleInfo rule, Node at, String message) {
    return new Problem(rule, at, path(), guard, origin, () -> message);
  }

  /** A problem with the property as a whole that is best shown at {@code at}. */
  public Problem ofProperty(RuleInfo rule, Node at, String message) {
    return new Problem(rule, at, property, guard, origin, () -> message);
  }

  NodePath path() {
    return node.path();
  }
}
