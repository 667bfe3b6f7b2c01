package dev.rigc.stack.deps;

import dev.rigc.plan.Exporter;
import dev.rigc.plan.StackSite;

/** What the deps stack offers to the others. */
public final class DepsExports {
  /** The bucket of the templates that pipelines deploy, and of large ones. */
  public static final String ARTIFACT_BUCKET = "ArtifactBucket";

  /** The role with which CloudFormation deploys the stacks of applications. */
  public static final String CLOUDFORMATION_ROLE = "CloudFormationRoleArn";

  /** The most that a role of an application may do. */
  public static final String APPLICATION_BOUNDARY = "ApplicationBoundaryArn";

  /** The public zone, where the riglet creates it. */
  public static final String ZONE_ID = "ZoneId";

  private static final DepsKind KIND = new DepsKind();

  private DepsExports() {}

  /** The stack that exports them. */
  public static Exporter of(StackSite site) {
    return Exporter.of(KIND, site);
  }
}
