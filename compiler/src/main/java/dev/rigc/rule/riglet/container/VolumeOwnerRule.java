package dev.rigc.rule.riglet.container;

import dev.rigc.cfn.spec.fact.SettingRange;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.NumberRange;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;

/** The user and the group of a volume are numbers that EFS takes, and not root. */
final class VolumeOwnerRule implements RigletRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2437",
            "The user and the group of a volume are numbers from 1.",
            "EFS takes the rights of root from a client that may not be root, so user 0 could not"
                + " write.",
            "https://docs.aws.amazon.com/efs/latest/ug/enforce-identity-access-points.html")
        .withExample("volumes: { uploads: { path: /srv/uploads, uid: 0 } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    NumberRange range = NumberRange.of(SettingRange.POSIX_ID);
    for (Application application : context.applications()) {
      application
          .requireWorkload()
          .volumes()
          .forEach(
              (name, volume) -> {
                NodePath path = context.path(application).key("volumes").key(name.value());
                range.check(context, findings, info(), path.key("uid"), volume.uid());
                range.check(context, findings, info(), path.key("gid"), volume.gid());
              });
    }
  }
}
