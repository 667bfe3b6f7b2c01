package dev.rigc.render.deploy.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stack as the endpoint keeps it. */
final class StackState {
  final String name;
  final String id;
  String status = "REVIEW_IN_PROGRESS";
  boolean isProtected;
  String drift = "NOT_CHECKED";
  String body = "";
  Map<String, String> tags = new LinkedHashMap<>();
  String role = "";
  @Nullable TemplateRun run;
  final Set<String> drifted = new LinkedHashSet<>();
  final Map<String, ChangeSet> changeSets = new LinkedHashMap<>();
  final List<Event> events = new ArrayList<>();

  /** Steps of the operation that is under way: one is done at every look at the events. */
  final Deque<Runnable> pending = new ArrayDeque<>();

  StackState(String name, String id) {
    this.name = name;
    this.id = id;
  }

  Optional<TemplateRun> run() {
    return Optional.ofNullable(run);
  }

  boolean isThere() {
    return !status.equals("DELETE_COMPLETE");
  }

  void happened(String token, String logicalId, String type, String newStatus, String reason) {
    boolean itself = logicalId.equals(name);
    String physicalId = itself ? id : name + "-" + logicalId;
    events.add(
        new Event(
            "event-" + (events.size() + 1), token, logicalId, physicalId, type, newStatus, reason));
    if (itself) {
      status = newStatus;
    }
  }

  void happened(String token, String newStatus, String reason) {
    happened(token, name, "AWS::CloudFormation::Stack", newStatus, reason);
  }

  /** A change set of a stack. */
  record ChangeSet(
      String name,
      String body,
      @Nullable TemplateRun run,
      Map<String, String> tags,
      String role,
      String status,
      String reason,
      List<Change> changes) {}

  /** A change of a resource. */
  record Change(
      String action, String replacement, String logicalId, String type, List<String> properties) {}
}
