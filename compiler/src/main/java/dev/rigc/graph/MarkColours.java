package dev.rigc.graph;

import dev.rigc.diff.change.Effect;

/**
 * The colours of a mark.
 *
 * @param fill of a box
 * @param line of its edge
 */
record MarkColours(String fill, String line) {
  /** The colour of text on each light one. */
  static final String TEXT = "#1f2328";

  /** On a light page, or on any page if the text has {@link #TEXT}. */
  static MarkColours of(Effect effect) {
    return switch (effect) {
      case CREATE -> new MarkColours("#dafbe1", "#1a7f37");
      case NONE, IN_PLACE -> new MarkColours("#ddf4ff", "#0969da");
      case MAY_INTERRUPT -> new MarkColours("#fff8c5", "#9a6700");
      case MAY_REPLACE -> new MarkColours("#fff1e5", "#bc4c00");
      case WILL_REPLACE -> new MarkColours("#fbefff", "#8250df");
      case DELETE -> new MarkColours("#ffebe9", "#cf222e");
    };
  }

  /** On a dark page with light text. */
  static MarkColours ofDark(Effect effect) {
    return switch (effect) {
      case CREATE -> new MarkColours("#12261e", "#3fb950");
      case NONE, IN_PLACE -> new MarkColours("#121d2f", "#4493f8");
      case MAY_INTERRUPT -> new MarkColours("#272115", "#d29922");
      case MAY_REPLACE -> new MarkColours("#2b1d12", "#db6d28");
      case WILL_REPLACE -> new MarkColours("#231c35", "#ab7df8");
      case DELETE -> new MarkColours("#2b1719", "#f85149");
    };
  }
}
