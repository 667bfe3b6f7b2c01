package dev.rigc.rule.system;

import dev.rigc.cfn.FindInMap;
import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.GetStackOutput;
import dev.rigc.cfn.ImportValue;
import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Scalar;
import dev.rigc.cfn.Template;
import dev.rigc.rule.system.SystemRule.Sight;
import dev.rigc.yaml.Detached;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules on sets need of a template, without the rest: parameters, the names of all outputs and
 * all of those that are exported, imports and what is read from other stacks, the properties that
 * the rules {@linkplain SystemRule#looksAt() look at}, and whatever those refer to.
 *
 * <p><b>Decision.</b> A set is linted one template after the other, and only an extract of each is
 * kept for the rules on the whole set. <b>Context.</b> A tree takes about fifty times the memory of
 * its text; a hundred thousand templates do not fit. <b>Consequence.</b> An extract is a template
 * like any other, so the rules need not know; but each has to say what it looks at.
 */
public final class Extract {
  private static final Set<String> OF_RESOURCE = Set.of("Type", "Condition");
  private static final Set<String> OF_EXPORT = Set.of("Value", "Condition", "Export");

  private final Template template;
  private final MapValue root;
  private final Map<String, Set<String>> sights;
  private final Set<Node> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, MappingNode> resources = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Deque<String> newWords = new ArrayDeque<>();

  private Extract(Template template, MapValue root, Map<String, Set<String>> sights) {
    this.template = template;
    this.root = root;
    this.sights = sights;
  }

  /** The properties of some sights by resource type. */
  public static Map<String, Set<String>> byType(Collection<Sight> sights) {
    Map<String, Set<String>> byType = new HashMap<>();
    for (Sight sight : sights) {
      byType.computeIfAbsent(sight.type(), type -> new HashSet<>()).add(sight.property());
    }
    return byType;
  }

  /**
   * The extract of a template.
   *
   * @param sights what rules look at, as {@link #byType} gives it
   */
  public static Template of(Template template, Map<String, Set<String>> sights) {
    return template
        .root()
        .map(root -> new Extract(template, root, sights).extract())
        .map(less -> template.reducedTo(Detached.copy(less)))
        .orElse(template);
  }

  private MappingNode extract() {
    findWanted();
    Map<String, @Nullable Node> sections = new LinkedHashMap<>();
    for (MappingNode.Entry section : root.node().entries()) {
      sections.put(section.name(), section(section));
    }
    template.resources().values().forEach(this::addByType);
    followWords();
    sections.put("Resources", resourcesLeft());
    sections.put("Conditions", conditions());
    sections.put("Mappings", mappings());
    return only(root.node(), sections);
  }

  /** Functions that lead to other stacks, wherever they stand. */
  private void findWanted() {
    for (FunctionUse use : template.functions()) {
      if (use.function() instanceof ImportValue || use.function() instanceof GetStackOutput) {
        wanted.add(use.function().node());
      }
    }
    for (Reference reference : template.references()) {
      if (reference.attribute().filter(name -> name.startsWith("Outputs.")).isPresent()) {
        wanted.add(reference.use().function().node());
      }
    }
  }

  private @Nullable Node section(MappingNode.Entry section) {
    return switch (section.name()) {
      case "Parameters" -> parameters(section.value());
      case "Outputs" -> outputs(section.value());
      case "Resources", "Mappings", "Conditions" -> null;
      default -> sparse(section.value());
    };
  }

  private Node parameters(Node section) {
    return each(
        section, parameter -> without(parameter, Set.of("Description", "ConstraintDescription")));
  }

  /** The names of all; all that other stacks can ask for of those that are exported. */
  private Node outputs(Node section) {
    return each(
        section,
        output -> {
          if (!(output instanceof MappingNode map)) {
            return output;
          }
          Map<String, @Nullable Node> parts = new LinkedHashMap<>();
          for (MappingNode.Entry part : map.entries()) {
            boolean isKept = map.get("Export").isPresent() && OF_EXPORT.contains(part.name());
            parts.put(part.name(), isKept ? kept(part.value()) : sparse(part.value()));
          }
          return only(map, parts);
        });
  }

  private void addByType(Resource resource) {
    if (sights.containsKey(resource.type()) || holdsWanted(resource)) {
      add(resource);
    }
  }

  private boolean holdsWanted(Resource resource) {
    return sparse(resource.definition().node()) != null;
  }

  private void add(Resource resource) {
    if (resources.containsKey(resource.logicalId())
        || !(resource.definition().node() instanceof MappingNode body)) {
      return;
    }
    Map<String, @Nullable Node> parts = new LinkedHashMap<>();
    for (MappingNode.Entry part : body.entries()) {
      parts.put(
          part.name(),
          part.name().equals("Properties")
              ? properties(resource.type(), part.value())
              : OF_RESOURCE.contains(part.name()) ? kept(part.value()) : sparse(part.value()));
    }
    resources.put(resource.logicalId(), only(body, parts));
  }

  private @Nullable Node properties(String type, Node properties) {
    if (!(properties instanceof MappingNode map)) {
      return sparse(properties);
    }
    Set<String> ofType = sights.getOrDefault(type, Set.of());
    Set<String> ofAny = sights.getOrDefault(Sight.ANY, Set.of());
    Map<String, @Nullable Node> parts = new LinkedHashMap<>();
    for (MappingNode.Entry part : map.entries()) {
      boolean isKept = ofType.contains(part.name()) || ofAny.contains(part.name());
      parts.put(part.name(), isKept ? kept(part.value()) : sparse(part.value()));
    }
    return only(map, parts);
  }

  /** Adds the resources that something kept may refer to, and what those refer to. */
  private void followWords() {
    while (!newWords.isEmpty()) {
      Optional.ofNullable(template.resources().get(newWords.pop())).ifPresent(this::add);
    }
  }

  private @Nullable Node resourcesLeft() {
    return template.section("Resources").orElse(null) instanceof MapValue section
        ? only(section.node(), new HashMap<>(resources))
        : null;
  }

  /** All conditions if one of them decides something that is kept. */
  private @Nullable Node conditions() {
    Node section = root.node().get("Conditions").orElse(null);
    if (section == null || Collections.disjoint(words, template.conditions().keySet())) {
      return section == null ? null : sparse(section);
    }
    return kept(section);
  }

  /** The mappings whose names are among the words that are kept; all if names are worked out. */
  private @Nullable Node mappings() {
    boolean isNameOpen =
        template.functions().stream()
            .map(FunctionUse::function)
            .anyMatch(
                f -> f instanceof FindInMap find && !(find.map().orElse(null) instanceof Scalar));
    Node section = root.node().get("Mappings").orElse(null);
    if (section == null || isNameOpen || !(section instanceof MappingNode map)) {
      return section;
    }
    Map<String, @Nullable Node> named = new HashMap<>();
    for (MappingNode.Entry entry : map.entries()) {
      named.put(entry.name(), words.contains(entry.name()) ? entry.value() : null);
    }
    return only(map, named);
  }

  /** Everything below a node, with a note of all words in it: they may be names. */
  private Node kept(Node node) {
    Deque<Node> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      Node at = open.pop();
      if (at instanceof ScalarNode scalar) {
        addWords(scalar.text());
      } else if (at instanceof SequenceNode list) {
        list.items().forEach(open::push);
      } else if (at instanceof MappingNode map) {
        map.entries().forEach(entry -> open.push(entry.value()));
      }
    }
    return node;
  }

  private void addWords(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i > start) {
          addWord(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    addWord(text);
  }

  private void addWord(String word) {
    if (words.add(word)) {
      newWords.push(word);
    }
  }

  /** What leads to functions that are wanted; nothing if none stands below. */
  private @Nullable Node sparse(Node node) {
    if (wanted.isEmpty() || node instanceof ScalarNode) {
      return null;
    }
    if (wanted.contains(node)) {
      return kept(node);
    }
    if (node instanceof SequenceNode list) {
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        Node left = sparse(item);
        if (left != null) {
          items.add(left);
        }
      }
      return items.isEmpty() ? null : list.with(list.path(), list.tag(), items);
    }
    MappingNode map = (MappingNode) node;
    Map<String, @Nullable Node> parts = new LinkedHashMap<>();
    boolean any = false;
    for (MappingNode.Entry entry : map.entries()) {
      Node left = sparse(entry.value());
      parts.put(entry.name(), left);
      any |= left != null;
    }
    return any ? only(map, parts) : null;
  }

  private interface Rewrite {
    @Nullable Node of(Node node);
  }

  private static Node each(Node section, Rewrite rewrite) {
    if (!(section instanceof MappingNode map)) {
      return section;
    }
    Map<String, @Nullable Node> parts = new LinkedHashMap<>();
    map.entries().forEach(entry -> parts.put(entry.name(), rewrite.of(entry.value())));
    return only(map, parts);
  }

  private static Node without(Node node, Set<String> keys) {
    if (!(node instanceof MappingNode map)) {
      return node;
    }
    Map<String, @Nullable Node> parts = new LinkedHashMap<>();
    for (MappingNode.Entry entry : map.entries()) {
      parts.put(entry.name(), keys.contains(entry.name()) ? null : entry.value());
    }
    return only(map, parts);
  }

  /** A mapping with the entries for which something is left. */
  private static MappingNode only(MappingNode map, Map<String, @Nullable Node> left) {
    List<MappingNode.Entry> entries = new ArrayList<>();
    for (MappingNode.Entry entry : map.entries()) {
      Node value = left.get(entry.name());
      if (value != null) {
        entries.add(new MappingNode.Entry(entry.key(), value));
      }
    }
    return map.with(entries);
  }
}
