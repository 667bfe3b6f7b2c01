package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;

/**
 * A tree of nodes as bytes, in about a twentieth of the memory, with those lines of its text at
 * which a node starts. What {@link #unpack} gives is equal in everything that a node can be asked
 * for; only the rest of the text is gone.
 *
 * <p>A node is a byte that says what it is, followed by what cannot be told from the nodes before
 * it: numbers of seven bits a byte, and texts as numbers of {@link Words} where they have one.
 */
public final class PackedTree {
  /** The lowest three bits of a node's first byte: what it is. */
  static final int KIND = 7;

  static final int PLAIN = 0;
  static final int QUOTED = 1;
  static final int BLOCK = 2;
  static final int SEQUENCE = 3;
  static final int MAPPING = 4;

  /** Set if a tag follows. */
  static final int TAGGED = 1 << 3;

  /** Set if a path follows, as it does not go on from that of the node around. */
  static final int ELSEWHERE = 1 << 4;

  /**
   * Set if its end follows: a scalar's is not where its text ends, or a list's not its last item's.
   */
  static final int ENDS_APART = 1 << 5;

  /** The highest two bits: where it starts. */
  static final int START = 3 << 6;

  /** Where the node before it starts. */
  static final int SAME = 0;

  /** Two columns behind the end of the node before it, as a value stands behind its key. */
  static final int BEHIND = 1 << 6;

  /** On the line below the start of the node before it. */
  static final int BELOW = 2 << 6;

  /** Anywhere. */
  static final int ANYWHERE = 3 << 6;

  /** A text starts with one of these: it stands here in bytes of Latin-1. */
  static final int LATIN = 0;

  /** It stands here in characters of two bytes. */
  static final int WIDE = 1;

  /** It is a line around a text of the tree. */
  static final int AROUND = 2;

  /** The word with number 0; those with other numbers follow. */
  static final int FIRST_WORD = 3;

  private final String name;
  private final byte[] bytes;
  private final Words words;

  private PackedTree(String name, byte[] bytes, Words words) {
    this.name = name;
    this.bytes = bytes;
    this.words = words;
  }

  /** A tree as bytes. The text that it was read from is not held on to. */
  public static PackedTree of(MappingNode root, Words words) {
    TreePacker packer = new TreePacker(words);
    packer.add(root, NodePath.ROOT);
    packer.addLines(root.source());
    return new PackedTree(root.source().name(), packer.bytes(), words);
  }

  /** The tree, made anew. */
  public MappingNode unpack() {
    PackReader reader = new PackReader(bytes, words);
    Source source = Source.ofLines(name, new PackedLines(reader));
    return (MappingNode) new TreeUnpacker(reader, source).root();
  }

  /** The name of the text that it was read from. */
  public String name() {
    return name;
  }

  /** How many bytes it takes, without the {@link Words}. */
  public int size() {
    return bytes.length;
  }

  /** The name and the size. */
  @Override
  public String toString() {
    return name + " in " + bytes.length + " bytes";
  }
}
