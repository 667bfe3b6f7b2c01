package dev.rigc.cfn.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sizes of machine that one kind of resource can have, by region: EC2 instance types, cache
 * nodes, database instance classes and so on.
 */
public final class InstanceTypes {

  private final String name;
  private final PackedValue table;

  private InstanceTypes(String name, PackedValue table) {
    this.name = name;
    this.table = table;
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
    return FactTables.load("instance-type-places").member("places").orElseThrow().items().stream()
        .filter(entry -> entry.texts("type").contains(type))
        .filter(entry -> PropertyPath.parse(entry.texts("path").get(0)).matches(place))
        .findFirst()
        .map(entry -> named(entry.texts("table").get(0)));
  }

  /** Every place of a resource type that takes a size, with the sizes that it takes. */
  public static Map<PropertyPath, InstanceTypes> ofType(String type) {
    Map<PropertyPath, InstanceTypes> places = new LinkedHashMap<>();
    FactTables.load("instance-type-places").member("places").orElseThrow().items().stream()
        .filter(entry -> entry.texts("type").contains(type))
        .forEach(
            entry ->
                places.put(
                    PropertyPath.parse(entry.texts("path").get(0)),
                    named(entry.texts("table").get(0))));
    return places;
  }

  private static InstanceTypes named(String name) {
    return new InstanceTypes(name, Holder.PACK.get(name));
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

  /** Whether the size exists in any region. */
  public boolean isKnown(String size) {
    return find(size).isPresent();
  }

  /** Whether the size is offered in a region; also where the table knows nothing of the region. */
  public boolean isOffered(String size, String region) {
    return !table.texts("knownRegions").contains(region)
        || find(size).filter(entry -> Regions.allow(entry, region)).isPresent();
  }

  /** The regions that offer the size. */
  public Set<String> regionsOf(String size) {
    Set<String> regions = new TreeSet<>();
    find(size)
        .ifPresent(
            entry ->
                table.texts("knownRegions").stream()
                    .filter(region -> Regions.allow(entry, region))
                    .forEach(regions::add));
    return regions;
  }

  /** All sizes, sorted. */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    values().forEach((size, entry) -> all.add(size));
    return List.copyOf(all);
  }

  private PackedValue values() {
    return table.member("values").orElseThrow();
  }

  private Optional<PackedValue> find(String size) {
    return values().member(size);
  }
}
