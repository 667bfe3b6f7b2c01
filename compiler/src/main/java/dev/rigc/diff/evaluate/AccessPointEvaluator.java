package dev.rigc.diff.evaluate;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports what becomes of files when the access point to them is deleted or replaced. */
final class AccessPointEvaluator implements DiffEvaluator {
  private static final String TYPE = "AWS::EFS::AccessPoint";

  private static final RuleInfo LEFT =
      RuleInfo.warning(
              "DIF1015",
              "Files that no application can reach any more are deleted first.",
              "An access point goes without its files: they stay in the file system, and cost.",
              "https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html")
          .withExample("An access point with `RootDirectory: { Path: /web/uploads }` is removed.");

  private static final RuleInfo OWNER =
      RuleInfo.warning(
              "DIF1016",
              "An access point keeps the owner of its directory.",
              "EFS gives a directory its owner only when it makes it.",
              "https://docs.aws.amazon.com/efs/latest/ug/enforce-root-directory-access-point.html")
          .withExample("PosixUser: { Uid: 1000, Gid: 1000 } becomes { Uid: 33, Gid: 33 }");

  @Override
  public List<RuleInfo> infos() {
    return List.of(LEFT, OWNER);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    difference
        .resources()
        .filter(one -> one.type().equals(TYPE))
        .forEach(
            one -> {
              if (one.effect() == Effect.DELETE) {
                left(one, insights);
              } else if (one.effect() == Effect.WILL_REPLACE) {
                owner(one, insights);
              }
            });
  }

  private static void left(ResourceDifference point, Insights insights) {
    insights
        .add(
            LEFT,
            point,
            "",
            "The files in %s stay in the file system when %s is deleted."
                .formatted(directory(point.model()), Clause.name(point)))
        .hint("Delete them in a task that still has the volume, if they are not needed.");
  }

  private static void owner(ResourceDifference point, Insights insights) {
    ResourceModel before = point.before().orElseThrow();
    ResourceModel after = point.after().orElseThrow();
    boolean sameDirectory = directory(before).equals(directory(after));
    if (sameDirectory && !user(before).equals(user(after))) {
      insights
          .add(
              OWNER,
              point,
              "PosixUser",
              "%s will be replaced by one with another user, and %s keeps its owner: the new user may not be able to write there."
                  .formatted(Clause.name(point), directory(after)))
          .hint("Keep the user, or use another directory and copy the files.");
    }
  }

  private static Term user(ResourceModel point) {
    return Terms.value(point.property("PosixUser"));
  }

  private static String directory(ResourceModel point) {
    String path = Terms.text(Terms.at(point.property("RootDirectory"), "Path"));
    return Phrases.quoted(path.isEmpty() ? "/" : path);
  }
}
