package dev.rigc.model.application;

import dev.rigc.model.database.Table;
import dev.rigc.model.network.DnsRecord;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.Ordered;
import dev.rigc.model.value.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an application is reached and run beyond what every application says; the same in every
 * environment.
 *
 * @param targetGroup health checks and the spread of requests; absent: {@link
 *     ApplicationDefaults#TARGET_GROUP}
 * @param paths the path patterns that it answers to; none: every path
 * @param hosts host names beside its own, in file order
 * @param container how its container runs; absent: as its image says
 * @param ports ports beside its first one by name, in file order
 * @param sidecars containers beside its own by name, in file order
 * @param policies what it may do in AWS
 * @param schedules tasks that run at certain times by name, in file order
 * @param internal whether only other applications reach it, by its name, and no load balancer
 * @param tables its DynamoDB tables by name, in file order
 * @param volumes the volumes of its container by name, in file order
 */
public record Workload(
    Optional<TargetGroup> targetGroup,
    List<String> paths,
    Map<DomainName, FurtherHost> hosts,
    Optional<ContainerSettings> container,
    Map<Slug, FurtherPort> ports,
    Map<Slug, Sidecar> sidecars,
    List<Permission> policies,
    Map<Slug, ScheduledTask> schedules,
    boolean internal,
    Map<Slug, Table> tables,
    Map<Slug, Volume> volumes) {
  /** An application that asks for nothing of it. */
  public static final Workload NONE =
      new Workload(
          Optional.empty(),
          List.of(),
          Map.of(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          List.of(),
          Map.of(),
          false,
          Map.of(),
          Map.of());

  /** Keeps copies of the collections. */
  public Workload {
    paths = List.copyOf(paths);
    hosts = Ordered.copy(hosts);
    ports = Ordered.copy(ports);
    sidecars = Ordered.copy(sidecars);
    policies = List.copyOf(policies);
    schedules = Ordered.copy(schedules);
    tables = Ordered.copy(tables);
    volumes = Ordered.copy(volumes);
  }

  /** How its container runs. */
  public ContainerSettings requireContainer() {
    return container.orElse(ContainerSettings.NONE);
  }

  /** Its ports that the load balancer reaches. */
  public List<FurtherPort> routedPorts() {
    return ports.values().stream().filter(FurtherPort::isRouted).toList();
  }

  /** What its sidecars take of the task's CPU units. */
  public int sidecarCpu() {
    return sidecars.values().stream().mapToInt(Sidecar::cpu).sum();
  }

  /** What its sidecars take of the task's memory, in MiB. */
  public int sidecarMemory() {
    return sidecars.values().stream().mapToInt(Sidecar::memory).sum();
  }

  /** The host names beside its own that lead to an environment. */
  public List<DomainName> hosts(Slug environment) {
    return hosts.entrySet().stream()
        .filter(host -> host.getValue().environment().equals(environment))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those of them that rigc makes a record for. */
  public List<DomainName> aliases(Slug environment) {
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

  /**
   * This one as a task that runs once: without scheduled tasks, with other arguments, and with
   * sidecars that do not end it, so that the exit code is that of the command.
   */
  Workload runningOnce(List<String> command) {
    Map<Slug, Sidecar> beside = new LinkedHashMap<>();
    sidecars.forEach((name, sidecar) -> beside.put(name, sidecar.besideOneThatEnds()));
    return new Workload(
        targetGroup,
        paths,
        hosts,
        Optional.of(requireContainer().withCommand(command)),
        ports,
        beside,
        policies,
        Map.of(),
        internal,
        tables,
        volumes);
  }

  /**
   * This one without the host names beside its own and without scheduled tasks, and with other
   * priorities for its ports: the lowest is for the one that had the lowest.
   */
  Workload previewOf(List<Integer> priorities) {
    List<Integer> had =
        ports.values().stream().flatMap(port -> port.priority().stream()).sorted().toList();
    Map<Slug, FurtherPort> moved = new LinkedHashMap<>();
    ports.forEach(
        (name, port) ->
            moved.put(
                name,
                port.withPriority(port.priority().map(old -> priorities.get(had.indexOf(old))))));
    return new Workload(
        targetGroup,
        paths,
        Map.of(),
        container,
        moved,
        sidecars,
        policies,
        Map.of(),
        internal,
        tables,
        volumes);
  }
}
