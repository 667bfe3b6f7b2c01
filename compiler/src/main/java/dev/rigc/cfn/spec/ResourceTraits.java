package dev.rigc.cfn.spec;

import dev.rigc.cfn.spec.fact.FactTables;
import dev.rigc.cfn.spec.fact.PackedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What rules need to know about whole groups of resource types and properties. */
public final class ResourceTraits {

  private static final Map<String, Set<String>> SETS = new ConcurrentHashMap<>();
  private static final Map<Places, List<Place>> PLACES = new ConcurrentHashMap<>();

  private ResourceTraits() {}

  /** Groups of places, by what belongs there. */
  public enum Places {
    /** Identifiers of machine images. */
    IMAGE_IDS("image_id_property_paths"),
    /** ARNs of IAM roles. */
    ROLE_ARNS("iam_role_arn_property_paths"),
    /** Local files that {@code aws cloudformation package} uploads. */
    PACKAGED_FILES("package_property_paths"),
    /** Passwords and tokens that belong into a dynamic reference. */
    SECRETS("secret_dynamic_reference_property_paths"),
    /** Instance types that may be of a previous generation. */
    INSTANCE_TYPES("previous_generation_instance_property_paths"),
    /** Policies that are attached to a resource, and so name principals. */
    RESOURCE_POLICIES("resource_policy_paths"),
    /** Volumes whose {@code Iops} may be without effect. */
    VOLUMES("ebs_iops_property_paths");

    private final String key;

    Places(String key) {
      this.key = key;
    }
  }

  /** A place in the properties of a resource type. */
  public record Place(String type, PropertyPath path) {}

  private static PackedValue rules() {
    return FactTables.load("rule-tables");
  }

  /** All places of a group. */
  public static List<Place> places(Places group) {
    List<Place> known = PLACES.get(group);
    if (known == null) {
      known = rules().texts(group.key).stream().map(ResourceTraits::place).toList();
      PLACES.put(group, known);
    }
    return known;
  }

  private static Place place(String text) {
    String[] parts = text.split("/", -1);
    return new Place(parts[1], new PropertyPath(List.of(parts).subList(3, parts.length)));
  }

  /** Types that hold data which is lost with the resource. */
  public static Set<String> stateful() {
    return SETS.computeIfAbsent(
        "stateful",
        key -> Set.copyOf(new HashSet<>(FactTables.load("stateful-types").texts("all"))));
  }

  /** Types that {@code DeletionPolicy: Snapshot} works with. */
  public static Set<String> snapshotCapable() {
    return set("snapshot_capable_resource_types");
  }

  /** The properties of a type without which its content expires or stays for ever. */
  public static List<String> retentionProperties(String type) {
    return FactTables.load("retention-properties").texts(type);
  }

  /** All types that a template's parameters may have. */
  public static Set<String> parameterTypes() {
    return set("valid_parameter_types");
  }

  private static Set<String> set(String key) {
    return SETS.computeIfAbsent(key, name -> Set.copyOf(new HashSet<>(rules().texts(name))));
  }
}
