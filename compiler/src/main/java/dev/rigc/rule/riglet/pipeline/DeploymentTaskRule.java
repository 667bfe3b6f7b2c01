package dev.rigc.rule.riglet.pipeline;

import dev.rigc.cfn.spec.fact.SettingRange;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.DeploymentTask;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** A task before a deployment is run by a pipeline, and ends before CodeBuild gives up. */
final class DeploymentTaskRule implements Rule<RigletContext> {
  private static final RuleInfo NEVER =
      RuleInfo.warning(
              "RIG2447",
              "A task before a deployment needs an environment that the pipelines deploy to.",
              "The pipeline of the application runs it. Where an operator deploys, the operator must"
                  + " run it, too.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html")
          .withExample(
              "environments: { sandbox: {} } with beforeDeployment: { command: [migrate] }");

  private static final RuleInfo TIMEOUT =
      RuleInfo.error(
              "RIG2448",
              "The timeout of a task before a deployment is within that of a build.",
              "A build follows the task, and has %s minutes more than the task to start and to stop it."
                  .formatted(DeploymentTask.MINUTES_AROUND),
              "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_CreateProject.html")
          .withExample("beforeDeployment: { command: [migrate], timeout: 480 }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NEVER, TIMEOUT);
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    boolean isRun = !context.riglet().pipelineEnvironments().isEmpty();
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("beforeDeployment");
      application
          .beforeDeployment()
          .ifPresent(
              task -> {
                timeout().check(context, findings, TIMEOUT, path.key("timeout"), task.timeout());
                if (!isRun) {
                  reportNever(context, findings, path, application);
                }
              });
    }
  }

  private static NumberRange timeout() {
    int highest = SettingRange.BUILD_TIMEOUT.highest() - DeploymentTask.MINUTES_AROUND;
    return new NumberRange(1, highest, " minutes");
  }

  private static void reportNever(
      RigletContext context, Findings findings, NodePath path, Application application) {
    context
        .report(
            findings,
            NEVER,
            path,
            "No pipeline runs the task before deployments of `%s`: the pipelines deploy to no environment."
                .formatted(application.name()))
        .hint(
            "Add `pipeline: true` to an environment, or run `make run-task` before each deployment by hand.");
  }
}
