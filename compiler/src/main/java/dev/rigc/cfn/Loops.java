package dev.rigc.cfn;

import dev.rigc.cfn.LoopProblem.Kind;
import dev.rigc.diagnostic.Grouped;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expands {@code Fn::ForEach} as the language extensions do. What a loop makes keeps the place and
 * the path of the loop's body. A loop whose collection is not known stays as it is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html">Fn::ForEach</a>
 */
@SuppressWarnings("ReferenceEquality") // the same node means: nothing was rewritten
final class Loops {
  private static final String LOOP = "Fn::ForEach::";

  /**
   * How many bytes of JSON loops may make. CloudFormation's quota of 1 MB is about the template
   * that the loops make, so one with more is refused. What they go over counts here, too, so that
   * loops in loops come to an end even if they make nothing.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-troubleshoot-processed-template.html">Size
   *     limitation</a>
   */
  private static final int MOST_BYTES = 1_000_000;

  private final MappingNode root;
  private final List<LoopProblem> problems = new ArrayList<>();
  private final Set<String> collections = new LinkedHashSet<>();
  private @Nullable ScalarNode outermost;
  private long madeBytes;

  private Loops(MappingNode root) {
    this.root = root;
  }

  /** What came of the expansion. */
  record Expanded(MappingNode root, List<LoopProblem> problems, Set<String> collections) {}

  /** Expands every loop of a template that has the language extensions. */
  static Expanded expand(MappingNode root) {
    Loops loops = new Loops(root);
    return Transforms.has(root, Template.LANGUAGE_EXTENSIONS)
        ? new Expanded(
            (MappingNode) loops.rewrite(root, Map.of()), loops.problems, loops.collections)
        : new Expanded(root, List.of(), Set.of());
  }

  private Node rewrite(Node node, Map<String, String> bound) {
    if (node instanceof ScalarNode scalar) {
      return bound.isEmpty() ? scalar : made(scalar, bound);
    }
    return node instanceof SequenceNode sequence
        ? sequence(sequence, bound)
        : mapping((MappingNode) node, bound);
  }

  private SequenceNode sequence(SequenceNode node, Map<String, String> bound) {
    List<Node> items = new ArrayList<>(node.items().size());
    boolean same = true;
    for (Node item : node.items()) {
      Node rewritten = rewrite(item, bound);
      same &= rewritten == item;
      items.add(rewritten);
    }
    return same ? node : node.with(node.path(), node.tag(), items);
  }

  private Node mapping(MappingNode node, Map<String, String> bound) {
    Optional<String> value = reference(node).map(bound::get);
    if (value.isPresent()) {
      return text(node, value.get());
    }
    List<MappingNode.Entry> entries = new ArrayList<>(node.size());
    boolean same = true;
    for (MappingNode.Entry entry : node.entries()) {
      if (entry.name().startsWith(LOOP)) {
        same = !loop(entry, bound, entries) && same;
      } else {
        MappingNode.Entry rewritten = entry(entry, bound);
        same &= rewritten == entry;
        entries.add(rewritten);
      }
    }
    return same ? node : node.with(entries);
  }

  private MappingNode.Entry entry(MappingNode.Entry entry, Map<String, String> bound) {
    ScalarNode key = bound.isEmpty() ? entry.key() : made(entry.key(), bound);
    Node value = rewrite(entry.value(), bound);
    return key == entry.key() && value == entry.value() ? entry : new MappingNode.Entry(key, value);
  }

  /** Adds what a loop makes; if it cannot be expanded, adds the loop itself and says so. */
  private boolean loop(
      MappingNode.Entry entry, Map<String, String> bound, List<MappingNode.Entry> entries) {
    if (!(entry.value() instanceof SequenceNode parts)
        || parts.items().size() != 3
        || !(parts.items().get(0) instanceof ScalarNode identifier)
        || !(parts.items().get(2) instanceof MappingNode body)) {
      problems.add(
          new LoopProblem(
              entry.key(),
              "`%s` has %s; it requires a list of three: an identifier, a collection and a mapping."
                  .formatted(entry.name(), entry.value().kind()),
              Kind.MALFORMED));
      entries.add(entry);
      return false;
    }
    Optional<List<String>> collection = collection(rewrite(parts.items().get(1), bound));
    if (collection.isEmpty()) {
      entries.add(entry);
      return false;
    }
    if (bound.isEmpty()) {
      outermost = entry.key();
    }
    for (String value : collection.get()) {
      if (!isTooLarge()) {
        Map<String, String> inside = new LinkedHashMap<>(bound);
        inside.put(identifier.text(), value);
        entries.addAll(((MappingNode) rewriteBody(body, inside)).entries());
      }
    }
    return true;
  }

  private boolean isTooLarge() {
    return madeBytes > MOST_BYTES;
  }

  /** A body is never a reference itself, even if its only key is {@code Ref}. */
  private Node rewriteBody(MappingNode body, Map<String, String> bound) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : body.entries()) {
      if (entry.name().startsWith(LOOP)) {
        loop(entry, bound, entries);
      } else {
        entries.add(entry(entry, bound));
      }
    }
    return body.with(entries);
  }

  private Optional<List<String>> collection(Node node) {
    if (node instanceof SequenceNode sequence) {
      return items(sequence);
    }
    Optional<String> parameter =
        node instanceof MappingNode map ? reference(map) : Optional.empty();
    if (parameter.isPresent()) {
      return ofParameter(parameter.get());
    }
    Optional<List<String>> mapped = ofMapping(node);
    if (mapped.isPresent()) {
      return mapped;
    }
    boolean function = node instanceof MappingNode;
    problems.add(
        new LoopProblem(
            node,
            "The collection of a loop must be a list; this is " + node.kind() + ".",
            function ? Kind.UNKNOWN : Kind.MALFORMED));
    return Optional.empty();
  }

  private Optional<List<String>> items(SequenceNode sequence) {
    List<String> items = new ArrayList<>();
    for (Node item : sequence.items()) {
      Optional<String> parameter =
          item instanceof MappingNode map ? reference(map) : Optional.empty();
      if (item instanceof ScalarNode scalar) {
        items.add(scalar.text());
      } else if (parameter.flatMap(this::ofParameter).isPresent()) {
        items.addAll(parameter.flatMap(this::ofParameter).get());
      } else {
        problems.add(
            new LoopProblem(
                item,
                "An item of a loop's collection must be text.",
                item instanceof SequenceNode ? Kind.MALFORMED : Kind.UNKNOWN));
        return Optional.empty();
      }
    }
    return Optional.of(items);
  }

  /** The list that a {@code Fn::FindInMap} with keys that are written out leads to. */
  private Optional<List<String>> ofMapping(Node node) {
    if (!(node instanceof MappingNode call)
        || call.size() != 1
        || !(call.find("Fn::FindInMap") instanceof SequenceNode keys)) {
      return Optional.empty();
    }
    @Nullable Node found = root.find("Mappings");
    for (int i = 0; i < 3; i++) {
      @Nullable Node key = i < keys.items().size() ? keys.items().get(i) : null;
      found =
          key instanceof ScalarNode name && found instanceof MappingNode map
              ? map.find(name.text())
              : null;
    }
    if (!(found instanceof SequenceNode list)
        || !list.items().stream().allMatch(ScalarNode.class::isInstance)) {
      return Optional.empty();
    }
    collections.add(((ScalarNode) keys.items().get(0)).text());
    return Optional.of(list.items().stream().map(item -> ((ScalarNode) item).text()).toList());
  }

  private Optional<List<String>> ofParameter(String name) {
    collections.add(name);
    Optional<List<String>> values =
        root.mapping("Parameters")
            .flatMap(all -> all.mapping(name))
            .flatMap(body -> body.scalar("Default"))
            .map(value -> Arrays.stream(value.text().split(",", -1)).map(String::strip).toList());
    if (values.isEmpty()) {
      problems.add(
          new LoopProblem(
              root,
              "The collection `%s` is known only when it is deployed.".formatted(name),
              Kind.UNKNOWN));
    }
    return values;
  }

  private static Optional<String> reference(MappingNode node) {
    return node.size() == 1 ? node.scalar("Ref").map(ScalarNode::text) : Optional.empty();
  }

  private static ScalarNode text(Node at, String text) {
    return new ScalarNode(at.path(), at.span(), Optional.empty(), text, ScalarNode.Style.QUOTED);
  }

  /** A scalar that a loop makes: with the loops' values in it, as far as the quota goes. */
  private ScalarNode made(ScalarNode scalar, Map<String, String> bound) {
    String text = scalar.text();
    if (text.indexOf('{') >= 0) {
      for (Map.Entry<String, String> one : bound.entrySet()) {
        text = replaced(text, "${" + one.getKey() + "}", one.getValue());
        text =
            replaced(
                text, "&{" + one.getKey() + "}", one.getValue().replaceAll("[^A-Za-z0-9]", ""));
      }
    }
    // At least so much in JSON: the text and a delimiter, with quotes if it is certainly a string.
    count(text.length() + (scalar.style() == ScalarNode.Style.PLAIN ? 1 : 3));
    return text.equals(scalar.text())
        ? scalar
        : new ScalarNode(scalar.path(), scalar.span(), scalar.tag(), text, scalar.style());
  }

  /** With each {@code name} replaced; loops in loops could make any text endless. */
  private String replaced(String text, String name, String value) {
    int uses = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      uses++;
    }
    if (uses == 0) {
      return text;
    }
    if (text.length() + (long) uses * value.length() > 2 * MOST_BYTES) {
      count(MOST_BYTES);
    }
    return isTooLarge() ? text : text.replace(name, value);
  }

  private void count(long bytes) {
    boolean wasTooLarge = isTooLarge();
    madeBytes += bytes;
    if (isTooLarge() && !wasTooLarge) {
      problems.add(
          new LoopProblem(
              Objects.requireNonNullElse(outermost, root),
              "The loops of this template expand to more than %s bytes; the limit is %s. This loop and those after it were not fully expanded."
                  .formatted(Grouped.of(MOST_BYTES), Grouped.of(MOST_BYTES)),
              Kind.TOO_LARGE));
    }
  }
}
