package dev.rigc.rule.property;

import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * A value that breaks a fact.
 *
 * @param rule the fact's rule
 * @param at what to point at
 * @param path the value that is wrong
 * @param guard the conditions under which it is
 * @param origin where the value comes from
 * @param message full sentences
 * @param hint what to do about it
 * @param missing the properties whose absence is the problem, if it is one of absence
 */
record Problem(
    RuleInfo rule,
    Node at,
    NodePath path,
    Guard guard,
    Origin origin,
    String message,
    Optional<String> hint,
    List<String> missing) {

  Problem(RuleInfo rule, Node at, NodePath path, Guard guard, Origin origin, String message) {
    this(rule, at, path, guard, origin, message, Optional.empty(), List.of());
  }

  Problem withHint(Optional<String> text) {
    return new Problem(rule, at, path, guard, origin, message, text, missing);
  }

  Problem withMissing(List<String> names) {
    return new Problem(rule, at, path, guard, origin, message, hint, names);
  }

  Problem as(RuleInfo other, String text) {
    return new Problem(other, at, path, guard, origin, text, hint, missing);
  }
}
