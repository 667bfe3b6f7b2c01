package dev.rigc.rule.system;

import dev.rigc.rule.SetContext;
import dev.rigc.rule.Stack;
import dev.rigc.rule.system.Identity.OfResource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Follows references through exports and imports, so that two of them can be compared. */
public final class IdentityIndex {
  /** How many exports may hand a value on. */
  private static final int MAX_HOPS = 8;

  private final ExportIndex exports;
  private final Map<Key, ResourceLinks> links = new HashMap<>();

  private record Key(Stack stack, String logicalId) {}

  private IdentityIndex(SetContext set) {
    exports = ExportIndex.of(set);
    for (ResourceLinks found : set.facts(ResourceLinks.COLLECTOR)) {
      links.put(new Key(found.stack(), found.logicalId()), found);
    }
  }

  /** The index of a set. */
  public static IdentityIndex of(SetContext set) {
    return set.index(IdentityIndex.class, IdentityIndex::new);
  }

  /** What something leads to in the end; empty if that cannot be told. */
  public Optional<Identity> resolve(Optional<Identity> identity) {
    Optional<Identity> at = identity;
    for (int hops = 0; hops <= MAX_HOPS; hops++) {
      if (!(at.orElse(null) instanceof Identity.Imported imported)) {
        return at;
      }
      Optional<Export> export = exports.only(imported.export());
      if (export.isEmpty()) {
        return exports.mayHold(imported.export()) ? Optional.empty() : at;
      }
      at = export.get().value();
    }
    return Optional.empty();
  }

  /** The resource of the set that something leads to. */
  public Optional<OfResource> resource(Optional<Identity> identity) {
    return resolve(identity)
        .filter(OfResource.class::isInstance)
        .map(OfResource.class::cast)
        .filter(resource -> resource.attribute().isEmpty());
  }

  /** What a resource, or the one that an attribute is of, belongs to. */
  Optional<ResourceLinks> links(OfResource resource) {
    return Optional.ofNullable(links.get(new Key(resource.stack(), resource.logicalId())));
  }
}
