package dev.rigc.rule.riglet.compute;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The number and size of tasks are within the limits of ECS. */
final class TaskRangeRule implements RigletRule {
  static final NumberRange TASKS = new NumberRange(0, 5_000);
  static final NumberRange CPU = new NumberRange(128, 196_608, " CPU units");
  static final NumberRange MEMORY = new NumberRange(6, 1_048_576, " MiB");

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2306",
            "An application runs 0 to 5,000 tasks with 128 to 196,608 CPU units and 6 MiB to 1 TiB.",
            "ECS starts no more tasks for a service, Docker no container below 6 MiB.",
            "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html")
        .withExample("cpu: 1");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Environment environment : context.environments()) {
      for (Application application : context.applications()) {
        Deployment deployment = environment.deployment(application);
        check(context, findings, environment, application, "tasks", TASKS, deployment.tasks());
        check(context, findings, environment, application, "cpu", CPU, deployment.cpu());
        check(context, findings, environment, application, "memory", MEMORY, deployment.memory());
      }
    }
  }

  private void check(
      RigletContext context,
      Findings findings,
      Environment environment,
      Application application,
      String key,
      NumberRange range,
      int value) {
    range.check(context, findings, info(), context.origin(environment, application, key), value);
  }
}
