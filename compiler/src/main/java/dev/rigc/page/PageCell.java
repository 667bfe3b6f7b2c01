package dev.rigc.page;

import java.util.Collection;
import java.util.List;

/**
 * A cell of a table.
 *
 * @param style how its texts stand: {@code stacked} one below the other, {@code flowing} one after
 *     the other, {@code tight} for one that stays on its line, or {@code number}
 * @param texts its texts; a cell without one shows a dash
 */
public record PageCell(String style, List<PageText> texts) {
  /** Keeps a copy of the list. */
  public PageCell {
    texts = List.copyOf(texts);
  }

  static PageCell of(PageText... texts) {
    return new PageCell("stacked", present(List.of(texts)));
  }

  static PageCell of(Collection<PageText> texts) {
    return new PageCell("stacked", present(texts));
  }

  static PageCell flowing(Collection<PageText> texts) {
    return new PageCell("flowing", present(texts));
  }

  static PageCell plain(String text) {
    return of(PageText.plain(text));
  }

  static PageCell code(String text) {
    return of(PageText.code(text));
  }

  static PageCell codes(Collection<String> texts) {
    return of(texts.stream().map(PageText::code).toList());
  }

  /** A short text that stays on its line. */
  static PageCell tight(String text) {
    return new PageCell("tight", present(List.of(PageText.plain(text))));
  }

  static PageCell number(String text) {
    return new PageCell("number", present(List.of(PageText.plain(text))));
  }

  private static List<PageText> present(Collection<PageText> texts) {
    return texts.stream().filter(text -> !text.text().isBlank()).toList();
  }
}
