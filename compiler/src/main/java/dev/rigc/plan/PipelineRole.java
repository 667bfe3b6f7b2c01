package dev.rigc.plan;

/** What the stacks of a kind have to do with the pipelines of applications. */
public enum PipelineRole {
  /** Nothing: an operator deploys them. */
  NONE,
  /** They hold the pipeline of an application. */
  PIPELINE,
  /** Pipelines deploy them, with the role and the permissions that the deps stack sets out. */
  DEPLOYED
}
