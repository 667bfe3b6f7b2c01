package dev.rigc.deploy.aws;

import dev.rigc.cfn.Resource;
import dev.rigc.deploy.aws.StackState.Change;
import dev.rigc.deploy.aws.StackState.ChangeSet;
import java.util.List;
import java.util.Objects;

/** Carries out a change set, in steps. */
final class Deployment {
  /** A reason over two lines, as AWS sometimes gives. */
  static final String REASON = "Injected failure: \"quota\" reached\nask for more <of it>";

  private final Account account;
  private final StackState stack;
  private final ChangeSet changeSet;
  private final String token;
  private final String verb;

  Deployment(Account account, StackState stack, ChangeSet changeSet, String token) {
    this.account = account;
    this.stack = stack;
    this.changeSet = changeSet;
    this.token = token;
    this.verb = stack.status.equals("REVIEW_IN_PROGRESS") ? "CREATE" : "UPDATE";
  }

  void begin(boolean fails) {
    stack.happened(token, verb + "_IN_PROGRESS", "User Initiated");
    stack.pending.add(this::start);
    stack.pending.add(fails ? this::fail : this::finish);
    if (fails) {
      stack.pending.add(this::rolledBack);
    }
  }

  private void start() {
    for (Change change : changeSet.changes()) {
      resource(change, verb + "_IN_PROGRESS", "");
    }
  }

  private void finish() {
    TemplateRun run = Objects.requireNonNull(changeSet.run());
    for (Change change : changeSet.changes()) {
      resource(change, verb + "_COMPLETE", "");
    }
    for (Resource resource : run.template().resources().values()) {
      account.made(resource.type(), run.physicalId(resource.logicalId()));
    }
    stack.run = run;
    stack.body = changeSet.body();
    stack.tags = changeSet.tags();
    stack.role = changeSet.role();
    stack.happened(token, verb + "_COMPLETE", "");
  }

  private void fail() {
    List<Change> changes = changeSet.changes();
    resource(changes.get(0), verb + "_FAILED", REASON);
    String rollback = verb.equals("CREATE") ? "ROLLBACK" : "UPDATE_ROLLBACK";
    stack.happened(token, rollback + "_IN_PROGRESS", "The following resource(s) failed.");
  }

  private void rolledBack() {
    stack.happened(
        token, verb.equals("CREATE") ? "ROLLBACK_COMPLETE" : "UPDATE_ROLLBACK_COMPLETE", "");
  }

  private void resource(Change change, String status, String reason) {
    stack.happened(token, change.logicalId(), change.type(), status, reason);
  }
}
