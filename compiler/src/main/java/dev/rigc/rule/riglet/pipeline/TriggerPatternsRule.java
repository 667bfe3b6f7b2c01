package dev.rigc.rule.riglet.pipeline;

import dev.rigc.cfn.spec.fact.Quota;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.KeyPath;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.SourceTrigger;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CodePipeline takes the patterns of a trigger. */
final class TriggerPatternsRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2414",
            "A trigger has at most 8 patterns in a list, of 1 to 255 characters, of branches and paths"
                + " or of tags.",
            "CodePipeline takes no more, and a filter on tags holds no branches and no paths.",
            "https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GitPushFilter.html")
        .withExample("trigger: { tags: [v*], paths: [src/**] }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      NodePath path = context.path(application).key("source").key("trigger");
      application
          .pipeline()
          .trigger()
          .ifPresent(
              trigger -> {
                lists(trigger)
                    .forEach((key, list) -> check(context, findings, path.key(key), list));
                checkTags(context, findings, path, trigger);
              });
    }
  }

  private static Map<String, List<String>> lists(SourceTrigger trigger) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("branches", trigger.branches().includes());
    lists.put("excludeBranches", trigger.branches().excludes());
    lists.put("paths", trigger.paths().includes());
    lists.put("excludePaths", trigger.paths().excludes());
    lists.put("tags", trigger.tags().includes());
    lists.put("excludeTags", trigger.tags().excludes());
    return lists;
  }

  private void check(
      RigletContext context, Findings findings, NodePath path, List<String> patterns) {
    int most = Quota.TRIGGER_PATTERNS.value();
    if (patterns.size() > most && context.isSound(path)) {
      context
          .report(
              findings,
              info(),
              path,
              "%s has %s patterns, %s are allowed."
                  .formatted(KeyPath.quoted(path), patterns.size(), most))
          .hint("`**` matches any folders, and `{a,b}` one of several words.");
    }
    int longest = Quota.TRIGGER_PATTERN_LENGTH.value();
    for (int i = 0; i < patterns.size(); i++) {
      NodePath item = path.index(i);
      int length = patterns.get(i).length();
      if ((length == 0 || length > longest) && context.isSound(item)) {
        context.report(
            findings,
            info(),
            item,
            "%s has %s characters; it must have 1 to %s."
                .formatted(KeyPath.quoted(item), length, longest));
      }
    }
  }

  private void checkTags(
      RigletContext context, Findings findings, NodePath path, SourceTrigger trigger) {
    boolean others = !trigger.branches().isEmpty() || !trigger.paths().isEmpty();
    if (!trigger.tags().isEmpty() && others && context.isSound(path)) {
      context
          .reportKey(
              findings,
              info(),
              path,
              "The trigger names tags as well as branches or paths; the push of a tag has neither.")
          .hint("Keep the tags, or the branches and paths.");
    }
  }
}
