package dev.rigc.diagnostic;

import dev.rigc.diagnostic.text.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param rule the rule that found it
 * @param severity how much it matters
 * @param location where it is
 * @param path the way to the node in the document, {@link NodePath#ROOT} if it is about the whole
 * @param resource the logical id of the CloudFormation resource it belongs to
 * @param message full sentences: what was found, what is required, the arithmetic where there is
 *     one
 * @param hint what to do about it
 * @param excerpt the line of the source at {@link SourceLocation#line()}, without its line end
 * @param related other places that belong to the finding, such as the first of two duplicates
 * @param suppression what keeps it out of the reports; a suppressed finding is only shown on demand
 *     and never fails a run
 */
public record Diagnostic(
    RuleId rule,
    Severity severity,
    SourceLocation location,
    NodePath path,
    Optional<String> resource,
    String message,
    Optional<String> hint,
    Optional<String> excerpt,
    List<Related> related,
    Optional<Suppression> suppression)
    implements Comparable<Diagnostic> {
  /** Nobody reads a longer message, and some who show it refuse one. */
  private static final int LONGEST_TEXT = 2000;

  /**
   * Takes secrets out of all texts, characters that must not be shown out of all but the excerpt,
   * whose columns are counted, and copies the list.
   */
  public Diagnostic {
    path = path.withKeys(Redaction::redact);
    resource = resource.map(Redaction::redact);
    message = sentence(message);
    hint = hint.map(Diagnostic::sentence);
    excerpt = excerpt.map(Redaction::redact);
    related = List.copyOf(related);
  }

  /**
   * Another place that belongs to a finding.
   *
   * @param location where it is
   * @param message what is there, such as "first used here"
   */
  public record Related(SourceLocation location, String message) {
    /** Takes secrets, and characters that must not be shown, out of the message. */
    public Related {
      message = sentence(message);
    }
  }

  private static String sentence(String text) {
    return Phrases.cut(Phrases.visibleLines(Redaction.redact(text)), LONGEST_TEXT);
  }

  /** Starts a diagnostic; {@link Builder#build()} ends it. */
  public static Builder builder(
      RuleId rule, Severity severity, SourceLocation location, String message) {
    return new Builder(rule, severity, location, message);
  }

  /** The same finding with another severity, as a configuration may ask for. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(
        rule, other, location, path, resource, message, hint, excerpt, related, suppression);
  }

  /** The same finding at another place, with the line that is there. */
  public Diagnostic movedTo(SourceLocation place, @Nullable String line) {
    return new Diagnostic(
        rule,
        severity,
        place,
        path,
        resource,
        message,
        hint,
        Optional.ofNullable(line),
        related,
        suppression);
  }

  /** The same finding with one more place that belongs to it. */
  public Diagnostic withRelated(SourceLocation place, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, what));
    return new Diagnostic(
        rule, severity, location, path, resource, message, hint, excerpt, more, suppression);
  }

  /** The same finding, accepted by its author for the reason given. */
  public Diagnostic suppressedBy(Suppression accepted) {
    return new Diagnostic(
        rule,
        severity,
        location,
        path,
        resource,
        message,
        hint,
        excerpt,
        related,
        Optional.of(accepted));
  }

  /** The same finding with all its texts changed, the keys of its path among them. */
  Diagnostic withTexts(UnaryOperator<String> change) {
    return new Diagnostic(
        rule,
        severity,
        location,
        path.withKeys(change),
        resource.map(change),
        change.apply(message),
        hint.map(change),
        excerpt.map(change),
        related.stream()
            .map(place -> new Related(place.location(), change.apply(place.message())))
            .toList(),
        suppression.map(
            accepted -> new Suppression(change.apply(accepted.reason()), accepted.place())));
  }

  /** Whether its author accepted it: then it counts neither in sums nor for the exit code. */
  public boolean isSuppressed() {
    return suppression.isPresent();
  }

  /** By file, line and column, then by rule and message: the order in which reports list them. */
  @Override
  public int compareTo(Diagnostic other) {
    int order = location.compareTo(other.location);
    order = order == 0 ? rule.compareTo(other.rule) : order;
    return order == 0 ? message.compareTo(other.message) : order;
  }

  /** Some findings in the order of reports, each once. */
  public static List<Diagnostic> sorted(Collection<Diagnostic> findings) {
    List<Diagnostic> sorted = new ArrayList<>(findings);
    Collections.sort(sorted);
    List<Diagnostic> once = new ArrayList<>(sorted.size());
    // Those at one place in the same words, which may be thousands: aliases repeat a place.
    Set<Diagnostic> alike = new HashSet<>();
    for (Diagnostic finding : sorted) {
      boolean isAlike = !once.isEmpty() && once.get(once.size() - 1).compareTo(finding) == 0;
      if (!isAlike) {
        alike.clear();
        once.add(finding);
        continue;
      }
      alike.add(once.get(once.size() - 1));
      if (alike.add(finding)) {
        once.add(finding);
      }
    }
    return Collections.unmodifiableList(once);
  }

  /** {@code file:line:column: severity RULE: message}, the first line of the text report. */
  @Override
  public String toString() {
    return location + ": " + severity.word() + " " + rule + ": " + message;
  }

  /** Collects the optional parts of a diagnostic. */
  public static final class Builder {
    private final RuleId rule;
    private final Severity severity;
    private final SourceLocation location;
    private String message;
    private final List<Related> related = new ArrayList<>();
    private NodePath path = NodePath.ROOT;
    private @Nullable String resource;
    private @Nullable String hint;
    private @Nullable String excerpt;

    private Builder(RuleId rule, Severity severity, SourceLocation location, String message) {
      this.rule = rule;
      this.severity = severity;
      this.location = location;
      this.message = message;
    }

    /** Adds a sentence to the message. */
    public Builder and(String sentence) {
      message = message + " " + sentence;
      return this;
    }

    /** The way to the node in its document. */
    public Builder path(NodePath value) {
      path = value;
      return this;
    }

    /** The logical id of the resource that the finding belongs to. */
    public Builder resource(@Nullable String value) {
      resource = value;
      return this;
    }

    /** What to do about it. */
    public Builder hint(@Nullable String value) {
      hint = value;
      return this;
    }

    /** The line of the source that is shown with the finding. */
    public Builder excerpt(@Nullable String value) {
      excerpt = value;
      return this;
    }

    /** Another place that belongs to the finding. */
    public Builder related(SourceLocation place, String what) {
      related.add(new Related(place, what));
      return this;
    }

    /** The finished diagnostic. */
    public Diagnostic build() {
      return new Diagnostic(
          rule,
          severity,
          location,
          path,
          Optional.ofNullable(resource),
          message,
          Optional.ofNullable(hint),
          Optional.ofNullable(excerpt),
          related,
          Optional.empty());
    }
  }
}
