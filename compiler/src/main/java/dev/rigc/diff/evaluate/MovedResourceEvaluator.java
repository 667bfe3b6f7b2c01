package dev.rigc.diff.evaluate;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock;
import dev.rigc.diff.deadlock.Deadlock.Moved;
import dev.rigc.diff.deadlock.Deadlocks;
import dev.rigc.rule.RuleInfo;
import java.util.List;

/** Reports named resources that move to another stack or logical id. */
final class MovedResourceEvaluator implements DiffEvaluator {
  private static final RuleInfo MOVED =
      RuleInfo.error(
              "DIF1106",
              "A named resource stays where it is declared.",
              "Under another logical id or in another stack it is a new resource, and its name is taken as long as the old one is there.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/refactor-stacks.html")
          .withExample("Data (AWS::S3::Bucket)   BucketName: shop-data   is declared as `Files`");

  @Override
  public List<RuleInfo> infos() {
    return List.of(MOVED);
  }

  @Override
  public void evaluate(SystemDifference difference, Insights insights) {
    for (Deadlock deadlock : Deadlocks.in(difference)) {
      if (deadlock instanceof Moved found) {
        insights
            .add(
                MOVED,
                found.to(),
                "The %s `%s` of `%s` is that of `%s` in `%s`, which is still there when it is made."
                    .formatted(
                        found.property(),
                        found.name(),
                        found.to().logicalId(),
                        found.from().logicalId(),
                        found.from().stack().key()))
            .hint(
                difference.after().stack(found.from().stack().key()).isPresent()
                    ? "Deploy it in stages: `rigc diff OLD NEW --stages FOLDER` writes them."
                    : "Keep the stack `%s` until the resource is moved, with `aws cloudformation create-stack-refactor`."
                        .formatted(found.from().stack().key()));
      }
    }
  }
}
