package dev.rigc.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an application is reached and run beyond what every application says; the same in every
 * environment.
 *
 * @param targetGroup health checks and the spread of requests; absent: {@link
 *     RigletDefaults#TARGET_GROUP}
 * @param paths the path patterns that it answers to; none: every path
 * @param hosts host names beside its own, in file order
 */
public record Workload(
    Optional<TargetGroup> targetGroup, List<String> paths, Map<DomainName, FurtherHost> hosts) {
  /** An application that asks for nothing of it. */
  public static final Workload NONE = new Workload(Optional.empty(), List.of(), Map.of());

  /** Keeps copies of the collections. */
  public Workload {
    paths = List.copyOf(paths);
    hosts = Ordered.copy(hosts);
  }

  /** The host names beside its own that lead to an environment. */
  public List<DomainName> hosts(Environment environment) {
    return hosts.entrySet().stream()
        .filter(host -> host.getValue().environment().equals(environment.name()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of them that rigc makes a record for. */
  public List<DomainName> aliases(Environment environment) {
    return hosts(environment).stream().filter(this::isAlias).toList();
  }

  private boolean isAlias(DomainName host) {
    FurtherHost further = hosts.get(host);
    return further != null && further.record() == DnsRecord.ALIAS;
  }

  /** This one unless it asks for nothing. */
  public Optional<Workload> ifAny() {
    return equals(NONE) ? Optional.empty() : Optional.of(this);
  }
}
