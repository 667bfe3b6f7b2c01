package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.FactPack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All resource types that AWS has published, by name. Custom resources, modules and third-party
 * types are not among them: ask {@link TypeKind#of(String)} first what a name stands for.
 */
public final class ResourceSpecs {

  private final FactPack pack;
  private final Map<String, ResourceSpec> read = new ConcurrentHashMap<>();

  private ResourceSpecs(FactPack pack) {
    this.pack = pack;
  }

  private static final class Holder {
    static final ResourceSpecs BUNDLED = new ResourceSpecs(FactPack.load("types.pack"));
  }

  /** The facts that are part of this version of rigc; loaded once, shared by all threads. */
  public static ResourceSpecs bundled() {
    return Holder.BUNDLED;
  }

  /** The facts of a type; empty when AWS has published none of that exact name. */
  public Optional<ResourceSpec> find(String type) {
    ResourceSpec known = read.get(type);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ResourceSpec> found = pack.find(type).map(facts -> new ResourceSpec(type, facts));
    found.ifPresent(spec -> read.put(type, spec));
    return found;
  }

  /** Whether AWS has published a type of that exact name. */
  public boolean isKnown(String type) {
    return pack.find(type).isPresent();
  }

  /** The names of all types, sorted. */
  public List<String> typeNames() {
    return pack.names();
  }

  /** The known type whose name comes closest to a misspelt one, if one comes close. */
  public Optional<String> closest(String type) {
    return Spelling.closest(type, typeNames());
  }
}
