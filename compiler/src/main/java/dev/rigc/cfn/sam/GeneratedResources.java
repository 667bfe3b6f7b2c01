package dev.rigc.cfn.sam;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.spec.fact.ServerlessType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resources that SAM adds to a template; none to a template without its transform.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">Generated
 *     resources</a>
 */
public final class GeneratedResources {
  private final Template template;
  private final List<GeneratedResource> all;
  private final Map<String, String> implicitApis;
  private final Map<String, GeneratedResource> exact = new LinkedHashMap<>();
  private final List<GeneratedResource> patterns = new ArrayList<>();
  private final Map<String, List<GeneratedResource>> byOwner = new HashMap<>();
  private final Map<String, GeneratedResource> byId = new HashMap<>();

  GeneratedResources(
      Template template, List<GeneratedResource> all, Map<String, String> implicitApis) {
    this.template = template;
    this.all = List.copyOf(all);
    this.implicitApis = implicitApis;
    for (GeneratedResource resource : all) {
      byOwner.computeIfAbsent(resource.owner(), owner -> new ArrayList<>()).add(resource);
      byId.putIfAbsent(resource.id(), resource);
      if (resource.isExact()) {
        exact.putIfAbsent(resource.id(), resource);
      } else {
        patterns.add(resource);
      }
    }
  }

  /** What SAM adds to a template. */
  public static GeneratedResources of(Template template) {
    return template.isServerless()
        ? new ServerlessTransform(template).run()
        : new GeneratedResources(template, List.of(), Map.of());
  }

  /** All of them, in the order of the resources they are made from. */
  public List<GeneratedResource> all() {
    return all;
  }

  /** Whether nothing is added. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The logical ids that are known as a whole. */
  public Set<String> ids() {
    return exact.keySet();
  }

  /** The added resource of a logical id; of several forms that fit, the one that says most. */
  public Optional<GeneratedResource> find(String logicalId) {
    GeneratedResource known = exact.get(logicalId);
    if (known != null) {
      return Optional.of(known);
    }
    return patterns.stream()
        .filter(pattern -> pattern.isNamed(logicalId))
        .max(Comparator.comparingInt(pattern -> pattern.id().length()));
  }

  /** What is made from a resource, in the order of the whole. */
  List<GeneratedResource> of(String owner) {
    return byOwner.getOrDefault(owner, List.of());
  }

  /** The added resource that has this id, which may be one in the form of a pattern. */
  Optional<GeneratedResource> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What {@code OWNER.NAME} refers to, such as {@code Function.Alias}. */
  public Optional<GeneratedResource> named(String owner, String name) {
    for (GeneratedResource resource : of(owner)) {
      if (resource.name().equals(Optional.of(name))) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }

  /**
   * What {@code Ref} refers to, and what stands before the attribute in {@code Fn::GetAtt} and
   * {@code Fn::Sub}: a logical id, or {@code OWNER.NAME}.
   */
  public Optional<GeneratedResource> referred(String written) {
    int dot = written.indexOf('.');
    return dot < 0 ? find(written) : named(written.substring(0, dot), written.substring(dot + 1));
  }

  /**
   * The type that a resource of the template has after the transform; empty if nothing keeps its
   * logical id, as with connectors.
   */
  public Optional<String> typeOf(Resource resource) {
    if (!template.isServerless()) {
      return Optional.of(resource.type());
    }
    Optional<ServerlessType> type = ServerlessType.find(resource.type());
    return type.isPresent() ? type.get().becomes() : Optional.of(resource.type());
  }

  /** The author's resource that a resource was made from: itself, if the author wrote it. */
  public Optional<Resource> author(String logicalId) {
    @Nullable Resource written = template.resources().get(logicalId);
    if (written != null) {
      return Optional.of(written);
    }
    String owner = withId(logicalId).map(GeneratedResource::owner).orElse(logicalId);
    return Optional.ofNullable(template.resources().get(implicitApis.getOrDefault(owner, owner)));
  }

  /** Whether SAM adds an API under this logical id because events name none. */
  boolean isImplicitApi(String logicalId) {
    return implicitApis.containsKey(logicalId);
  }
}
