package dev.rigc.iam;

import java.util.List;
import java.util.Optional;

/**
 * An emitted role, or one that may do all that a boundary lets it.
 *
 * @param kind what it is for
 * @param stack the stack that it is in
 * @param arn its ARN
 * @param trust who may take it
 * @param policies what it may do
 * @param boundary the most that it may do
 */
record Role(
    Kind kind,
    Stack stack,
    String arn,
    Policy trust,
    List<Policy> policies,
    Optional<Policy> boundary) {

  /** What roles are emitted for. */
  enum Kind {
    DEPLOYMENT,
    TASK,
    EXECUTION,
    SCHEDULE,
    REQUESTS,
    BOUNDARY,
    BUILD,
    PIPELINE,
    COUNT,
    SCAN,
    TASK_RUNNER,
    SOURCE,
    SLACK,
    CHAT,
    CLUSTER_HOST,
    DATABASE_HOST,
    FLOW_LOGS;

    static Kind of(Stack stack, String logicalId) {
      return switch (stack.layer() + "/" + logicalId) {
        case "deps/CloudFormationRole" -> DEPLOYMENT;
        case "app/TaskRole", "task/TaskRole" -> TASK;
        case "app/ExecutionRole", "task/ExecutionRole" -> EXECUTION;
        case "app/ScheduleRole" -> SCHEDULE;
        case "app/LoadBalancerRole" -> REQUESTS;
        case "build/BuildRole" -> BUILD;
        case "build/PipelineRole" -> PIPELINE;
        case "build/CountRole" -> COUNT;
        case "build/ScanRole" -> SCAN;
        case "build/TaskRunnerRole" -> TASK_RUNNER;
        case "build/SourceRole" -> SOURCE;
        case "build/SlackRole" -> SLACK;
        case "chat/ChatRole" -> CHAT;
        case "compute-ecs/HostRole" -> CLUSTER_HOST;
        case "foundation/FlowLogRole" -> FLOW_LOGS;
        case "db-couch/HostRole" -> DATABASE_HOST;
        default -> throw new AssertionError("There is no table for the role " + logicalId);
      };
    }
  }

  /**
   * Whether IAM lets it. In its own account a policy of the resource is as good as one of the role;
   * the boundary limits both.
   *
   * @param resourcePolicies the policies of buckets, which say themselves what they are about
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
   *     evaluation logic</a>
   */
  boolean may(Request request, List<Policy> resourcePolicies) {
    boolean allowed = false;
    for (List<Policy> all : List.of(policies, resourcePolicies)) {
      for (Policy policy : all) {
        Policy.Effect effect = policy.of(request, arn);
        if (effect == Policy.Effect.DENY) {
          return false;
        }
        allowed |= effect == Policy.Effect.ALLOW;
      }
    }
    return allowed
        && boundary.map(most -> most.of(request, arn) == Policy.Effect.ALLOW).orElse(true);
  }

  @Override
  public String toString() {
    return kind + " of " + stack.name();
  }
}
