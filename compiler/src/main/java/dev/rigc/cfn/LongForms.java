package dev.rigc.cfn;

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
final class LongForms {
  private static final Map<String, String> NAMES = names();

  private final List<Node> unknownTags = new ArrayList<>();
  private final List<Node> mergeKeys = new ArrayList<>();

  /** Nodes with a tag that is neither a function nor one of YAML's own. */
  List<Node> unknownTags() {
    return unknownTags;
  }

  /** The {@code <<} keys that were merged. */
  List<Node> mergeKeys() {
    return mergeKeys;
  }

  /** The same node in long form; subtrees without short forms are shared. */
  Node of(Node node) {
    return at(node, node.path());
  }

  private Node at(Node node, NodePath path) {
    @Nullable String tag = node.tag().orElse(null);
    if (tag == null || !tag.startsWith("!")) {
      return plain(node, path, node.tag());
    }
    @Nullable String name = NAMES.get(tag);
    if (name == null) {
      unknownTags.add(node);
      return plain(node, path, node.tag());
    }
    Span span = node.span();
    Span keySpan =
        new Span(
            span.source(), span.line(), span.column(), span.line(), span.column() + tag.length());
    NodePath inside = path.key(name);
    ScalarNode key =
        new ScalarNode(inside, keySpan, Optional.empty(), name, ScalarNode.Style.QUOTED);
    Node argument = plain(node, inside, Optional.empty());
    return new MappingNode(
        path, span, Optional.empty(), List.of(new MappingNode.Entry(key, argument)));
  }

  private Node plain(Node node, NodePath path, Optional<String> tag) {
    if (node instanceof ScalarNode scalar) {
      return scalar.path() == path && scalar.tag().equals(tag)
          ? scalar
          : new ScalarNode(path, scalar.span(), tag, scalar.text(), scalar.style());
    }
    return node instanceof SequenceNode sequence
        ? sequence(sequence, path, tag)
        : mapping((MappingNode) node, path, tag);
  }

  private Node sequence(SequenceNode node, NodePath path, Optional<String> tag) {
    boolean same = node.path() == path && node.tag().equals(tag);
    List<Node> items = new ArrayList<>(node.items().size());
    for (Node item : node.items()) {
      Node rewritten = at(item, node.path() == path ? item.path() : path.index(items.size()));
      same &= rewritten == item;
      items.add(rewritten);
    }
    return same ? node : new SequenceNode(path, node.span(), tag, items);
  }

  private Node mapping(MappingNode node, NodePath path, Optional<String> tag) {
    boolean same = node.path() == path && node.tag().equals(tag);
    Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
    List<MappingNode> merged = new ArrayList<>();
    for (MappingNode.Entry entry : node.entries()) {
      if (isMerge(entry)) {
        same = false;
        merged.addAll(mergedMappings(entry.value()));
        mergeKeys.add(entry.key());
        continue;
      }
      MappingNode.Entry rewritten = entry(entry, path, node.path() == path);
      same &= rewritten == entry;
      entries.put(entry.name(), rewritten);
    }
    for (MappingNode more : merged) {
      for (MappingNode.Entry entry : more.entries()) {
        if (!entries.containsKey(entry.name())) {
          entries.put(entry.name(), entry(entry, path, false));
        }
      }
    }
    return same ? node : new MappingNode(path, node.span(), tag, new ArrayList<>(entries.values()));
  }

  private MappingNode.Entry entry(MappingNode.Entry entry, NodePath path, boolean samePath) {
    NodePath inside = samePath ? entry.key().path() : path.key(entry.name());
    Node value = at(entry.value(), samePath ? entry.value().path() : inside);
    if (samePath && value == entry.value()) {
      return entry;
    }
    ScalarNode key = entry.key();
    return new MappingNode.Entry(
        samePath ? key : new ScalarNode(inside, key.span(), key.tag(), key.text(), key.style()),
        value);
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
