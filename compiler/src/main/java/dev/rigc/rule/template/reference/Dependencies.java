package dev.rigc.rule.template.reference;

import dev.rigc.cfn.Reference;
import dev.rigc.cfn.Resource;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.Scalar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which resources are made after which. */
final class Dependencies {
  private Dependencies() {}

  /** What each resource refers to by Ref, GetAtt or Sub; one that refers to none is left out. */
  static Map<String, Set<String>> references(Template template) {
    Map<String, Set<String>> edges = new LinkedHashMap<>();
    for (Reference reference : template.references()) {
      Optional<Resource> from = reference.use().resource();
      if (from.isPresent() && template.resources().containsKey(reference.name())) {
        edges
            .computeIfAbsent(from.get().logicalId(), id -> new LinkedHashSet<>())
            .add(reference.name());
      }
    }
    return edges;
  }

  /** The same, with what each says it depends on. */
  static Map<String, Set<String>> all(Template template) {
    Map<String, Set<String>> edges = references(template);
    for (Resource resource : template.resources().values()) {
      for (Scalar item : resource.dependsOn()) {
        if (template.resources().containsKey(item.node().text())) {
          edges
              .computeIfAbsent(resource.logicalId(), id -> new LinkedHashSet<>())
              .add(item.node().text());
        }
      }
    }
    return edges;
  }
}
