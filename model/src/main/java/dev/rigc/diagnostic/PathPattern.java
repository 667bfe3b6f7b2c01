package dev.rigc.diagnostic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern for paths: {@code *} is anything within a step, {@code **} any steps, {@code ?} one
 * character. One without a slash fits a file or folder of that name at any depth; one that fits a
 * folder fits everything below.
 *
 * <p>All ways to fit are followed at the same time, so that however many stars there are, a path
 * costs at most its length times that of the pattern.
 */
public final class PathPattern {
  /** One piece of a pattern. */
  private enum Kind {
    /** One given character. */
    CHARACTER,
    /** One character of a step. */
    ANY_CHARACTER,
    /** Any characters of a step, or none. */
    STEP_REST,
    /** Any characters at all, or none. */
    ANYTHING,
    /** Whole steps with the slash after them, or none. */
    STEPS
  }

  private record Piece(Kind kind, char character) {
    boolean takes(char c) {
      return switch (kind) {
        case CHARACTER -> c == character;
        case ANY_CHARACTER, STEP_REST -> c != '/';
        case ANYTHING, STEPS -> true;
      };
    }

    /** Whether it may take another character after one. */
    boolean repeats() {
      return kind == Kind.STEP_REST || kind == Kind.ANYTHING || kind == Kind.STEPS;
    }

    /** Whether what follows it may come next, after it took a character. */
    boolean mayEndWith(char c) {
      return kind != Kind.STEPS || c == '/';
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  /** A pattern; any text is one. */
  public PathPattern(String text) {
    String path = text.startsWith("./") ? text.substring(2) : text;
    if (path.indexOf('/') < 0 || path.indexOf('/') == path.length() - 1) {
      add(Kind.STEPS);
    }
    parse(withoutOuterSlashes(path));
  }

  private static String withoutOuterSlashes(String path) {
    String begun = path.startsWith("/") ? path.substring(1) : path;
    return begun.endsWith("/") ? begun.substring(0, begun.length() - 1) : begun;
  }

  private void parse(String path) {
    int i = 0;
    while (i < path.length()) {
      char c = path.charAt(i);
      if (path.startsWith("**/", i)) {
        add(Kind.STEPS);
        i += 3;
      } else if (path.startsWith("**", i)) {
        add(Kind.ANYTHING);
        i += 2;
      } else {
        pieces.add(new Piece(kindOf(c), c));
        i++;
      }
    }
  }

  private static Kind kindOf(char c) {
    return c == '*' ? Kind.STEP_REST : c == '?' ? Kind.ANY_CHARACTER : Kind.CHARACTER;
  }

  private void add(Kind kind) {
    pieces.add(new Piece(kind, '*'));
  }

  /** Whether a path, or a folder that it is in, fits. */
  public boolean fits(String path) {
    BitSet next = new BitSet(pieces.size() + 1);
    reach(next, 0);
    for (int i = 0; i < path.length(); i++) {
      if (next.get(pieces.size()) && path.charAt(i) == '/') {
        return true; // it fits a folder above
      }
      next = after(path.charAt(i), next);
    }
    return next.get(pieces.size());
  }

  /** The pieces that may come next after a character, if those in {@code now} could before. */
  private BitSet after(char c, BitSet now) {
    BitSet next = new BitSet(pieces.size() + 1);
    for (int i = now.nextSetBit(0); i >= 0 && i < pieces.size(); i = now.nextSetBit(i + 1)) {
      Piece piece = pieces.get(i);
      if (piece.takes(c)) {
        if (piece.repeats()) {
          next.set(i);
        }
        if (piece.mayEndWith(c)) {
          reach(next, i + 1);
        }
      }
    }
    return next;
  }

  /** Marks a piece, and those after it as far as the ones before them may take nothing. */
  private void reach(BitSet marked, int from) {
    int i = from;
    marked.set(i);
    while (i < pieces.size() && pieces.get(i).repeats() && !marked.get(i + 1)) {
      i++;
      marked.set(i);
    }
  }
}
