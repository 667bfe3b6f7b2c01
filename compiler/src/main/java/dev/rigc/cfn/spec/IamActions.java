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
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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
    return service(service).actions();
  }

  /**
   * Whether an entry of a policy allows or denies any action.
   *
   * @param entry {@code service:Action}, with {@code *} and {@code ?} as wildcards in the action
   */
  public static boolean fitsAny(String entry) {
    int colon = entry.indexOf(':');
    return colon >= 0 && service(entry.substring(0, colon)).hasAny(entry.substring(colon + 1));
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
    return colon < 0
        ? Set.of()
        : service(action.substring(0, colon)).levels(action.substring(colon + 1));
  }

  /** The actions of one service. */
  private static final class Service {
    private final Map<AccessLevel, Set<String>> byLevel = new EnumMap<>(AccessLevel.class);
    private volatile @Nullable List<String> sorted;

    Service(String prefix) {
      Optional<PackedValue> table = Access.PACK.find(prefix);
      if (table.isPresent()) {
        for (AccessLevel level : AccessLevel.values()) {
          byLevel.put(level, new HashSet<>(table.get().texts(level.word)));
        }
      }
    }

    List<String> actions() {
      List<String> known = sorted;
      if (known == null) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        byLevel.values().forEach(all::addAll);
        known = List.copyOf(all);
        sorted = known;
      }
      return known;
    }

    boolean hasAny(String wanted) {
      for (Set<String> actions : byLevel.values()) {
        if (actions.contains(wanted)) {
          return true;
        }
      }
      for (Set<String> actions : byLevel.values()) {
        for (String action : actions) {
          if (Wildcards.match(wanted, action)) {
            return true;
          }
        }
      }
      return false;
    }

    Set<AccessLevel> levels(String wanted) {
      Set<AccessLevel> levels = EnumSet.noneOf(AccessLevel.class);
      for (Map.Entry<AccessLevel, Set<String>> entry : byLevel.entrySet()) {
        Set<String> actions = entry.getValue();
        if (actions.contains(wanted) || actions.stream().anyMatch(wanted::equalsIgnoreCase)) {
          levels.add(entry.getKey());
        }
      }
      return levels;
    }
  }

  private static Service service(String prefix) {
    return READ.computeIfAbsent(prefix.toLowerCase(Locale.ROOT), Service::new);
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
