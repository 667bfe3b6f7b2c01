package dev.rigc.yaml;

import dev.rigc.diagnostic.Grouped;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import dev.rigc.yaml.ScalarNode.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Map<String, Node> anchors = new HashMap<>();
  private final Set<String> openAnchors = new HashSet<>();
  private int nodes;
  private int aliasedNodes;

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
      if (!events.checkEvent(ID.StreamEnd)) {
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
    } catch (BudgetSpent spent) {
      problems.add(spent.problem);
      root = Optional.empty();
    } catch (MarkedYAMLException syntax) {
      problems.add(syntaxProblem(syntax));
      root = Optional.empty();
    } catch (ReaderException unprintable) {
      problems.add(unprintableCharacter(unprintable));
      root = Optional.empty();
    } catch (YAMLException other) {
      problems.add(
          syntax(SourceLocation.startOf(source.name()), String.valueOf(other.getMessage())));
      root = Optional.empty();
    }
    return new Document(source, root, problems);
  }

  private static boolean isBlank(Node node) {
    return node instanceof ScalarNode scalar && scalar.text().isBlank();
  }

  private Event next(ID expected) {
    Event event = events.getEvent();
    if (!event.is(expected)) {
      throw new IllegalStateException("snakeyaml gave " + event + " for " + expected);
    }
    return event;
  }

  private void refuseSecondDocument() {
    if (!events.checkEvent(ID.StreamEnd)) {
      Span span = span(events.peekEvent(), events.peekEvent().getEndMark());
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
    Event event = events.getEvent();
    countNode(event, path, depth);
    if (event instanceof AliasEvent alias) {
      return aliased(alias, path);
    }
    @Nullable String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      openAnchors.add(anchor);
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
      openAnchors.remove(anchor);
      anchors.put(anchor, node);
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
    while (!(events.peekEvent() instanceof SequenceEndEvent)) {
      items.add(node(path.index(items.size()), depth + 1));
    }
    Event end = events.getEvent();
    Span span =
        start.isFlow() || items.isEmpty()
            ? span(start, start.isFlow() ? end.getEndMark() : start.getEndMark())
            : spanTo(start, items.get(items.size() - 1));
    return new SequenceNode(path, span, tag(start.getTag()), items);
  }

  private MappingNode mapping(MappingStartEvent start, NodePath path, int depth) {
    Entries.Builder entries = new Entries.Builder(4);
    @Nullable Node last = null;
    while (!(events.peekEvent() instanceof MappingEndEvent)) {
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
    Event end = events.getEvent();
    Span span =
        start.isFlow() || last == null
            ? span(start, start.isFlow() ? end.getEndMark() : start.getEndMark())
            : spanTo(start, last);
    return new MappingNode(path, span, tag(start.getTag()), entries);
  }

  /** A key, whose path is that of its value; null if it is no scalar, which is a problem. */
  private @Nullable ScalarNode key(NodePath path, int depth) {
    if (events.peekEvent() instanceof ScalarEvent simple && simple.getAnchor() == null) {
      events.getEvent();
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

  private Node aliased(AliasEvent alias, NodePath path) {
    String name = alias.getAnchor();
    SourceLocation here = span(alias, alias.getEndMark()).location();
    if (openAnchors.contains(name)) {
      throw aliasProblem(here, path, "The alias `*" + name + "` stands inside its own anchor.");
    }
    Node target = anchors.get(name);
    if (target == null) {
      throw aliasProblem(here, path, "The alias `*" + name + "` has no anchor before it.");
    }
    return copy(target, path, here);
  }

  /** The same node under another path; the budget keeps aliases of aliases from exploding. */
  private Node copy(Node node, NodePath path, SourceLocation alias) {
    aliasedNodes++;
    if (aliasedNodes > DocumentParser.MAX_ALIASED_NODES) {
      throw aliasProblem(
          alias,
          path,
          "Aliases repeat more than %s nodes in this file."
              .formatted(Grouped.of(DocumentParser.MAX_ALIASED_NODES)));
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.with(path, scalar.tag());
    }
    if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(copy(item, path.index(items.size()), alias));
      }
      return sequence.with(path, sequence.tag(), items);
    }
    MappingNode mapping = (MappingNode) node;
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : mapping.entries()) {
      NodePath valuePath = path.key(entry.name());
      entries.add(
          new MappingNode.Entry(
              (ScalarNode) copy(entry.key(), valuePath, alias),
              copy(entry.value(), valuePath, alias)));
    }
    return mapping.with(path, mapping.tag(), entries);
  }

  private BudgetSpent aliasProblem(SourceLocation location, NodePath path, String message) {
    return new BudgetSpent(
        Problems.of(
            ProblemKind.ALIAS,
            location,
            path,
            message,
            "Write the value out; CloudFormation itself supports no aliases."));
  }

  private void countNode(Event event, NodePath path, int depth) {
    nodes++;
    if (depth > DocumentParser.MAX_DEPTH) {
      throw new BudgetSpent(
          Problems.tooLarge(
              span(event, event.getEndMark()).location(),
              path,
              "Values are nested more than %s deep here.".formatted(DocumentParser.MAX_DEPTH)));
    }
    if (nodes > DocumentParser.MAX_NODES) {
      throw new BudgetSpent(
          Problems.tooLarge(
              span(event, event.getEndMark()).location(),
              path,
              "The file holds more than %s values."
                  .formatted(Grouped.of(DocumentParser.MAX_NODES))));
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

  private Problem syntaxProblem(MarkedYAMLException syntax) {
    Mark mark = placeOf(syntax);
    SourceLocation location =
        mark == null
            ? SourceLocation.startOf(source.name())
            : new SourceLocation(
                source.name(),
                mark.getLine() + 1,
                mark.getColumn() + 1,
                mark.getLine() + 1,
                mark.getColumn() + 1);
    String problem = String.valueOf(syntax.getProblem());
    if (problem.contains("'\\t(TAB)'")) {
      return Problems.of(
          ProblemKind.TAB,
          location,
          NodePath.ROOT,
          "A tab stands here; YAML indents with blanks only.",
          "Replace each tab by two blanks.");
    }
    @Nullable String context = syntax.getContext();
    return syntax(location, (context == null ? "" : context + ": ") + problem);
  }

  /** Where to look: an unclosed quote is found at the end of the file, and meant where it opens. */
  private static @Nullable Mark placeOf(MarkedYAMLException syntax) {
    boolean isUnclosedQuote =
        "found unexpected end of stream".equals(syntax.getProblem())
            && "while scanning a quoted scalar".equals(syntax.getContext());
    @Nullable Mark problem = syntax.getProblemMark();
    return problem == null || isUnclosedQuote ? syntax.getContextMark() : problem;
  }

  private Problem unprintableCharacter(ReaderException unprintable) {
    int at = Math.min(unprintable.getPosition(), source.text().length());
    String before = source.text().substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = at - before.lastIndexOf('\n');
    return syntax(
        new SourceLocation(source.name(), line, column, line, column + 1),
        String.format(
            Locale.ROOT,
            "the character U+%04X is not allowed in YAML",
            unprintable.getCodePoint()));
  }

  private static Problem syntax(SourceLocation location, String what) {
    return Problems.of(
        ProblemKind.SYNTAX,
        location,
        NodePath.ROOT,
        "This is not valid YAML: " + what + ".",
        "Look for a missing quote, colon, bracket or blank on this line or just above it.");
  }

  /** Ends the reading of a document that went past a budget. */
  private static final class BudgetSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    BudgetSpent(Problem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }
  }
}
