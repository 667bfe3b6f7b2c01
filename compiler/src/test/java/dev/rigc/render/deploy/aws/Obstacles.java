package dev.rigc.render.deploy.aws;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.spec.fact.UpdateFacts;
import dev.rigc.render.deploy.aws.StackState.Change;
import dev.rigc.render.deploy.aws.StackState.ChangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;

/**
 * What CloudFormation and the services refuse during an update, because what was there before is
 * still there: new resources are made first and old ones deleted last.
 */
final class Obstacles {
  /** What resources are named by whose types the tables do not have. */
  private static final Set<String> NAMES = Set.of("Name", "DashboardName", "DBClusterIdentifier");

  /** Several may have one name, such as zones of several networks. */
  private static final Set<String> SHARED =
      Set.of("AWS::Route53::HostedZone", "AWS::ServiceDiscovery::HttpNamespace");

  /** Resources that left their stack and stayed, by type and name. */
  private static final Map<Account, Set<String>> KEPT = new WeakHashMap<>();

  private final Account account;
  private final Map<String, StackState> live;
  private final StackState stack;
  private final ChangeSet changeSet;

  Obstacles(Account account, Map<String, StackState> live, StackState stack, ChangeSet changeSet) {
    this.account = account;
    this.live = live;
    this.stack = stack;
    this.changeSet = changeSet;
  }

  /** Why a change fails, after others of its update were made. */
  Optional<String> to(Change change, List<Change> made) {
    boolean isNew = change.action().equals("Add") || change.replacement().equals("True");
    if (change.action().equals("Remove") || change.action().equals("Import")) {
      return change.action().equals("Import") ? notKept(change) : Optional.empty();
    }
    return switch (change.type()) {
      case "AWS::ElasticLoadBalancingV2::ListenerRule" -> priority(change, made);
      case "AWS::EC2::Subnet" -> isNew ? block(change) : Optional.empty();
      default -> isNew ? name(change) : Optional.empty();
    };
  }

  /** What left the stack and is to stay. */
  void done() {
    if (stack.run == null) {
      return;
    }
    for (Change change : changeSet.changes()) {
      if (change.action().equals("Remove")) {
        Resource resource = stack.run.template().resources().get(change.logicalId());
        if (CloudFormationService.policy(resource).equals("Retain")) {
          kept().add(identity(stack.run, change.logicalId()));
        }
      } else if (change.action().equals("Import")) {
        kept().remove(identity(target(), change.logicalId()));
      }
    }
  }

  private Set<String> kept() {
    return KEPT.computeIfAbsent(account, key -> new TreeSet<>());
  }

  private TemplateRun target() {
    return Objects.requireNonNull(changeSet.run());
  }

  /** Why nothing of an update can be done. */
  Optional<String> exportInUse() {
    if (!account.isStrict || stack.run == null) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> export : stack.run.exported().entrySet()) {
      boolean stays = export.getValue().equals(target().exported().get(export.getKey()));
      for (StackState other : live.values()) {
        if (!stays && other.run != null && other.run.imports().contains(export.getKey())) {
          return Optional.of(
              "Export %s cannot be updated as it is in use by %s"
                  .formatted(export.getKey(), other.name));
        }
      }
    }
    return Optional.empty();
  }

  /** All resources of a type that are there, those of this stack as they are now. */
  private List<Map<?, ?>> others(Change change, List<Change> made, boolean withOwn) {
    List<Map<?, ?>> others = new ArrayList<>();
    for (StackState other : live.values()) {
      if (other.run != null) {
        for (Resource resource : other.run.template().resources().values()) {
          boolean isOwn = other == stack && resource.logicalId().equals(change.logicalId());
          boolean isDone =
              other == stack
                  && made.stream().anyMatch(one -> one.logicalId().equals(resource.logicalId()));
          if (resource.type().equals(change.type()) && (withOwn || !isOwn)) {
            others.add((isDone ? target() : other.run).properties(resource.logicalId()));
          }
        }
      }
    }
    return others;
  }

  private Optional<String> priority(Change change, List<Change> made) {
    Map<?, ?> wanted = target().properties(change.logicalId());
    return others(change, made, false).stream()
            .anyMatch(
                one ->
                    Objects.equals(one.get("ListenerArn"), wanted.get("ListenerArn"))
                        && Objects.equals(one.get("Priority"), wanted.get("Priority")))
        ? Optional.of("Priority '%s' is currently in use".formatted(wanted.get("Priority")))
        : Optional.empty();
  }

  /** Old subnets are there until the end, that which is replaced among them. */
  private Optional<String> block(Change change) {
    Map<?, ?> wanted = target().properties(change.logicalId());
    return others(change, List.of(), true).stream()
            .anyMatch(
                one ->
                    Objects.equals(one.get("VpcId"), wanted.get("VpcId"))
                        && overlap(one.get("CidrBlock"), wanted.get("CidrBlock")))
        ? Optional.of(
            "The CIDR '%s' conflicts with another subnet".formatted(wanted.get("CidrBlock")))
        : Optional.empty();
  }

  private static boolean overlap(Object one, Object other) {
    long[] a = range(String.valueOf(one));
    long[] b = range(String.valueOf(other));
    return a[0] <= b[1] && b[0] <= a[1];
  }

  private static long[] range(String block) {
    String[] parts = block.split("[./]");
    long first = 0;
    for (int i = 0; i < 4; i++) {
      first = first * 256 + Long.parseLong(parts[i]);
    }
    return new long[] {first, first + (1L << (32 - Integer.parseInt(parts[4]))) - 1};
  }

  private Optional<String> name(Change change) {
    String wanted = identity(target(), change.logicalId());
    boolean isTaken = kept().contains(wanted);
    for (StackState other : live.values()) {
      if (other.run != null) {
        for (String id : other.run.template().resources().keySet()) {
          isTaken |= !wanted.isEmpty() && identity(other.run, id).equals(wanted);
        }
      }
    }
    return isTaken ? Optional.of(wanted + " already exists") : Optional.empty();
  }

  private Optional<String> notKept(Change change) {
    String identity = identity(target(), change.logicalId());
    return kept().contains(identity)
        ? Optional.empty()
        : Optional.of(identity + " is not there, or belongs to a stack");
  }

  /** Type and name, of which an account has one; blank for what has no name of its own. */
  private static String identity(TemplateRun run, String logicalId) {
    String type = run.template().resources().get(logicalId).type();
    if (SHARED.contains(type)) {
      return "";
    }
    Set<String> names = new TreeSet<>(UpdateFacts.nameProperty(type).map(Set::of).orElse(NAMES));
    if (type.equals("AWS::Route53::RecordSet")) {
      names.addAll(List.of("Type", "HostedZoneId", "HostedZoneName"));
    }
    Map<String, Object> named = new LinkedHashMap<>();
    run.properties(logicalId)
        .forEach(
            (name, value) -> {
              if (names.contains(String.valueOf(name))) {
                named.put(String.valueOf(name), value);
              }
            });
    return named.isEmpty() ? "" : type + " " + named.values();
  }
}
