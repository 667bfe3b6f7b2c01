package dev.rigc.emit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One change to the output folder, as the journal holds it.
 *
 * @param index its number, from 0; the staged file and the copy of the old one are named by it
 * @param kind what changes
 * @param path where
 */
record Step(int index, Kind kind, OutputPath path) {
  enum Kind {
    /** Makes a folder. */
    FOLDER,
    /** Puts a file where none is. */
    ADD,
    /** Puts a file in place of an old one. */
    CHANGE,
    /** Removes a file. */
    REMOVE
  }

  String staged() {
    return "new-" + index;
  }

  String saved() {
    return "old-" + index;
  }

  boolean hasStaged() {
    return kind == Kind.ADD || kind == Kind.CHANGE;
  }

  boolean hasSaved() {
    return kind == Kind.CHANGE || kind == Kind.REMOVE;
  }

  String line() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + path;
  }

  /** Reads a line of a journal; empty if the line is none. */
  static Optional<Step> parse(int index, String line) {
    List<String> parts = List.of(line.split(" ", -1));
    for (Kind kind : Kind.values()) {
      if (parts.size() == 2
          && kind.name().toLowerCase(Locale.ROOT).equals(parts.get(0))
          && OutputPath.isValid(parts.get(1))) {
        return Optional.of(new Step(index, kind, new OutputPath(parts.get(1))));
      }
    }
    return Optional.empty();
  }
}
