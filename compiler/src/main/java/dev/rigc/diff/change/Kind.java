package dev.rigc.diff.change;

import java.util.Locale;

/** How something is there on the two sides. */
public enum Kind {
  /** On the new side only. */
  ADDED,
  /** On the old side only. */
  REMOVED,
  /** On both, and not the same. */
  CHANGED,
  /** On both and the same, but something happens to it. */
  AFFECTED,
  /** On both and the same. */
  UNCHANGED;

  /** The word for it in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
