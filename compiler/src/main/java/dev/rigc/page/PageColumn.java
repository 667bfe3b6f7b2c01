package dev.rigc.page;

/**
 * A column of a table.
 *
 * @param title its heading
 * @param style {@code text} or {@code number}
 */
public record PageColumn(String title, String style) {
  static PageColumn text(String title) {
    return new PageColumn(title, "text");
  }

  static PageColumn number(String title) {
    return new PageColumn(title, "number");
  }
}
