package dev.rigc.cfn.sam;

import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.spec.fact.ServerlessType;
import dev.rigc.cfn.spec.fact.ServerlessType.Made;
import dev.rigc.cfn.value.Scalar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which resources are made after which once SAM has transformed a template: a reference in the
 * policies of a function is one of its role, and an API refers to the functions that its events
 * call.
 */
public final class GeneratedDependencies {
  private final Template template;
  private final GeneratedResources generated;
  private final Map<String, Set<String>> edges = new LinkedHashMap<>();

  private GeneratedDependencies(Template template, GeneratedResources generated) {
    this.template = template;
    this.generated = generated;
  }

  /** What each resource needs, by logical id; those that are added have {@code #} and {@code *}. */
  public static Map<String, Set<String>> of(Template template, GeneratedResources generated) {
    return new GeneratedDependencies(template, generated).run();
  }

  private Map<String, Set<String>> run() {
    for (Reference reference : template.references()) {
      reference.use().resource().ifPresent(from -> reference(from, reference));
    }
    for (Resource resource : template.resources().values()) {
      for (Scalar item : resource.dependsOn()) {
        node(item.node().text()).ifPresent(to -> add(resource.logicalId(), to));
      }
      ServerlessType.find(resource.type())
          .ifPresent(type -> type.needs().forEach(need -> needs(resource.logicalId(), need)));
      Events.of(resource).forEach(event -> event(resource, event));
    }
    for (GeneratedResource made : generated.all()) {
      for (String need : made.needs()) {
        node(need).ifPresent(to -> add(made.id(), to));
      }
    }
    return edges;
  }

  private void needs(String owner, String need) {
    node(need.replace("{id}", owner)).ifPresent(to -> add(owner, to));
  }

  private void add(String from, String to) {
    edges.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
  }

  private void reference(Resource from, Reference reference) {
    Optional<String> to =
        reference
            .attribute()
            .map(attribute -> attribute.split("\\.")[0])
            .flatMap(name -> generated.named(reference.name(), name))
            .map(GeneratedResource::id)
            .or(() -> node(reference.name()));
    if (to.isPresent()) {
      holder(from, reference).ifPresent(id -> add(id, to.get()));
    }
  }

  /** The resource that a name stands for: a logical id, one in the form of a pattern, or a.b. */
  private Optional<String> node(String name) {
    if (template.resources().containsKey(name)) {
      return Optional.of(name);
    }
    return generated
        .withId(name)
        .map(GeneratedResource::id)
        .or(() -> generated.referred(name).map(GeneratedResource::id));
  }

  /** Which resource has the reference after the transform; empty if none has. */
  private Optional<String> holder(Resource owner, Reference reference) {
    @Nullable ServerlessType type = ServerlessType.find(owner.type()).orElse(null);
    if (type == null) {
      return Optional.of(owner.logicalId());
    }
    if (!reference.use().attribute().equals("Properties")) {
      return reference.use().attribute().equals("Connectors")
          ? Optional.empty()
          : Optional.of(owner.logicalId());
    }
    List<String> place = place(reference.use().function().path().steps());
    if (isDropped(type, place)) {
      return Optional.empty();
    }
    @Nullable GeneratedResource best = null;
    int longest = -1;
    for (GeneratedResource made : generated.of(owner.logicalId())) {
      for (List<String> held : made.holds()) {
        if (held.size() > longest && startsWith(place, held)) {
          best = made;
          longest = held.size();
        }
      }
    }
    if (best != null) {
      return Optional.of(best.id());
    }
    return isTakenOver(type, place) ? Optional.empty() : Optional.of(owner.logicalId());
  }

  /** Whether the transform does not read what stands at a place. */
  private static boolean isDropped(ServerlessType type, List<String> place) {
    if (place.size() < 2) {
      return false;
    }
    List<String> read = type.reads().get(place.get(0));
    return read != null && !read.contains(place.get(1)) && !place.get(1).startsWith("Fn::");
  }

  /** Whether a property goes to other resources only, none of which is made here. */
  private static boolean isTakenOver(ServerlessType type, List<String> place) {
    for (Made made : type.made()) {
      if (made.each().isPresent()
          ? startsWith(place, List.of(made.each().get().split("\\.")))
          : made.holds().stream().anyMatch(path -> startsWith(place, List.of(path.split("\\."))))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(List<String> place, List<String> start) {
    return place.size() >= start.size() && place.subList(0, start.size()).equals(start);
  }

  /** The steps below {@code Properties}, or below a section of {@code Globals}. */
  private static List<String> place(List<Object> path) {
    List<String> steps = path.stream().map(Object::toString).toList();
    int properties = steps.get(0).equals("Globals") ? 1 : Math.max(1, steps.indexOf("Properties"));
    return steps.size() <= properties + 1 ? List.of() : steps.subList(properties + 1, steps.size());
  }

  /** What calls a function is made after it, and after the permission to call. */
  private void event(Resource called, Events.Event event) {
    String target =
        generated
            .named(called.logicalId(), "Alias")
            .map(GeneratedResource::id)
            .orElse(called.logicalId());
    String added = called.logicalId() + event.key();
    event.api().filter(this::listsItsPaths).ifPresent(api -> calls(api, target, added + "Role"));
    if (event.type().equals("S3")) {
      event
          .referred("Bucket")
          .filter(template.resources()::containsKey)
          .ifPresent(bucket -> calls(bucket, target, added + "Permission"));
    }
  }

  private void calls(String caller, String target, String added) {
    add(caller, target);
    generated.find(added).ifPresent(made -> add(caller, made.id()));
  }

  /** Whether SAM writes the definition of an API, with the functions that are called. */
  private boolean listsItsPaths(String api) {
    @Nullable Resource written = template.resources().get(api);
    if (written == null) {
      return generated.isImplicitApi(api);
    }
    return written.type().startsWith("AWS::Serverless::")
        && written.property("DefinitionBody").isEmpty()
        && written.property("DefinitionUri").isEmpty();
  }
}
