package dev.rigc.cfn.value;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes short forms ({@code !Sub x}) as long ones ({@code Fn::Sub: x}) and merges {@code <<} keys,
 * so that nothing above has to know either. The key of a short form stands where its tag stands.
 */
@SuppressWarnings("ReferenceEquality") // the same node means: nothing was rewritten
public final class LongForms {
  private static final Map<String, String> NAMES = names();

  /** A tag makes a scalar text, whatever it looks like: {@code !GetAZs} alone is given "". */
  private static final Optional<String> TEXT = Optional.of("tag:yaml.org,2002:str");

  private final List<Node> unknownTags = new ArrayList<>();
  private final List<Node> mergeKeys = new ArrayList<>();

  public LongForms() {}

  /** A part of a template in long form, whatever its tags are. */
  public static Node in(Node node) {
    return new LongForms().of(node);
  }

  /** Nodes with a tag that is neither a function nor one of YAML's own. */
  public List<Node> unknownTags() {
    return unknownTags;
  }

  /** The {@code <<} keys that were merged. */
  public List<Node> mergeKeys() {
    return mergeKeys;
  }

  /** The same node in long form; subtrees without short forms are shared. */
  public Node of(Node node) {
    return at(node, node.path());
  }

  private Node at(Node node, NodePath path) {
    if (node.tag().isEmpty()) {
      return plain(node, path, node.tag());
    }
    String tag = node.tag().get();
    if (!tag.startsWith("!")) {
      return plain(node, path, node.tag());
    }
    @Nullable String name = NAMES.get(tag);
    if (name == null) {
      unknownTags.add(node);
      return plain(node, path, node.tag());
    }
    return function(node, path, tag, name);
  }

  private Node function(Node node, NodePath path, String tag, String name) {
    Span span = node.span();
    Span keySpan =
        new Span(
            span.source(), span.line(), span.column(), span.line(), span.column() + tag.length());
    NodePath inside = path.key(name);
    ScalarNode key =
        new ScalarNode(inside, keySpan, Optional.empty(), name, ScalarNode.Style.QUOTED);
    Node argument = plain(node, inside, node instanceof ScalarNode ? TEXT : Optional.empty());
    return new MappingNode(
        path, span, Optional.empty(), List.of(new MappingNode.Entry(key, argument)));
  }

  private Node plain(Node node, NodePath path, Optional<String> tag) {
    if (node instanceof ScalarNode scalar) {
      return isSame(node, path, tag) ? scalar : scalar.with(path, tag);
    }
    return node instanceof SequenceNode sequence
        ? sequence(sequence, path, tag)
        : mapping((MappingNode) node, path, tag);
  }

  private static boolean isSame(Node node, NodePath path, Optional<String> tag) {
    return node.path() == path && node.tag().equals(tag);
  }

  private Node sequence(SequenceNode node, NodePath path, Optional<String> tag) {
    boolean samePath = node.path() == path;
    List<Node> items = node.items();
    @Nullable List<Node> changed = isSame(node, path, tag) ? null : new ArrayList<>(items);
    for (int i = 0; i < items.size(); i++) {
      Node item = items.get(i);
      Node rewritten = at(item, samePath ? item.path() : path.index(i));
      if (rewritten != item) {
        changed = changed == null ? new ArrayList<>(items) : changed;
        changed.set(i, rewritten);
      }
    }
    return changed == null ? node : node.with(path, tag, changed);
  }

  private Node mapping(MappingNode node, NodePath path, Optional<String> tag) {
    int merge = node.indexOf("<<");
    if (merge >= 0 && isMerge(node.entry(merge))) {
      return merged(node, path, tag);
    }
    if (isSame(node, path, tag)) {
      return mapping(node);
    }
    List<MappingNode.Entry> entries = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      entries.add(entry(node.entry(i), path, node.path() == path));
    }
    return node.with(path, tag, entries);
  }

  /** A mapping that stays where it is: itself, unless one of its values changes. */
  private MappingNode mapping(MappingNode node) {
    Node @Nullable [] values = null;
    for (int i = 0; i < node.size(); i++) {
      Node value = node.entry(i).value();
      Node rewritten = at(value, value.path());
      if (rewritten != value && values == null) {
        values = values(node);
      }
      if (values != null) {
        values[i] = rewritten;
      }
    }
    return values == null ? node : node.withValues(values);
  }

  private static Node[] values(MappingNode node) {
    @Nullable Node[] values = new Node[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = node.entry(i).value();
    }
    return values;
  }

  private Node merged(MappingNode node, NodePath path, Optional<String> tag) {
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    List<MappingNode> merged = new ArrayList<>();
    for (MappingNode.Entry entry : node.entries()) {
      if (isMerge(entry)) {
        merged.addAll(mergedMappings(entry.value()));
        mergeKeys.add(entry.key());
      } else {
        entries.put(entry.name(), entry(entry, path, node.path() == path));
      }
    }
    for (MappingNode more : merged) {
      for (MappingNode.Entry entry : more.entries()) {
        if (!entries.containsKey(entry.name())) {
          entries.put(entry.name(), entry(entry, path, false));
        }
      }
    }
    return node.with(path, tag, new ArrayList<>(entries.values()));
  }

  private MappingNode.Entry entry(MappingNode.Entry entry, NodePath path, boolean samePath) {
    if (samePath) {
      Node value = at(entry.value(), entry.value().path());
      return value == entry.value() ? entry : new MappingNode.Entry(entry.key(), value);
    }
    NodePath inside = path.key(entry.name());
    ScalarNode key = entry.key();
    return new MappingNode.Entry(key.with(inside, key.tag()), at(entry.value(), inside));
  }

  private static boolean isMerge(MappingNode.Entry entry) {
    return entry.name().equals("<<")
        && entry.key().isPlain()
        && !mergedMappings(entry.value()).isEmpty();
  }

  /** What a merge key merges: a mapping, or a list of mappings; nothing else is a merge. */
  private static List<MappingNode> mergedMappings(Node value) {
    List<MappingNode> mappings = new ArrayList<>();
    if (value instanceof MappingNode one) {
      mappings.add(one);
    } else if (value instanceof SequenceNode several
        && several.items().stream().allMatch(MappingNode.class::isInstance)) {
      several.items().forEach(item -> mappings.add((MappingNode) item));
    }
    return mappings;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("!Ref", "Ref");
    names.put("!Condition", "Condition");
    for (String name :
        List.of(
            "GetAtt",
            "Sub",
            "Join",
            "Split",
            "Select",
            "FindInMap",
            "If",
            "And",
            "Or",
            "Not",
            "Equals",
            "ImportValue",
            "GetAZs",
            "Cidr",
            "Base64",
            "Length",
            "ToJsonString",
            "GetStackOutput",
            "Transform",
            "Contains",
            "EachMemberEquals",
            "EachMemberIn",
            "RefAll",
            "ValueOf",
            "ValueOfAll")) {
      names.put("!" + name, "Fn::" + name);
    }
    return names;
  }
}
