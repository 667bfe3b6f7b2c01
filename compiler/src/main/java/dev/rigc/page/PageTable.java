package dev.rigc.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param id what tells its caption apart from all others of the page
 * @param caption what it shows
 * @param width how many columns it has
 * @param columns its columns; the first one holds the headings of rows
 * @param groups its rows; there is at least one
 */
public record PageTable(
    String id, String caption, String width, List<PageColumn> columns, List<PageGroup> groups) {
  /** Keeps copies of the lists. */
  public PageTable {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /** Puts a table together. */
  static Draft draft(String id, String caption, PageColumn... columns) {
    return new Draft(id, caption, List.of(columns));
  }

  /** A table that is put together group by group. Groups without rows are left out. */
  static final class Draft {
    private final String id;
    private final String caption;
    private final List<PageColumn> columns;
    private final List<PageGroup> groups = new ArrayList<>();

    private Draft(String id, String caption, List<PageColumn> columns) {
      this.id = id;
      this.caption = caption;
      this.columns = columns;
    }

    void add(List<PageRow> rows) {
      add("", List.of(), rows);
    }

    void add(String title, List<PageRow> rows) {
      add("", List.of(PageText.plain(title)), rows);
    }

    void add(String groupId, List<PageText> title, List<PageRow> rows) {
      if (!rows.isEmpty()) {
        groups.add(new PageGroup(groupId, title, rows));
      }
    }

    /** The table; nothing if it has no row. */
    Optional<PageTable> table() {
      return groups.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new PageTable(id, caption, Integer.toString(columns.size()), columns, groups));
    }

    Stream<PageTable> stream() {
      return table().stream();
    }
  }
}
