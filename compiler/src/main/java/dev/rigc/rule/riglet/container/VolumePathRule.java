package dev.rigc.rule.riglet.container;

import dev.rigc.model.application.Application;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.rule.riglet.RigletRule;
import dev.rigc.rule.riglet.TextForm;

/** A volume is at a path that a container can have. */
final class VolumePathRule implements RigletRule {
  /** The container runtime takes a colon for the end of the path. */
  private static final TextForm PATH =
      new TextForm(
          "(?:/(?!\\.{1,2}(?:/|$))[^\\x00-\\x1f/:]++)++",
          "the absolute path of a folder in the container, without a colon, `.` and `..`, and"
              + " without a slash at its end");

  static boolean isWellFormed(String path) {
    return PATH.form().matcher(path).matches();
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.error(
            "RIG2435",
            "The path of a volume is the absolute path of a folder below the root of the container.",
            "The container would not start: nothing can be mounted at `/` or at a relative path.",
            "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html")
        .withExample("volumes: { uploads: { path: srv/uploads } }");
  }

  @Override
  public void check(RigletContext context, Findings findings) {
    for (Application application : context.applications()) {
      application
          .requireWorkload()
          .volumes()
          .forEach(
              (name, volume) ->
                  PATH.check(
                      context,
                      findings,
                      info(),
                      context.path(application).key("volumes").key(name.value()).key("path"),
                      volume.path()));
    }
  }
}
