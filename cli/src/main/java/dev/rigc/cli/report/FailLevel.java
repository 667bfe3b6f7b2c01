package dev.rigc.cli.report;

import dev.rigc.diagnostic.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From which severity on findings make a run fail. */
public enum FailLevel {
  /** Only errors do. */
  ERROR(Severity.ERROR),
  /** Errors and warnings do. */
  WARNING(Severity.WARNING),
  /** All do. */
  NOTE(Severity.NOTE),
  /** None does. */
  NEVER(null);

  private final @Nullable Severity mildest;

  FailLevel(@Nullable Severity mildest) {
    this.mildest = mildest;
  }

  /** Whether a finding of this severity makes a run fail. */
  public boolean isMetBy(Severity severity) {
    return mildest != null && severity.isAtLeast(mildest);
  }

  /** The word that {@code --fail-on} takes. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
