package dev.rigc.yaml;

import static dev.rigc.yaml.PackedTree.ANYWHERE;
import static dev.rigc.yaml.PackedTree.BEHIND;
import static dev.rigc.yaml.PackedTree.BELOW;
import static dev.rigc.yaml.PackedTree.ELSEWHERE;
import static dev.rigc.yaml.PackedTree.ENDS_APART;
import static dev.rigc.yaml.PackedTree.KIND;
import static dev.rigc.yaml.PackedTree.MAPPING;
import static dev.rigc.yaml.PackedTree.SEQUENCE;
import static dev.rigc.yaml.PackedTree.START;
import static dev.rigc.yaml.PackedTree.TAGGED;

import dev.rigc.diagnostic.NodePath;
import java.util.List;
import java.util.Optional;

/** Reads the nodes of a {@link PackedTree}. */
final class TreeUnpacker {
  private static final ScalarNode.Style[] STYLES = {
    ScalarNode.Style.PLAIN, ScalarNode.Style.QUOTED, ScalarNode.Style.BLOCK
  };

  private final PackReader in;
  private final Source source;

  /** The place of the node read last. */
  private int line;

  private int column;
  private int endLine;
  private int endColumn;

  TreeUnpacker(PackReader in, Source source) {
    this.in = in;
    this.source = source;
  }

  Node root() {
    return node(NodePath.ROOT);
  }

  /**
   * A node.
   *
   * @param expected its path, if it goes on from that of the node around
   */
  private Node node(NodePath expected) {
    int head = in.next();
    return switch (head & KIND) {
      case SEQUENCE -> sequence(head, expected);
      case MAPPING -> mapping(head, expected);
      default -> scalar(head, in.text(), expected);
    };
  }

  private ScalarNode key(NodePath around) {
    int head = in.next();
    String text = in.text();
    return scalar(head, text, around.key(text));
  }

  private ScalarNode scalar(int head, String text, NodePath expected) {
    Optional<String> tag = tag(head);
    NodePath path = path(head, expected);
    start(head);
    if ((head & ENDS_APART) == 0) {
      endLine = line;
      endColumn = TreePacker.endOfText(head & KIND, column, text);
    } else {
      end(line);
    }
    Span span = new Span(source, line, column, endLine, endColumn);
    return new ScalarNode(path, span, tag, text, STYLES[head & KIND]);
  }

  private SequenceNode sequence(int head, NodePath expected) {
    Optional<String> tag = tag(head);
    NodePath path = path(head, expected);
    start(head);
    int startLine = line;
    int startColumn = column;
    Node[] items = new Node[in.number()];
    for (int i = 0; i < items.length; i++) {
      items[i] = node(path.index(i));
    }
    return new SequenceNode(path, span(head, startLine, startColumn), tag, List.of(items));
  }

  private MappingNode mapping(int head, NodePath expected) {
    Optional<String> tag = tag(head);
    NodePath path = path(head, expected);
    start(head);
    int startLine = line;
    int startColumn = column;
    MappingNode.Entry[] entries = new MappingNode.Entry[in.number()];
    for (int i = 0; i < entries.length; i++) {
      ScalarNode key = key(path);
      entries[i] = new MappingNode.Entry(key, node(key.path()));
    }
    Span span = span(head, startLine, startColumn);
    return new MappingNode(path, span, tag, new Entries(entries));
  }

  private Optional<String> tag(int head) {
    return (head & TAGGED) == 0 ? Optional.empty() : Optional.of(in.text());
  }

  private NodePath path(int head, NodePath expected) {
    if ((head & ELSEWHERE) == 0) {
      return expected;
    }
    NodePath path = NodePath.ROOT;
    for (int left = in.number(); left > 0; left--) {
      path = in.number() == 1 ? path.key(in.text()) : path.index(in.signed());
    }
    return path;
  }

  private void start(int head) {
    switch (head & START) {
      case BEHIND -> {
        line = endLine;
        column = endColumn + 2;
      }
      case BELOW -> {
        line++;
        column = in.signed();
      }
      case ANYWHERE -> {
        line += in.signed();
        column = in.signed();
      }
      default -> {} // as the node before it
    }
    endLine = line;
    endColumn = column;
  }

  /** The place of a list or mapping whose nodes were read. */
  private Span span(int head, int startLine, int startColumn) {
    if ((head & ENDS_APART) != 0) {
      end(startLine);
    }
    return new Span(source, startLine, startColumn, endLine, endColumn);
  }

  private void end(int startLine) {
    endLine = startLine + in.signed();
    endColumn = in.signed();
  }
}
