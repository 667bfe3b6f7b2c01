package dev.rigc.page;

/**
 * A piece of text of a page.
 *
 * @param text the text
 * @param target the id of what it links to; empty if it is not a link
 * @param style how it looks: {@code plain}, {@code code}, {@code good}, {@code bad} or {@code
 *     quiet}; never a value of a riglet
 */
public record PageText(String text, String target, String style) {
  static PageText plain(String text) {
    return new PageText(text, "", "plain");
  }

  static PageText code(String text) {
    return new PageText(text, "", "code");
  }

  static PageText quiet(String text) {
    return new PageText(text, "", "quiet");
  }

  static PageText good(String text) {
    return new PageText(text, "", "good");
  }

  static PageText bad(String text) {
    return new PageText(text, "", "bad");
  }

  static PageText link(String text, String target) {
    return new PageText(text, target, "plain");
  }
}
