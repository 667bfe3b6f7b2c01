package dev.rigc.render.deploy.aws;

import dev.rigc.cfn.Resource;
import java.util.List;
import java.util.Optional;

/** Deletes a stack, in steps. */
final class Removal {
  private final Account account;
  private final StackState stack;
  private final String token;

  Removal(Account account, StackState stack, String token) {
    this.account = account;
    this.stack = stack;
    this.token = token;
  }

  void begin(boolean fails) {
    if (stack.status.equals("REVIEW_IN_PROGRESS")) {
      stack.happened(token, "DELETE_COMPLETE", "");
      return;
    }
    stack.happened(token, "DELETE_IN_PROGRESS", "User Initiated");
    // A slow endpoint is still at work when it is asked for the first time.
    stack.pending.add(() -> {});
    stack.pending.add(() -> finish(fails));
  }

  private void finish(boolean fails) {
    Optional<TemplateRun> run = stack.run();
    List<Resource> resources =
        run.map(r -> List.copyOf(r.template().resources().values())).orElse(List.of());
    for (Resource resource : resources) {
      String physicalId = run.orElseThrow().physicalId(resource.logicalId());
      Optional<String> refusal =
          fails ? Optional.of(Deployment.REASON) : account.refusal(resource.type(), physicalId);
      if (!CloudFormationService.policy(resource).equals("Delete")) {
        event(resource, "DELETE_SKIPPED", "");
      } else if (refusal.isPresent()) {
        event(resource, "DELETE_FAILED", refusal.get());
        stack.happened(token, "DELETE_FAILED", "The following resource(s) failed to delete.");
        return;
      } else {
        account.removed(resource.type(), physicalId);
        event(resource, "DELETE_COMPLETE", "");
      }
    }
    stack.happened(token, "DELETE_COMPLETE", "");
    stack.run = null;
  }

  private void event(Resource resource, String status, String reason) {
    stack.happened(token, resource.logicalId(), resource.type(), status, reason);
  }
}
