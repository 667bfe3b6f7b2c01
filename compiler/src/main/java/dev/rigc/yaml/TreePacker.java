package dev.rigc.yaml;

import static dev.rigc.yaml.PackedTree.ANYWHERE;
import static dev.rigc.yaml.PackedTree.AROUND;
import static dev.rigc.yaml.PackedTree.BEHIND;
import static dev.rigc.yaml.PackedTree.BELOW;
import static dev.rigc.yaml.PackedTree.BLOCK;
import static dev.rigc.yaml.PackedTree.ELSEWHERE;
import static dev.rigc.yaml.PackedTree.ENDS_APART;
import static dev.rigc.yaml.PackedTree.FIRST_WORD;
import static dev.rigc.yaml.PackedTree.LATIN;
import static dev.rigc.yaml.PackedTree.MAPPING;
import static dev.rigc.yaml.PackedTree.PLAIN;
import static dev.rigc.yaml.PackedTree.QUOTED;
import static dev.rigc.yaml.PackedTree.SAME;
import static dev.rigc.yaml.PackedTree.SEQUENCE;
import static dev.rigc.yaml.PackedTree.TAGGED;
import static dev.rigc.yaml.PackedTree.WIDE;

import dev.rigc.diagnostic.NodePath;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes nodes as {@link PackedTree} holds them. */
final class TreePacker {
  /** A line goes around a text that is longer than this: it costs a few bytes itself. */
  private static final int LEAST_AROUND = 8;

  private final Words words;
  private final BitSet lines = new BitSet();

  /** The longest text on each line. */
  private final Map<Integer, Text> texts = new HashMap<>();

  private String lastOwn = "";
  private int own;
  private byte[] bytes = new byte[2048];
  private int size;

  /** The place of the node written last. */
  private int line;

  private int column;
  private int endLine;
  private int endColumn;

  TreePacker(Words words) {
    this.words = words;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /**
   * Adds a node and all below it.
   *
   * @param expected the path that a reader would take it to have
   */
  void add(Node node, NodePath expected) {
    if (node instanceof ScalarNode scalar) {
      scalar(scalar, expected);
    } else if (node instanceof SequenceNode sequence) {
      sequence(sequence, expected);
    } else {
      mapping((MappingNode) node, expected);
    }
  }

  private void scalar(ScalarNode scalar, NodePath expected) {
    int kind =
        switch (scalar.style()) {
          case PLAIN -> PLAIN;
          case QUOTED -> QUOTED;
          case BLOCK -> BLOCK;
        };
    boolean endsWithText =
        scalar.endLine() == scalar.line()
            && scalar.endColumn() == endOfText(kind, scalar.column(), scalar.text());
    head(endsWithText ? kind : kind | ENDS_APART, scalar, expected, scalar.text());
    if (!endsWithText) {
      end(scalar);
    }
    noteEnd(scalar);
  }

  /** Where a text of one line ends, if it is written as it is. */
  static int endOfText(int kind, int column, String text) {
    return column + text.length() + (kind == QUOTED ? 2 : 0);
  }

  private void sequence(SequenceNode sequence, NodePath expected) {
    int at = size;
    head(SEQUENCE, sequence, expected, null);
    List<Node> items = sequence.items();
    number(items.size());
    for (int i = 0; i < items.size(); i++) {
      add(items.get(i), sequence.path().index(i));
    }
    endOfMany(at, sequence);
  }

  private void mapping(MappingNode mapping, NodePath expected) {
    int at = size;
    head(MAPPING, mapping, expected, null);
    number(mapping.size());
    for (int i = 0; i < mapping.size(); i++) {
      ScalarNode key = mapping.entry(i).key();
      scalar(key, mapping.path().key(key.text()));
      add(mapping.entry(i).value(), key.path());
    }
    endOfMany(at, mapping);
  }

  /** The end of a list or mapping: where that of its last node is, unless the head says other. */
  private void endOfMany(int head, Node node) {
    if (node.endLine() != endLine || node.endColumn() != endColumn) {
      bytes[head] |= ENDS_APART;
      end(node);
      noteEnd(node);
    }
  }

  /** What a node is and where; its text comes before its path, which for a key follows from it. */
  private void head(int kind, Node node, NodePath expected, @Nullable String text) {
    boolean isElsewhere = !node.path().equals(expected);
    int start = startOf(node);
    int head = kind | start;
    head |= node.tag().isPresent() ? TAGGED : 0;
    head |= isElsewhere ? ELSEWHERE : 0;
    put(head);
    if (text != null) {
      note(node.line(), text(text));
    }
    node.tag().ifPresent(this::text);
    if (isElsewhere) {
      path(node.path());
    }
    if (start == ANYWHERE) {
      signed(node.line() - line);
    }
    if (start == ANYWHERE || start == BELOW) {
      signed(node.column());
    }
    line = node.line();
    column = node.column();
    endLine = line;
    endColumn = column;
    lines.set(Math.max(0, line));
  }

  /** Of several texts on a line the longest says most about it. */
  private void note(int at, Text text) {
    Text other = texts.get(at);
    if (text.text().length() > (other == null ? LEAST_AROUND : other.text().length())) {
      texts.put(at, text);
    }
  }

  private int startOf(Node node) {
    if (node.line() == line && node.column() == column) {
      return SAME;
    }
    if (node.line() == endLine && node.column() == endColumn + 2) {
      return BEHIND;
    }
    return node.line() == line + 1 ? BELOW : ANYWHERE;
  }

  private void end(Node node) {
    signed(node.endLine() - node.line());
    signed(node.endColumn());
  }

  private void noteEnd(Node node) {
    endLine = node.endLine();
    endColumn = node.endColumn();
  }

  private void path(NodePath path) {
    List<Object> steps = path.steps();
    number(steps.size());
    for (Object step : steps) {
      boolean isKey = step instanceof String;
      number(isKey ? 1 : 0);
      if (isKey) {
        text((String) step);
      } else {
        signed((Integer) step);
      }
    }
  }

  /** Adds the lines at which the nodes so far start, each by its distance to the one before. */
  void addLines(Source source) {
    int before = 0;
    for (int number = lines.nextSetBit(0); number >= 0; number = lines.nextSetBit(number + 1)) {
      Optional<String> shown = source.excerpt(number);
      if (shown.isPresent()) {
        number(number - before);
        int indent = indentOf(shown.get());
        number(indent);
        line(shown.get().substring(indent), texts.get(number));
        before = number;
      }
    }
    number(0);
  }

  private static int indentOf(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }

  /** A line; one that no other tree will have goes around the text that is peculiar about it. */
  private void line(String line, @Nullable Text text) {
    int at = text == null ? -1 : line.indexOf(text.text());
    if (text == null || at < 0) {
      text(line);
      return;
    }
    int known = text.isOwn() ? -1 : words.number(line);
    if (known >= 0) {
      number(known + FIRST_WORD);
      return;
    }
    number(AROUND);
    text(line.substring(0, at));
    number(text.number() << 1 | (text.isOwn() ? 1 : 0));
    text(line.substring(at + text.text().length()));
  }

  /**
   * A text of the tree.
   *
   * @param isOwn whether it is one that no other tree has, as far as known
   * @param number its number among those of this tree, or of all
   */
  private record Text(String text, boolean isOwn, int number) {}

  /** A text: by its number if it has one; else what it adds to the one of this kind before it. */
  private Text text(String text) {
    int known = words.number(text);
    if (known >= 0) {
      number(known + FIRST_WORD);
      return new Text(text, false, known);
    }
    int same = sameStart(text, lastOwn);
    boolean isLatin = isLatin(text);
    number(isLatin ? LATIN : WIDE);
    number(same);
    number(text.length() - same);
    for (int i = same; i < text.length(); i++) {
      if (!isLatin) {
        put(text.charAt(i) >> 8);
      }
      put(text.charAt(i));
    }
    lastOwn = text;
    return new Text(text, true, own++);
  }

  private static int sameStart(String one, String other) {
    int end = Math.min(one.length(), other.length());
    int same = 0;
    while (same < end && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  private void signed(int value) {
    number(value << 1 ^ value >> 31);
  }

  private void number(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      put(rest | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  private void put(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) value;
  }
}
