package dev.rigc.rule.riglet.container;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Volume;
import dev.rigc.model.value.Slug;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import java.util.Map;
import java.util.Optional;

/** Some application writes to every volume. */
final class WrittenVolumeRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.warning(
            "RIG2439",
            "Some application writes to every volume.",
            "A volume is empty at first, and only applications reach it.",
            "https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html")
        .withExample("volumes: { uploads: { path: /srv/uploads, readOnly: true } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      application
          .requireWorkload()
          .volumes()
          .forEach(
              (name, volume) -> {
                NodePath path = context.path(application).key("volumes").key(name.value());
                if (volume.isOwn()
                    && volume.readOnly()
                    && context.isSound(path.key("readOnly"), path.key("application"))
                    && !isWrittenByOthers(context, application, name)) {
                  context
                      .report(
                          findings,
                          info(),
                          path.key("readOnly"),
                          "No application writes to the volume `%s` of `%s`: it stays empty."
                              .formatted(name, application.name()))
                      .hint(
                          "Remove `readOnly`, or let another application write: `%s: { path: …, application: %s }`."
                              .formatted(name, application.name()));
                }
              });
    }
  }

  private static boolean isWrittenByOthers(
      RigletContext context, Application application, Slug name) {
    return context.applications().stream()
        .flatMap(other -> other.requireWorkload().volumes().entrySet().stream())
        .filter(each -> each.getKey().equals(name) && !each.getValue().readOnly())
        .map(Map.Entry::getValue)
        .map(Volume::application)
        .anyMatch(Optional.of(application.name())::equals);
  }
}
