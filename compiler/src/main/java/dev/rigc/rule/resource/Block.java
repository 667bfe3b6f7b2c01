package dev.rigc.rule.resource;

import dev.rigc.cfn.MapValue;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.schema.ConditionedMapping;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.rule.TemplateContext;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A mapping in a resource's properties, under certain conditions.
 *
 * @param subject the template
 * @param resource the resource
 * @param value the mapping
 * @param place where it stands
 */
public record Block(
    TemplateContext subject, Resource resource, Alternative value, InstanceLocation place) {
  private static final Map<String, PropertyPath> PATHS = new ConcurrentHashMap<>();

  /** The mapping. */
  public MapValue map() {
    return (MapValue) ((Outcome.Known) value.outcome()).value();
  }

  /** The conditions under which it stands there. */
  public Guard guard() {
    return value.guard();
  }

  /** The same under narrower conditions. */
  public Block under(Guard guard) {
    Alternative narrower = new Alternative(guard, value.outcome(), value.written(), value.origin());
    return new Block(subject, resource, narrower, place.under(guard));
  }

  /** Visits everything that may stand at a dotted path below this, see {@link PropertyPath}. */
  public void visit(String path, BiConsumer<Alternative, InstanceLocation> visitor) {
    visit(read(path), visitor);
  }

  /** The rules ask for the same few paths again and again. */
  private static PropertyPath read(String path) {
    return PATHS.computeIfAbsent(path, PropertyPath::parse);
  }

  /** Visits everything that may stand at a path below this. */
  public void visit(PropertyPath path, BiConsumer<Alternative, InstanceLocation> visitor) {
    if (mayLead(path.segments())) {
      Paths.visit(subject.evaluator(), value, place, path, visitor);
    }
  }

  /** Whether the first step of a path is there: most paths end before it. */
  private boolean mayLead(List<String> path) {
    return path.isEmpty() || path.get(0).equals("*") || map().entries().containsKey(path.get(0));
  }

  /** Visits every reference at a path to a resource of one of these types, or of any type. */
  public void targets(
      String path, Set<String> types, BiConsumer<Resource, InstanceLocation> visitor) {
    visit(
        path,
        (found, at) ->
            found
                .unknown()
                .flatMap(Outcome.Unknown::target)
                .map(target -> subject.template().resources().get(target.name()))
                .filter(target -> types.isEmpty() || types.contains(target.type()))
                .ifPresent(target -> visitor.accept(target, at)));
  }

  /** The properties of another resource, as they are under this block's conditions. */
  public List<Block> of(Resource other) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : PropertiesRule.blocks(subject, other)) {
      block.guard().and(guard()).ifPresent(both -> blocks.add(block.under(both)));
    }
    return blocks;
  }

  /** Visits every known text at a path; dynamic references are not known. */
  public void texts(String path, BiConsumer<String, InstanceLocation> visitor) {
    texts(read(path), visitor);
  }

  /** Visits every known text at a path; dynamic references are not known. */
  public void texts(PropertyPath path, BiConsumer<String, InstanceLocation> visitor) {
    visit(
        path,
        (found, at) -> {
          Optional<String> text = found.text();
          if (text.isPresent() && !text.get().contains("{{resolve:")) {
            visitor.accept(text.get(), at);
          }
        });
  }

  /** Visits every mapping at a path. */
  public void blocks(String path, Consumer<Block> visitor) {
    visit(
        path,
        (found, at) -> {
          if (found.known().orElse(null) instanceof MapValue) {
            visitor.accept(new Block(subject, resource, found, at));
          }
        });
  }

  /** The text at a path, if there is exactly one, whatever the conditions are. */
  public Optional<String> text(String path) {
    List<Optional<String>> found = new ArrayList<>();
    visit(path, (alternative, at) -> found.add(alternative.text()));
    Set<Optional<String>> different = new LinkedHashSet<>(found);
    return different.size() == 1 ? different.iterator().next() : Optional.empty();
  }

  /** Whether something may stand under a key. */
  public boolean mayHave(String key) {
    return scene().mayHave(key);
  }

  /** The mapping as it looks under its conditions. */
  public ConditionedMapping scene() {
    return ConditionedMapping.of(subject.evaluator(), map(), guard());
  }

  /** Whether a key is not there in any case. */
  public boolean lacks(String key) {
    return !mayHave(key);
  }

  /** The place of a key's value; that of this mapping if the key is not there. */
  public InstanceLocation at(String key) {
    return map().key(key).map(node -> InstanceLocation.of(guard(), (Node) node)).orElse(place);
  }
}
