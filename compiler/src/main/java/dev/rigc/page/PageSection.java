package dev.rigc.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a page with a heading.
 *
 * @param id what tells it apart from the other sections
 * @param title its heading
 * @param text what is said above its tables
 * @param hasPicture whether the picture of the system is in it
 * @param tables its tables
 */
public record PageSection(
    String id, String title, String text, boolean hasPicture, List<PageTable> tables) {
  /** Keeps a copy of the list. */
  public PageSection {
    tables = List.copyOf(tables);
  }

  static PageSection of(String id, String title, String text, Stream<PageTable> tables) {
    return new PageSection(id, title, text, false, tables.toList());
  }
}
