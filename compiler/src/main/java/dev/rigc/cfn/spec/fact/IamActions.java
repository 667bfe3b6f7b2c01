package dev.rigc.cfn.spec.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final Map<String, Service> READ = new ConcurrentHashMap<>();

  private IamActions() {}

  private static final class Holder {
    static final FactPack PACK = FactPack.load("iam-actions.pack");
  }

  /** The prefixes of all services, sorted, in lower case. */
  public static List<String> services() {
    return Holder.PACK.names();
  }

  /** Whether a service has that prefix. */
  public static boolean isService(String prefix) {
    return Holder.PACK.find(prefix.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** The actions of a service in the documentation's spelling, sorted, without the prefix. */
  public static List<String> actionsOf(String service) {
    return service(service).sorted();
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
   * The actions of one service.
   *
   * @param sorted in the documentation's spelling
   * @param all the same, to be looked up
   */
  private record Service(List<String> sorted, Set<String> all) {
    static Service read(String prefix) {
      List<String> actions =
          Holder.PACK.find(prefix).map(table -> table.texts("all")).orElse(List.of());
      return new Service(actions, Set.copyOf(actions));
    }

    boolean hasAny(String wanted) {
      return all.contains(wanted)
          || sorted.stream().anyMatch(action -> Wildcards.match(wanted, action));
    }
  }

  private static Service service(String prefix) {
    return READ.computeIfAbsent(prefix.toLowerCase(Locale.ROOT), Service::read);
  }
}
