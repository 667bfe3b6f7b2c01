package dev.rigc.cfn.schema;

import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that a keyword of a schema does not accept.
 *
 * @param keyword the keyword that failed; a schema that is {@code false} counts as {@code not}
 * @param subject what it was applied to
 * @param shownAt what to point at
 * @param path the value that is wrong
 * @param guard the conditions under which it is
 * @param origin where the value comes from
 * @param text full sentences, made when they are asked for: most violations only decide between
 *     subschemas
 * @param advice what to do about it, made when it is asked for
 * @param missing the properties whose absence is the violation, if it is one of absence
 */
public record Violation(
    Keyword keyword,
    Subject subject,
    Node shownAt,
    NodePath path,
    Guard guard,
    Origin origin,
    Supplier<String> text,
    Supplier<Optional<String>> advice,
    List<String> missing) {

  /** What a keyword was applied to. */
  public enum Subject {
    /** A value, or its absence. */
    VALUE,
    /** What {@code Ref} or {@code Fn::GetAtt} will give, of which only the format is known. */
    REFERENCE
  }

  Violation(
      Keyword keyword,
      Node shownAt,
      NodePath path,
      Guard guard,
      Origin origin,
      Supplier<String> text) {
    this(keyword, Subject.VALUE, shownAt, path, guard, origin, text, Optional::empty, List.of());
  }

  /** What is wrong, as a full sentence. */
  public String message() {
    return text.get();
  }

  /** What to do about it, if that is known. */
  public Optional<String> hint() {
    return advice.get();
  }

  /** The same violation by a reference. */
  Violation byReference() {
    return new Violation(
        keyword, Subject.REFERENCE, shownAt, path, guard, origin, text, advice, missing);
  }

  /** The same violation with a hint that is made only when it is reported. */
  Violation withHint(Supplier<Optional<String>> hint) {
    return new Violation(keyword, subject, shownAt, path, guard, origin, text, hint, missing);
  }

  /** The same violation with the names of properties that are missing. */
  Violation withMissing(List<String> names) {
    return new Violation(keyword, subject, shownAt, path, guard, origin, text, advice, names);
  }
}
