package dev.rigc.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * How an output folder differs from an output.
 *
 * @param added files that are not there yet
 * @param changed files that are there with another content or permission
 * @param removed files that rigc wrote before and that the output no longer has
 * @param unchanged files that are there as they should be
 * @param obstacles what is in the way; if there is any, nothing is written
 */
public record Changes(
    List<OutputPath> added,
    List<OutputPath> changed,
    List<OutputPath> removed,
    List<OutputPath> unchanged,
    List<Obstacle> obstacles) {

  /** Keeps copies of the lists. */
  public Changes {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    unchanged = List.copyOf(unchanged);
    obstacles = List.copyOf(obstacles);
  }

  /**
   * Something in the output folder that rigc did not write, where a file of the output belongs.
   *
   * @param path where it is
   * @param kind what it is
   */
  public record Obstacle(OutputPath path, Kind kind) {
    /** What can be in the way. */
    public enum Kind {
      /** The folder itself: it holds files, and none that rigc wrote. */
      FOREIGN_FOLDER,
      /** A file that no plan of rigc lists. */
      FOREIGN_FILE,
      /** A folder where a file belongs, or a file where a folder belongs. */
      WRONG_KIND,
      /** A symbolic link: writing through it could change a file elsewhere. */
      SYMBOLIC_LINK
    }
  }

  /** Whether the folder already holds exactly the output. */
  public boolean isNone() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && obstacles.isEmpty();
  }

  /** The same, but a file that is unchanged counts as changed. */
  Changes withChanged(OutputPath path) {
    if (!unchanged.contains(path)) {
      return this;
    }
    List<OutputPath> more = new ArrayList<>(changed);
    more.add(path);
    List<OutputPath> fewer = unchanged.stream().filter(other -> !other.equals(path)).toList();
    return new Changes(added, more, removed, fewer, obstacles);
  }
}
