package dev.rigc.model;

import dev.rigc.model.value.Slug;

/** How a new version of an application gets to an environment. */
public enum Promotion {
  /** No pipeline deploys there: an operator does. */
  BY_HAND,
  /** The pipelines deploy there as soon as the environment before it has the version. */
  AUTOMATIC,
  /** The pipelines deploy there once a person has approved the change set. */
  AFTER_APPROVAL;

  /** Whether the pipelines deploy there. */
  public boolean isInPipeline() {
    return this != BY_HAND;
  }

  /** Whether a person must approve what a pipeline deploys there. */
  public boolean needsApproval() {
    return this == AFTER_APPROVAL;
  }

  /** What an environment has whose {@code pipeline} and {@code approval} are not given. */
  public static Promotion standard(Slug environment) {
    return of(
        Riglet.STANDARD_ENVIRONMENTS.contains(environment),
        environment.equals(Environment.PRODUCTION));
  }

  /** The promotion of {@code pipeline} and {@code approval}, which means nothing without it. */
  public static Promotion of(boolean pipeline, boolean approval) {
    if (!pipeline) {
      return BY_HAND;
    }
    return approval ? AFTER_APPROVAL : AUTOMATIC;
  }
}
