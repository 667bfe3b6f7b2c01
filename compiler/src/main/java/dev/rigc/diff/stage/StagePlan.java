package dev.rigc.diff.stage;

import java.util.List;

/**
 * The stages of a difference.
 *
 * @param stages the stages in order; one if a single step works
 * @param unsolved what no stage solves, as sentences that say what to do instead
 */
public record StagePlan(List<Stage> stages, List<String> unsolved) {
  /** Keeps copies of the lists. */
  public StagePlan {
    stages = List.copyOf(stages);
    unsolved = List.copyOf(unsolved);
  }
}
