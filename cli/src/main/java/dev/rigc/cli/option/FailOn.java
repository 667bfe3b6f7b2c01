package dev.rigc.cli.option;

import dev.rigc.api.DiffResult;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.Fate;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.lint.AcceptedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What makes {@code rigc diff} fail; each one's lower-case name is what the option takes. */
public enum FailOn {
  /** Anything differs. */
  CHANGE,
  /** A resource may be or will be replaced. */
  MAY_REPLACE,
  /** A resource will be replaced. */
  WILL_REPLACE,
  /** A resource is deleted. */
  DELETE,
  /** Data is lost. */
  DATA_LOSS,
  /** An evaluator reports an error, such as a deadlock. */
  ERROR,
  /** Nothing. */
  NEVER;

  /** The word that the option takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What breaks the rules that were asked for, as sentences. */
  public static List<String> violations(
      Set<FailOn> asked,
      DiffResult result,
      Function<ResourceDifference, Optional<AcceptedChange>> accepted) {
    List<String> found = new ArrayList<>();
    if (asked.contains(CHANGE) && !result.difference().isEmpty()) {
      found.add("There are differences (--fail-on change).");
    }
    result
        .difference()
        .resources()
        .forEach(
            one -> {
              Set<String> fine = accepted.apply(one).map(AcceptedChange::effects).orElse(Set.of());
              for (FailOn level : asked) {
                if (level.isMetBy(one) && !fine.contains(level.effect())) {
                  found.add(
                      "%s/%s %s (--fail-on %s)."
                          .formatted(one.stack(), one.logicalId(), level.what(one), level));
                }
              }
            });
    if (asked.contains(ERROR)) {
      result.insights().stream()
          .filter(insight -> insight.severity() == Severity.ERROR)
          .forEach(
              insight ->
                  found.add(
                      "%s at %s (--fail-on error).".formatted(insight.rule(), insight.location())));
    }
    return found;
  }

  private boolean isMetBy(ResourceDifference one) {
    return switch (this) {
      case MAY_REPLACE -> one.effect().isReplacement();
      case WILL_REPLACE -> one.effect() == Effect.WILL_REPLACE;
      case DELETE -> one.effect() == Effect.DELETE;
      case DATA_LOSS -> one.fate() == Fate.LOST && one.effect() != Effect.MAY_REPLACE;
      case CHANGE, ERROR, NEVER -> false;
    };
  }

  private String effect() {
    return switch (this) {
      case MAY_REPLACE, WILL_REPLACE -> "replace";
      case DELETE -> "delete";
      case DATA_LOSS -> "data-loss";
      case CHANGE, ERROR, NEVER -> "";
    };
  }

  private String what(ResourceDifference one) {
    return switch (this) {
      case MAY_REPLACE, WILL_REPLACE ->
          one.effect() == Effect.WILL_REPLACE ? "will be replaced" : "may be replaced";
      case DELETE -> "will be deleted";
      case DATA_LOSS -> "loses its data";
      case CHANGE, ERROR, NEVER -> "";
    };
  }
}
