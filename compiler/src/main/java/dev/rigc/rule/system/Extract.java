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
import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What rules on sets need of a template, without the rest: parameters, the names of all outputs and
 * all of those that are exported, imports and what is read from other stacks, the properties that
 * the rules {@linkplain SystemRule#looksAt() look at}, and whatever those refer to.
 *
 * <p><b>Decision.</b> A set is linted one template after the other, and only an extract of each is
 * kept for the rules on the whole set. <b>Context.</b> A tree takes about fifty times the memory of
 * its text; a hundred thousand templates do not fit. <b>Consequence.</b> An extract is a template
 * like any other, so the rules need not know; but each has to say what it looks at. How extracts
 * are kept, {@link Extracts} decides.
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
    return partOf(template, sights)
        .map(less -> template.reducedTo(Detached.copy(less)))
        .orElseGet(() -> nothingOf(template));
  }

  /** The same as a part of the template's own tree; empty if the template has no tree. */
  static Optional<MappingNode> partOf(Template template, Map<String, Set<String>> sights) {
    return template.root().map(root -> new Extract(template, root, sights).extract());
  }

  /** All that is left of a text that could not be read: its name. */
  private static Template nothingOf(Template template) {
    Source name = new Source(template.source().name(), "");
    return Template.of(new Document(name, Optional.empty(), List.of()));
  }

  private MappingNode extract() {
    findWanted();
    MappingNode written = root.node();
    @Nullable Node[] sections = new Node[written.size()];
    for (int i = 0; i < sections.length; i++) {
      sections[i] = section(written.entry(i));
    }
    template.resources().values().forEach(this::addByType);
    followWords();
    fill(sections, "Resources", section -> resourcesLeft());
    fill(sections, "Conditions", this::conditions);
    fill(sections, "Mappings", this::mappings);
    return written.withValues(sections);
  }

  private void fill(@Nullable Node[] sections, String name, Rewrite rewrite) {
    int index = root.node().indexOf(name);
    if (index >= 0) {
      sections[index] = rewrite.of(root.node().entry(index).value());
    }
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
    return each(section, output -> output instanceof MappingNode map ? output(map) : output);
  }

  private Node output(MappingNode output) {
    boolean isExported = output.find("Export") != null;
    return only(output, part -> isExported && OF_EXPORT.contains(part));
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
    @Nullable Node[] parts = new Node[body.size()];
    for (int i = 0; i < parts.length; i++) {
      Node part = body.entry(i).value();
      String name = body.entry(i).name();
      parts[i] =
          name.equals("Properties")
              ? properties(resource.type(), part)
              : OF_RESOURCE.contains(name) ? kept(part) : sparse(part);
    }
    resources.put(resource.logicalId(), body.withValues(parts));
  }

  private @Nullable Node properties(String type, Node properties) {
    if (!(properties instanceof MappingNode map)) {
      return sparse(properties);
    }
    Set<String> ofType = sights.getOrDefault(type, Set.of());
    Set<String> ofAny = sights.getOrDefault(Sight.ANY, Set.of());
    return only(map, name -> ofType.contains(name) || ofAny.contains(name));
  }

  /** Adds the resources that something kept may refer to, and what those refer to. */
  private void followWords() {
    while (!newWords.isEmpty()) {
      Optional.ofNullable(template.resources().get(newWords.pop())).ifPresent(this::add);
    }
  }

  private @Nullable Node resourcesLeft() {
    if (!(root.find("Resources") instanceof MapValue section)) {
      return null;
    }
    @Nullable Node[] left = new Node[section.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = resources.get(section.name(i));
    }
    return section.node().withValues(left);
  }

  /** All conditions if one of them decides something that is kept. */
  private @Nullable Node conditions(Node section) {
    return Collections.disjoint(words, template.conditions().keySet())
        ? sparse(section)
        : kept(section);
  }

  /** The mappings whose names are among the words that are kept; all if names are worked out. */
  private Node mappings(Node section) {
    if (!(section instanceof MappingNode map) || isMappingOpen()) {
      return section;
    }
    @Nullable Node[] named = new Node[map.size()];
    for (int i = 0; i < named.length; i++) {
      named[i] = words.contains(map.entry(i).name()) ? map.entry(i).value() : null;
    }
    return map.withValues(named);
  }

  private boolean isMappingOpen() {
    for (FunctionUse use : template.functions()) {
      if (use.function() instanceof FindInMap find
          && !(find.map().orElse(null) instanceof Scalar)) {
        return true;
      }
    }
    return false;
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
    @Nullable Node[] parts = new Node[map.size()];
    boolean any = false;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = sparse(map.entry(i).value());
      any |= parts[i] != null;
    }
    return any ? map.withValues(parts) : null;
  }

  /** All of those parts of a mapping that are asked for, and what is wanted of the others. */
  private MappingNode only(MappingNode map, Predicate<String> isKept) {
    @Nullable Node[] parts = new Node[map.size()];
    for (int i = 0; i < parts.length; i++) {
      Node part = map.entry(i).value();
      parts[i] = isKept.test(map.entry(i).name()) ? kept(part) : sparse(part);
    }
    return map.withValues(parts);
  }

  private interface Rewrite {
    @Nullable Node of(Node node);
  }

  private static Node each(Node section, Rewrite rewrite) {
    if (!(section instanceof MappingNode map)) {
      return section;
    }
    @Nullable Node[] parts = new Node[map.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = rewrite.of(map.entry(i).value());
    }
    return map.withValues(parts);
  }

  private static Node without(Node node, Set<String> keys) {
    if (!(node instanceof MappingNode map)) {
      return node;
    }
    @Nullable Node[] parts = new Node[map.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = keys.contains(map.entry(i).name()) ? null : map.entry(i).value();
    }
    return map.withValues(parts);
  }
}
