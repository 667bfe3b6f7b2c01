package dev.rigc.rule.riglet.container;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.List;

/** The name of a schedule of EventBridge Scheduler is not too long. */
final class ScheduleNameRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2434",
            "The name of a scheduled task fits into that of its schedule.",
            "EventBridge Scheduler takes 64 characters: owner, project, environment, application and"
                + " branch, which the role of the pipelines is scoped to, and the name of the task.",
            "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html")
        .withExample("schedules: { remove-the-sessions-that-were-not-used-for-a-month: { … } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      for (Slug name : application.requireWorkload().schedules().keySet()) {
        check(context, findings, application, name);
      }
    }
  }

  private void check(RigletContext context, Findings findings, Application application, Slug name) {
    int most = Quota.SCHEDULE_NAME.value();
    for (Environment environment : context.environments()) {
      String stack =
          String.join(
              "-",
              List.of(
                  context.riglet().owner().value(),
                  context.riglet().project().value(),
                  environment.name().value(),
                  "app",
                  application.name().value(),
                  application.branch().value()));
      int length = stack.length() + 1 + name.value().length();
      if (length > most) {
        context
            .reportKey(
                findings,
                info(),
                context.path(application).key("schedules").key(name.value()),
                "The schedule `%s-%s` would have %s characters (stack %s + `-` 1 + name %s); %s are allowed."
                    .formatted(stack, name, length, stack.length(), name.value().length(), most))
            .hint("Shorten the name by at least %s characters.".formatted(length - most));
        return;
      }
    }
  }
}
