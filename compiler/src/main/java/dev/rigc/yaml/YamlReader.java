package dev.rigc.yaml;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import dev.rigc.yaml.ScalarNode.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Builds nodes from snakeyaml's events, within budgets for depth, nodes and aliases. */
final class YamlReader {
  private final Source source;
  private final ParserImpl events;
  private final List<Problem> problems = new ArrayList<>();
  private final Anchors anchors = new Anchors();
  private int nodes;
  private @Nullable Mark readUntil;

  YamlReader(Source source) {
    this.source = source;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setProcessComments(false);
    this.events = new ParserImpl(new StreamReader(source.text()), options);
  }

  Document read() {
    Optional<Node> root = Optional.empty();
    try {
      next(ID.StreamStart);
      if (!peek().is(ID.StreamEnd)) {
        next(ID.DocumentStart);
        Node only = node(NodePath.ROOT, 0);
        next(ID.DocumentEnd);
        root = Optional.of(only);
        refuseSecondDocument();
      }
      if (root.isEmpty() || isBlank(root.get())) {
        problems.add(Problems.empty(source));
        root = Optional.empty();
      }
    } catch (UnreadableDocument unreadable) {
      problems.add(unreadable.problem());
      root = Optional.empty();
    } catch (MarkedYAMLException syntax) {
      problems.add(new SyntaxProblems(source).of(syntax));
      root = Optional.empty();
    } catch (ReaderException unprintable) {
      problems.add(new SyntaxProblems(source).of(unprintable));
      root = Optional.empty();
    } catch (YAMLException other) {
      problems.add(new SyntaxProblems(source).unread());
      root = Optional.empty();
    }
    return new Document(source, root, problems);
  }

  private Event take() {
    Event event = peek();
    readUntil = event.getEndMark();
    return events.getEvent();
  }

  /**
   * The next event. snakeyaml trusts some texts too much, as the digits of an escape, and throws
   * then what the JDK throws; that too is a fault of the text, from the last good event on.
   */
  private Event peek() {
    try {
      return events.peekEvent();
    } catch (YAMLException described) {
      throw described;
    } catch (RuntimeException undescribed) {
      throw new UnreadableDocument(new SyntaxProblems(source).after(readUntil));
    }
  }

  private static boolean isBlank(Node node) {
    return node instanceof ScalarNode scalar && scalar.text().isBlank();
  }

  private Event next(ID expected) {
    Event event = take();
    if (!event.is(expected)) {
      throw new IllegalStateException("snakeyaml gave " + event + " for " + expected);
    }
    return event;
  }

  private void refuseSecondDocument() {
    if (!peek().is(ID.StreamEnd)) {
      Span span = span(peek(), peek().getEndMark());
      problems.add(
          Problems.of(
              ProblemKind.SEVERAL_DOCUMENTS,
              span.location(),
              NodePath.ROOT,
              "A second YAML document starts here; only one is read.",
              "Put each document into a file of its own."));
    }
  }

  private Node node(NodePath path, int depth) {
    Event event = take();
    countNode(event, path, depth);
    if (event instanceof AliasEvent alias) {
      return anchors.resolve(alias.getAnchor(), path, span(alias, alias.getEndMark()).location());
    }
    @Nullable String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.begin(anchor);
    }
    Node node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, path);
    } else if (event instanceof SequenceStartEvent start) {
      node = sequence(start, path, depth);
    } else {
      node = mapping((MappingStartEvent) event, path, depth);
    }
    if (anchor != null) {
      anchors.end(anchor, node);
    }
    return node;
  }

  private ScalarNode scalar(ScalarEvent event, NodePath path) {
    ScalarStyle written = event.getScalarStyle();
    Style style =
        switch (written) {
          case PLAIN -> Style.PLAIN;
          case LITERAL, FOLDED -> Style.BLOCK;
          default -> Style.QUOTED;
        };
    return new ScalarNode(
        path, span(event, event.getEndMark()), tag(event.getTag()), event.getValue(), style);
  }

  private SequenceNode sequence(SequenceStartEvent start, NodePath path, int depth) {
    List<Node> items = new ArrayList<>();
    while (!(peek() instanceof SequenceEndEvent)) {
      items.add(node(path.index(items.size()), depth + 1));
    }
    Event end = take();
    Span span =
        start.isFlow() || items.isEmpty()
            ? span(start, start.isFlow() ? end.getEndMark() : start.getEndMark())
            : spanTo(start, items.get(items.size() - 1));
    return new SequenceNode(path, span, tag(start.getTag()), items);
  }

  private MappingNode mapping(MappingStartEvent start, NodePath path, int depth) {
    Entries.Builder entries = new Entries.Builder(4);
    @Nullable Node last = null;
    while (!(peek() instanceof MappingEndEvent)) {
      ScalarNode key = key(path, depth + 1);
      if (key == null) {
        last = node(path, depth + 1);
        continue;
      }
      Node value = node(key.path(), depth + 1);
      last = value;
      MappingNode.Entry first = entries.add(new MappingNode.Entry(key, value));
      if (first != null && !key.text().equals("<<")) {
        problems.add(Problems.duplicateKey(key, first.key()));
      }
    }
    Event end = take();
    Span span =
        start.isFlow() || last == null
            ? span(start, start.isFlow() ? end.getEndMark() : start.getEndMark())
            : spanTo(start, last);
    return new MappingNode(path, span, tag(start.getTag()), entries);
  }

  /** A key, whose path is that of its value; null if it is not a scalar, which is a problem. */
  private @Nullable ScalarNode key(NodePath path, int depth) {
    if (peek() instanceof ScalarEvent simple && simple.getAnchor() == null) {
      take();
      countNode(simple, path, depth);
      return scalar(simple, path.key(simple.getValue()));
    }
    Node key = node(path, depth);
    if (key instanceof ScalarNode scalar) {
      return scalar.with(path.key(scalar.text()), scalar.tag());
    }
    problems.add(complexKey(key));
    return null;
  }

  private Problem complexKey(Node key) {
    return Problems.of(
        ProblemKind.COMPLEX_KEY,
        key.location(),
        key.path(),
        "A key must be a scalar; this one is " + key.kind() + ".",
        "Quote the key if it is meant as text.");
  }

  private void countNode(Event event, NodePath path, int depth) {
    nodes++;
    if (depth > DocumentParser.MAX_DEPTH) {
      throw new UnreadableDocument(
          Problems.tooLarge(
              span(event, event.getEndMark()).location(),
              path,
              "Values are nested more than %s deep here.".formatted(DocumentParser.MAX_DEPTH)));
    }
    if (nodes > DocumentParser.MAX_NODES) {
      throw new UnreadableDocument(
          Problems.tooManyNodes(span(event, event.getEndMark()).location(), path));
    }
  }

  private static Optional<String> tag(@Nullable String tag) {
    return tag == null || tag.equals("!") ? Optional.empty() : Optional.of(tag);
  }

  private Span span(Event event, Mark end) {
    Mark start = event.getStartMark();
    return new Span(
        source, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
  }

  /** A block collection ends where its last child does; snakeyaml says where the next token is. */
  private Span spanTo(Event start, Node last) {
    Mark mark = start.getStartMark();
    return new Span(
        source, mark.getLine() + 1, mark.getColumn() + 1, last.endLine(), last.endColumn());
  }
}
