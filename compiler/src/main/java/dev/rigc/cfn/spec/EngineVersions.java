package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.FactTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions of the engines of databases. Those of Aurora are read from the rules on {@code
 * AWS::RDS::DBCluster}, so a riglet and a template are held against the same list; those of CouchDB
 * are in {@code schemas/curated/tables/engine-versions.json}.
 */
public final class EngineVersions {
  private static final String TYPE = "AWS::RDS::DBCluster";

  private EngineVersions() {}

  /** The versions of CouchDB that are supported, the newest first. */
  public static List<String> ofCouchDb() {
    return FactTables.load("engine-versions").member("couchdb").orElseThrow().texts("versions");
  }

  /** The versions that a cluster with an engine of Aurora may have, major ones among them. */
  public static List<String> ofAurora(String engine) {
    List<String> versions = new ArrayList<>();
    for (ConditionalRule rule : ResourceSpecs.bundled().find(TYPE).orElseThrow().rules()) {
      for (PropertySchema part : rule.schema().allOf()) {
        part.conditional()
            .filter(choice -> engine.equals(constant(choice.when())))
            .flatMap(Conditional::then)
            .flatMap(then -> then.property("EngineVersion"))
            .ifPresent(version -> versions.addAll(version.allowed()));
      }
    }
    return versions;
  }

  private static String constant(PropertySchema when) {
    Optional<String> engine = when.property("Engine").flatMap(PropertySchema::constant);
    return engine.orElse("");
  }
}
