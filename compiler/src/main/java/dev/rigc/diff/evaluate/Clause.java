package dev.rigc.diff.evaluate;

import dev.rigc.diagnostic.Redaction;
import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.Cause;
import dev.rigc.diff.change.PropertyDifference;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.TermText;
import java.util.Optional;

/** The parts of sentences that messages about differences share. */
final class Clause {
  private static final int LONGEST = 120;

  private Clause() {}

  /** The resource with its type. */
  static String name(ResourceDifference resource) {
    return "`%s` (%s)".formatted(resource.logicalId(), resource.type());
  }

  /** What a property was and is. */
  static String change(PropertyDifference difference) {
    String path = Phrases.quoted(difference.path());
    if (difference.before().equals(Term.NONE)) {
      return "%s is added with %s".formatted(path, value(difference.after()));
    }
    return difference.after().equals(Term.NONE)
        ? "%s was %s and is removed".formatted(path, value(difference.before()))
        : "%s changes from %s to %s"
            .formatted(path, value(difference.before()), value(difference.after()));
  }

  private static String value(Term term) {
    // What is cut first is not known for a secret any more.
    return Phrases.quoted(Phrases.cut(Redaction.redact(TermText.of(term)), LONGEST));
  }

  /** Why something happens: what was edited, or the way from there. */
  static String because(ResourceDifference resource, Cause cause) {
    Optional<PropertyDifference> own =
        resource.properties().stream()
            .filter(one -> one.path().equals(cause.property()))
            .findFirst();
    String what =
        cause.isOwn() && own.isPresent()
            ? change(own.get())
            : "through " + Phrases.quoted(cause.line());
    return cause.reason().isEmpty() ? what : what + " (" + cause.reason() + ")";
  }

  /** The gravest cause and how many more there are. */
  static String because(ResourceDifference resource) {
    if (resource.gravest().isEmpty()) {
      return "";
    }
    int others = resource.gravest().size() - 1;
    return because(resource, resource.gravest().get(0))
        + (others == 0 ? "" : ", and %s more".formatted(others));
  }

  /** The property of the gravest cause. */
  static String property(ResourceDifference resource) {
    return resource.gravest().isEmpty() ? "" : resource.gravest().get(0).property();
  }
}
