package dev.rigc.page;

import java.util.List;

/**
 * A row of a table.
 *
 * @param id what links lead to; empty if none does
 * @param cells its cells; the first one is its heading
 */
public record PageRow(String id, List<PageCell> cells) {
  /** Keeps a copy of the list. */
  public PageRow {
    cells = List.copyOf(cells);
  }

  static PageRow of(PageCell... cells) {
    return new PageRow("", List.of(cells));
  }
}
