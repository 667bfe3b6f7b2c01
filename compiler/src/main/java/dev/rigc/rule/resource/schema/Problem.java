package dev.rigc.rule.resource.schema;

import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that breaks a fact.
 *
 * @param rule the fact's rule
 * @param at what to point at
 * @param path the value that is wrong
 * @param guard the conditions under which it is
 * @param origin where the value comes from
 * @param text full sentences, made when they are wanted: most problems only decide what holds
 * @param advice what to do about it, made when it is wanted
 * @param missing the properties whose absence is the problem, if it is one of absence
 */
public record Problem(
    RuleInfo rule,
    Node at,
    NodePath path,
    Guard guard,
    Origin origin,
    Supplier<String> text,
    Supplier<Optional<String>> advice,
    List<String> missing) {

  Problem(
      RuleInfo rule, Node at, NodePath path, Guard guard, Origin origin, Supplier<String> text) {
    this(rule, at, path, guard, origin, text, Optional::empty, List.of());
  }

  /** What is wrong, as a full sentence. */
  public String message() {
    return text.get();
  }

  /** What to do about it, if that is known. */
  public Optional<String> hint() {
    return advice.get();
  }

  /** The same problem with a hint. */
  public Problem withHint(Optional<String> hint) {
    return withHint(() -> hint);
  }

  /** The same problem with a hint that is made only when it is reported. */
  public Problem withHint(Supplier<Optional<String>> hint) {
    return new Problem(rule, at, path, guard, origin, text, hint, missing);
  }

  /** The same problem with the names of keys that are missing. */
  public Problem withMissing(List<String> names) {
    return new Problem(rule, at, path, guard, origin, text, advice, names);
  }
}
