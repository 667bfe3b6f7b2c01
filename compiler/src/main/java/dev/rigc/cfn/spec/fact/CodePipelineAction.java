package dev.rigc.cfn.spec.fact;

import java.util.Map;
import java.util.Optional;

/**
 * How many artifacts an action of CodePipeline takes and gives.
 *
 * @param minInput the fewest input artifacts
 * @param maxInput the most input artifacts
 * @param minOutput the fewest output artifacts
 * @param maxOutput the most output artifacts
 * @see <a
 *     href="https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-action-artifacts.html">Number
 *     of artifacts</a>
 */
public record CodePipelineAction(int minInput, int maxInput, int minOutput, int maxOutput) {

  /** The action of an owner ({@code AWS}), category ({@code Build}) and provider. */
  public static Optional<CodePipelineAction> find(String owner, String category, String provider) {
    return FactTables.load("codepipeline-actions")
        .member(owner + "/" + category + "/" + provider)
        .map(PackedValue::members)
        .map(
            counts ->
                new CodePipelineAction(
                    count(counts, "min_input"),
                    count(counts, "max_input"),
                    count(counts, "min_output"),
                    count(counts, "max_output")));
  }

  private static int count(Map<String, PackedValue> counts, String name) {
    PackedValue count = counts.get(name);
    return count == null ? 0 : (int) count.number();
  }
}
