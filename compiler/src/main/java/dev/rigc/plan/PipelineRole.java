package dev.rigc.plan;

/** What the stacks of a kind have to do with the pipelines of applications. */
public enum PipelineRole {
  /** Nothing: an operator deploys them. */
  NONE,
  /** They hold the pipeline of an application. */
  PIPELINE,
  /**
   * They hold a task that runs once. Pipelines deploy them as they deploy an application, and run
   * the task, before they deploy the application itself.
   */
  BEFORE_DEPLOYED,
  /** Pipelines deploy them, with the role and the permissions that the deps stack sets out. */
  DEPLOYED;

  /** Whether pipelines deploy such stacks. */
  public boolean isDeployed() {
    return this == BEFORE_DEPLOYED || this == DEPLOYED;
  }
}
