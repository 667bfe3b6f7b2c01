package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.eval.Outcome;
import dev.rigc.cfn.schema.ConditionedMapping;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.cfn.schema.PathWalker;
import dev.rigc.cfn.schema.PathWalker.Found;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateIndex;
import dev.rigc.yaml.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The properties of a resource, or a mapping inside them, under certain conditions. Paths are
 * dotted, see {@link PropertyPath}, and are followed through conditions, lists and mappings.
 *
 * @param context the template
 * @param resource the resource
 * @param value the mapping
 * @param location where it is
 */
public record Properties(
    TemplateContext context, Resource resource, Alternative value, InstanceLocation location) {
  private static final Map<String, PropertyPath> PATHS = new ConcurrentHashMap<>();

  private static final TemplateIndex<Map<Resource, List<Properties>>> KNOWN =
      new TemplateIndex<>(context -> new IdentityHashMap<>());

  /**
   * The properties of a resource, once for each branch of the conditions they are in; none if the
   * resource is never made.
   */
  public static List<Properties> of(TemplateContext context, Resource resource) {
    Map<Resource, List<Properties>> known = KNOWN.of(context);
    List<Properties> all = known.get(resource);
    if (all == null) {
      all = read(context, resource);
      known.put(resource, all);
    }
    return all;
  }

  private static List<Properties> read(TemplateContext context, Resource resource) {
    Optional<Value> properties = resource.attribute("Properties");
    Optional<Guard> guard = Conditions.of(context, resource);
    if (properties.isEmpty() || guard.isEmpty()) {
      return List.of();
    }
    Node key = resource.body().flatMap(body -> body.key("Properties")).orElseThrow();
    InstanceLocation location = InstanceLocation.of(guard.get(), key);
    List<Properties> all = new ArrayList<>(1);
    for (Alternative value : context.evaluator().alternatives(properties.get(), guard.get())) {
      if (value.known().orElse(null) instanceof MapValue) {
        all.add(new Properties(context, resource, value, location.of(value, key)));
      }
    }
    return all;
  }

  /** The properties of a resource as they are written, whether or not the resource is made. */
  public static Optional<Properties> written(TemplateContext context, Resource resource) {
    return resource
        .properties()
        .map(
            map -> {
              Guard root = context.evaluator().root();
              return new Properties(
                  context,
                  resource,
                  context.evaluator().alternatives(map, root).get(0),
                  InstanceLocation.of(root, map.node()));
            });
  }

  /** The mapping. */
  public MapValue map() {
    return (MapValue) ((Outcome.Known) value.outcome()).value();
  }

  /** The conditions under which it is there. */
  public Guard guard() {
    return value.guard();
  }

  /** The same under narrower conditions. */
  public Properties under(Guard guard) {
    Alternative narrower = new Alternative(guard, value.outcome(), value.written(), value.origin());
    return new Properties(context, resource, narrower, location.under(guard));
  }

  // ---- what is at a path

  /** Visits everything that may be at a path below this. */
  public void visit(String path, BiConsumer<Alternative, InstanceLocation> visitor) {
    visit(read(path), visitor);
  }

  /** Visits everything that may be at a path below this. */
  public void visit(PropertyPath path, BiConsumer<Alternative, InstanceLocation> visitor) {
    PathWalker.walk(
        context.evaluator(),
        value,
        location,
        path,
        found -> visitor.accept(found.value(), found.location()));
  }

  /** Everything that may be at a path below this. */
  public List<Found> found(String path) {
    List<Found> all = new ArrayList<>();
    PathWalker.walk(context.evaluator(), value, location, read(path), all::add);
    return all;
  }

  /** The same, and each absence of it. */
  public List<Found> foundOrAbsent(String path) {
    List<Found> all = new ArrayList<>();
    PathWalker.walkWithAbsences(context.evaluator(), value, location, read(path), all::add);
    return all;
  }

  /** The rules ask for the same few paths again and again. */
  private static PropertyPath read(String path) {
    return PATHS.computeIfAbsent(path, PropertyPath::parse);
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

  /** The text at a path, if there is exactly one, whatever the conditions are. */
  public Optional<String> text(String path) {
    Set<Optional<String>> different = new LinkedHashSet<>();
    visit(path, (found, at) -> different.add(found.text()));
    return different.size() == 1 ? different.iterator().next() : Optional.empty();
  }

  /** All texts that there may be at a path; empty if one of the values is not known. */
  public Optional<List<String>> allTexts(String path) {
    List<Optional<String>> all = new ArrayList<>();
    visit(path, (found, at) -> all.add(found.text()));
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(all.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  /** Visits every mapping at a path. */
  public void mappings(String path, Consumer<Properties> visitor) {
    visit(
        path,
        (found, at) -> {
          if (found.known().orElse(null) instanceof MapValue) {
            visitor.accept(new Properties(context, resource, found, at));
          }
        });
  }

  // ---- what is referred to at a path

  /** Visits every reference at a path to a resource of one of these types, or of any type. */
  public void targets(
      String path, Set<String> types, BiConsumer<Resource, InstanceLocation> visitor) {
    visit(
        path,
        (found, at) ->
            found
                .unknown()
                .flatMap(Outcome.Unknown::target)
                .map(target -> context.template().resources().get(target.name()))
                .filter(target -> types.isEmpty() || types.contains(target.type()))
                .ifPresent(target -> visitor.accept(target, at)));
  }

  /**
   * Visits the properties of every resource of one of these types that a path refers to, as they
   * are under the conditions of this and of the reference.
   */
  public void follow(
      String path, Set<String> types, BiConsumer<Properties, InstanceLocation> visitor) {
    targets(
        path,
        types,
        (target, at) -> {
          for (Properties properties : under(at.guard()).of(target)) {
            visitor.accept(properties, at);
          }
        });
  }

  /** The properties of another resource, as they are under the conditions of this. */
  public List<Properties> of(Resource other) {
    List<Properties> all = new ArrayList<>();
    for (Properties properties : of(context, other)) {
      properties.guard().and(guard()).ifPresent(both -> all.add(properties.under(both)));
    }
    return all;
  }

  // ---- single keys

  /** The mapping as it looks under its conditions. */
  public ConditionedMapping mapping() {
    return ConditionedMapping.of(context.evaluator(), map(), guard());
  }

  /** Whether something may be under a key. */
  public boolean mayHave(String key) {
    return mapping().mayHave(key);
  }

  /** Whether a key is not there in any case. */
  public boolean lacks(String key) {
    return !mayHave(key);
  }

  /** The location of a key's value; that of this mapping if the key is not there. */
  public InstanceLocation at(String key) {
    return map().key(key).map(node -> InstanceLocation.of(guard(), (Node) node)).orElse(location);
  }
}
