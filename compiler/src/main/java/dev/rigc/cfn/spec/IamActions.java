package dev.rigc.cfn.spec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All IAM actions, by service. Names are read without regard to case, as IAM does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Service
 *     authorization reference</a>
 */
public final class IamActions {

  /** What an action does to its resources. */
  public enum AccessLevel {
    LIST("List"),
    READ("Read"),
    WRITE("Write"),
    TAGGING("Tagging"),
    PERMISSIONS_MANAGEMENT("Permissions management");

    private final String word;

    AccessLevel(String word) {
      this.word = word;
    }

    /** The word of the service authorization reference. */
    public String word() {
      return word;
    }
  }

  private static final Map<String, Service> READ = new ConcurrentHashMap<>();

  private IamActions() {}

  private static final class Access {
    static final FactPack PACK = FactPack.load("iam-access.pack");
  }

  private static final class Resources {
    static final FactPack PACK = FactPack.load("iam-actions.pack");
  }

  /** The prefixes of all services, sorted, in lower case. */
  public static List<String> services() {
    return Access.PACK.names();
  }

  /** Whether a service has that prefix. */
  public static boolean isService(String prefix) {
    return Access.PACK.find(prefix.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** The actions of a service in the documentation's spelling, sorted, without the prefix. */
  public static List<String> actionsOf(String service) {
    return service(service).actions().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
  }

  /**
   * Whether an entry of a policy allows or denies any action.
   *
   * @param entry {@code service:Action}, with {@code *} and {@code ?} as wildcards in the action
   */
  public static boolean fitsAny(String entry) {
    int colon = entry.indexOf(':');
    if (colon < 0) {
      return false;
    }
    Set<String> actions = service(entry.substring(0, colon)).actions();
    String wanted = entry.substring(colon + 1);
    if (actions.contains(wanted)) {
      return true;
    }
    for (String action : actions) {
      if (Wildcards.match(wanted, action)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The actions that an entry of a policy allows or denies, in the documentation's spelling, with
   * their prefix; none when it fits no action. {@code *} alone is not spelt out.
   *
   * @param entry {@code service:Action}, with {@code *} and {@code ?} as wildcards in the action
   */
  public static List<String> matching(String entry) {
    int colon = entry.indexOf(':');
    if (colon < 0) {
      return List.of();
    }
    String service = entry.substring(0, colon).toLowerCase(Locale.ROOT);
    String wanted = entry.substring(colon + 1);
    List<String> found = new ArrayList<>();
    for (String action : actionsOf(service)) {
      if (Wildcards.match(wanted, action)) {
        found.add(service + ":" + action);
      }
    }
    return List.copyOf(found);
  }

  /** What an action does; empty for an action that is not known. */
  public static Set<AccessLevel> accessLevels(String action) {
    int colon = action.indexOf(':');
    if (colon < 0) {
      return Set.of();
    }
    String wanted = action.substring(colon + 1);
    Set<AccessLevel> levels = EnumSet.noneOf(AccessLevel.class);
    service(action.substring(0, colon))
        .byLevel()
        .forEach(
            (level, actions) -> {
              if (actions.stream().anyMatch(wanted::equalsIgnoreCase)) {
                levels.add(level);
              }
            });
    return levels;
  }

  /**
   * What is known of a service.
   *
   * @param actions all actions, in the documentation's spelling
   * @param byLevel the same by what they do; an action may do several things
   */
  private record Service(Set<String> actions, Map<AccessLevel, List<String>> byLevel) {
    static Service read(String prefix) {
      Set<String> actions = new HashSet<>();
      Map<AccessLevel, List<String>> byLevel = new EnumMap<>(AccessLevel.class);
      Optional<PackedValue> table = Access.PACK.find(prefix);
      if (table.isPresent()) {
        for (AccessLevel level : AccessLevel.values()) {
          List<String> some = table.get().texts(level.word);
          byLevel.put(level, some);
          actions.addAll(some);
        }
      }
      return new Service(actions, byLevel);
    }
  }

  private static Service service(String prefix) {
    return READ.computeIfAbsent(prefix.toLowerCase(Locale.ROOT), Service::read);
  }

  /**
   * Expressions for the ARNs that an action works on, with {@code ${Partition}}, {@code ${Region}}
   * and {@code ${Account}} in them; empty for an action that knows no resources.
   *
   * @param action {@code service:Action}
   */
  public static Optional<List<String>> resourcePatterns(String action) {
    String name = action.toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Resources.PACK
            .find(name.substring(0, colon))
            .flatMap(actions -> actions.member(name.substring(colon + 1)))
            .map(PackedValue::texts);
  }
}
