package dev.rigc.render.deploy.aws;

import dev.rigc.cfn.Resource;
import dev.rigc.render.deploy.aws.StackState.Change;
import dev.rigc.render.deploy.aws.StackState.ChangeSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Carries out a change set, in steps. */
final class Deployment {
  /** A reason over two lines, as AWS sometimes gives. */
  static final String REASON = "Injected failure: \"quota\" reached\nask for more <of it>";

  private final Account account;
  private final StackState stack;
  private final ChangeSet changeSet;
  private final String token;
  private final String verb;
  private final Obstacles obstacles;

  Deployment(
      Account account, StackState stack, ChangeSet changeSet, String token, Obstacles obstacles) {
    this.obstacles = obstacles;
    this.account = account;
    this.stack = stack;
    this.changeSet = changeSet;
    this.token = token;
    boolean imports =
        !changeSet.changes().isEmpty()
            && changeSet.changes().stream().allMatch(one -> one.action().equals("Import"));
    this.verb =
        imports ? "IMPORT" : stack.status.equals("REVIEW_IN_PROGRESS") ? "CREATE" : "UPDATE";
  }

  void begin(boolean fails) {
    stack.happened(token, verb + "_IN_PROGRESS", "User Initiated");
    stack.pending.add(this::start);
    stack.pending.add(() -> carryOut(fails));
  }

  private void start() {
    for (Change change : changeSet.changes()) {
      resource(change, verb + "_IN_PROGRESS", "");
    }
  }

  /** A failure that is wanted comes at the last resource, when all others are made. */
  private void carryOut(boolean fails) {
    List<Change> changes = changeSet.changes();
    List<Change> made = new ArrayList<>();
    if (obstacles.exportInUse().isPresent()) {
      stack.happened(token, rollback() + "_IN_PROGRESS", obstacles.exportInUse().get());
      stack.pending.add(() -> rollBack(made));
      return;
    }
    for (Change change : changes) {
      boolean isLast = made.size() == changes.size() - 1;
      Optional<String> problem = fails && isLast ? Optional.of(REASON) : obstacle(change, made);
      if (problem.isPresent()) {
        resource(change, verb + "_FAILED", problem.get());
        stack.happened(token, rollback() + "_IN_PROGRESS", "The following resource(s) failed.");
        stack.pending.add(() -> rollBack(made));
        return;
      }
      resource(change, verb + "_COMPLETE", "");
      if (!change.action().equals("Remove")) {
        account.made(change.type(), run().physicalId(change.logicalId()));
      }
      made.add(change);
    }
    obstacles.done();
    stack.run = run();
    stack.body = changeSet.body();
    stack.tags = changeSet.tags();
    stack.role = changeSet.role();
    stack.happened(token, verb + "_COMPLETE", "");
  }

  private Optional<String> obstacle(Change change, List<Change> made) {
    return account.isStrict ? obstacles.to(change, made) : taken(change);
  }

  /** Why a resource cannot be added whose name is in use. */
  private Optional<String> taken(Change change) {
    if (!isAdded(change)) {
      return Optional.empty();
    }
    String physicalId = run().physicalId(change.logicalId());
    return account.has(change.type(), physicalId)
        ? Optional.of(physicalId + " already exists")
        : Optional.empty();
  }

  /** {@code Retain} keeps what a failed creation made, {@code RetainExceptOnCreate} does not. */
  private void rollBack(List<Change> made) {
    Collections.reverse(made);
    for (Change change : made) {
      if (isAdded(change)) {
        Resource resource = run().template().resources().get(change.logicalId());
        boolean stays = CloudFormationService.policy(resource).equals("Retain");
        if (!stays) {
          account.removed(change.type(), run().physicalId(change.logicalId()));
        }
        resource(change, stays ? "DELETE_SKIPPED" : "DELETE_COMPLETE", "");
      }
    }
    stack.happened(token, rollback() + "_COMPLETE", "");
  }

  private static boolean isAdded(Change change) {
    return change.action().equals("Add");
  }

  private String rollback() {
    return verb.equals("CREATE") ? "ROLLBACK" : verb + "_ROLLBACK";
  }

  private TemplateRun run() {
    return Objects.requireNonNull(changeSet.run());
  }

  private void resource(Change change, String status, String reason) {
    stack.happened(token, change.logicalId(), change.type(), status, reason);
  }
}
