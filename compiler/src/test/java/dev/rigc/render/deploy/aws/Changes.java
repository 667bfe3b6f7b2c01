package dev.rigc.render.deploy.aws;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.value.JsonForm;
import dev.rigc.model.value.JsonValue;
import dev.rigc.render.deploy.aws.StackState.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What differs between what a stack is and what it is to be. */
final class Changes {
  /** A few properties whose change replaces the resource; a strict endpoint knows them all. */
  private static final Set<String> REPLACING =
      Set.of("CidrBlock", "BucketName", "RepositoryName", "AvailabilityZone", "LogGroupName");

  private Changes() {}

  static List<Change> between(Optional<TemplateRun> before, TemplateRun after) {
    List<Change> changes = new ArrayList<>();
    for (Resource resource : after.template().resources().values()) {
      String id = resource.logicalId();
      boolean isNew = before.map(old -> !old.template().resources().containsKey(id)).orElse(true);
      if (isNew) {
        changes.add(new Change("Add", "", id, resource.type(), List.of()));
      } else {
        List<String> properties =
            differing(before.orElseThrow().properties(id), after.properties(id));
        if (!properties.isEmpty() || isMarked(before.orElseThrow(), resource)) {
          boolean replaces =
              properties.stream()
                  .anyMatch(
                      after.isStrict()
                          ? createOnly(resource.type())::contains
                          : REPLACING::contains);
          changes.add(
              new Change("Modify", replaces ? "True" : "False", id, resource.type(), properties));
        }
      }
    }
    before.ifPresent(old -> removed(old, after, changes));
    return changes;
  }

  /** A deletion policy that changes alone is no update to AWS; metadata is. */
  private static boolean isMarked(TemplateRun before, Resource resource) {
    Resource old = before.template().resources().get(resource.logicalId());
    return !metadata(old).equals(metadata(resource));
  }

  private static Optional<JsonValue> metadata(Resource resource) {
    return resource
        .body()
        .flatMap(body -> body.get("Metadata"))
        .map(data -> JsonForm.of(data.node()));
  }

  /** The properties that only a new resource of a type can get, as its schema says. */
  static Set<String> createOnly(String type) {
    Set<String> names = new TreeSet<>();
    ResourceSpecs.bundled()
        .find(type)
        .ifPresent(
            spec ->
                spec.createOnly().forEach(path -> names.add(path.toString().split("[.]", 2)[0])));
    return names;
  }

  private static void removed(TemplateRun before, TemplateRun after, List<Change> changes) {
    for (Resource resource : before.template().resources().values()) {
      if (!after.template().resources().containsKey(resource.logicalId())) {
        changes.add(new Change("Remove", "", resource.logicalId(), resource.type(), List.of()));
      }
    }
  }

  private static List<String> differing(Map<?, ?> before, Map<?, ?> after) {
    Set<String> names = new TreeSet<>();
    before.forEach((key, value) -> check(key, value, after, names));
    after.forEach((key, value) -> check(key, value, before, names));
    return List.copyOf(names);
  }

  private static void check(Object key, Object value, Map<?, ?> other, Set<String> names) {
    if (!value.equals(other.get(key))) {
      names.add(key.toString());
    }
  }
}
