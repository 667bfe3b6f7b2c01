package dev.rigc.page;

import java.util.List;

/**
 * Rows of a table that belong together.
 *
 * @param id what links lead to; empty if none does
 * @param title what is said of all of them; empty for a table that has no groups
 * @param rows the rows
 */
public record PageGroup(String id, List<PageText> title, List<PageRow> rows) {
  /** Keeps copies of the lists, without texts that are empty. */
  public PageGroup {
    title = title.stream().filter(text -> !text.text().isBlank()).toList();
    rows = List.copyOf(rows);
  }
}
