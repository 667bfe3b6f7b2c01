package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.DecodedFacts;
import dev.rigc.cfn.spec.fact.FactPack;
import dev.rigc.cfn.spec.fact.FactTables;
import dev.rigc.cfn.spec.fact.PackedValue;
import dev.rigc.cfn.spec.fact.Regions;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The sizes of machine that one kind of resource can have, by region: EC2 instance types, cache
 * nodes, database instance classes and so on.
 */
public final class InstanceTypes {

  private final String name;

  private final DecodedFacts facts;
  private final Map<String, Regions> read = new ConcurrentHashMap<>();

  private InstanceTypes(String name, PackedValue table) {
    this.name = name;
    this.facts = new DecodedFacts(table.members());
  }

  /** Every place that takes a size, by resource type; read once. */
  private static final class Index {
    static final Map<String, Map<PropertyPath, InstanceTypes>> BY_TYPE = new HashMap<>();

    static {
      Map<String, InstanceTypes> tables = new HashMap<>();
      for (PackedValue entry :
          FactTables.load("instance-type-places").member("places").orElseThrow().items()) {
        InstanceTypes types =
            tables.computeIfAbsent(
                entry.texts("table").get(0),
                name -> new InstanceTypes(name, Holder.PACK.get(name)));
        PropertyPath path = PropertyPath.parse(entry.texts("path").get(0));
        for (String type : entry.texts("type")) {
          BY_TYPE.computeIfAbsent(type, key -> new LinkedHashMap<>()).put(path, types);
        }
      }
    }
  }

  private static final class Holder {
    static final FactPack PACK = FactPack.load("instance-types.pack");
  }

  /**
   * The sizes that a property takes.
   *
   * @param type the resource type
   * @param place the path below {@code Properties}; list indexes as they are
   */
  public static Optional<InstanceTypes> ofProperty(String type, List<String> place) {
    return ofType(type).entrySet().stream()
        .filter(entry -> entry.getKey().matches(place))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** Every place of a resource type that takes a size, with the sizes that it takes. */
  public static Map<PropertyPath, InstanceTypes> ofType(String type) {
    return Collections.unmodifiableMap(Index.BY_TYPE.getOrDefault(type, Map.of()));
  }

  /**
   * The classes of RDS instances with an engine.
   *
   * @param engine such as {@code mysql}
   * @param license the license model, where the template names one
   */
  public static Optional<InstanceTypes> ofDatabaseInstance(
      String engine, Optional<String> license) {
    return ofDatabase("rds-instance-class", engine, license);
  }

  /** The classes of the instances in RDS clusters with an engine. */
  public static Optional<InstanceTypes> ofDatabaseCluster(String engine) {
    return ofDatabase("rds-cluster-class", engine, Optional.empty());
  }

  private static Optional<InstanceTypes> ofDatabase(
      String table, String engine, Optional<String> license) {
    String key = license.map(model -> engine + " " + model).orElse(engine);
    return Holder.PACK
        .get(table)
        .member(key)
        .map(classes -> new InstanceTypes(table + " " + key, classes));
  }

  /** What the table is called, such as {@code ec2-instance}. */
  public String name() {
    return name;
  }

  /**
   * Whether a size is of a generation that AWS no longer recommends, whatever stands before its
   * family, as in {@code db.m3.large}.
   *
   * @see <a href="https://aws.amazon.com/ec2/previous-generation/">Previous generation
   *     instances</a>
   */
  public static boolean isPreviousGeneration(String size) {
    return Earlier.GENERATION.matcher(size).find();
  }

  /** Compiled when a size is first looked at. */
  private static final class Earlier {
    static final Pattern GENERATION =
        Pattern.compile(
            FactTables.load("rule-tables")
                .member("previous_generation_instance_pattern")
                .orElseThrow()
                .text());
  }

  /** Whether the size exists in any region. */
  public boolean isKnown(String size) {
    return find(size).isPresent();
  }

  /** Whether the size is offered in a region; also where the table knows nothing of the region. */
  public boolean isOffered(String size, String region) {
    return !knownRegions().contains(region)
        || offering(size).filter(regions -> regions.include(region)).isPresent();
  }

  /** All sizes, sorted. */
  public List<String> all() {
    return List.copyOf(values().keySet());
  }

  private List<String> knownRegions() {
    return facts.get("knownRegions", List.of(), PackedValue::texts);
  }

  private Map<String, PackedValue> values() {
    return facts.get("values", Map.of(), PackedValue::members);
  }

  private Optional<Regions> offering(String size) {
    Regions known = read.get(size);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Regions> found = find(size).map(Regions::of);
    found.ifPresent(regions -> read.put(size, regions));
    return found;
  }

  private Optional<PackedValue> find(String size) {
    return Optional.ofNullable(values().get(size));
  }
}
