package dev.rigc.stack.build;

import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.StackSite;

/**
 * What the build stack of an application offers to others. They find it by its name and import
 * nothing: an application that runs already must not keep its pipeline from being deleted.
 */
public final class BuildExports {
  private BuildExports() {}

  /** {@code {owner}-{project}-{app}-{branch}-ecr-repo}, in lower case: where the images are. */
  public static DerivedName repository(StackSite site) {
    Names names = new Names(site.riglet());
    return names.join(
        NameKind.ECR_REPOSITORY,
        names.owner(),
        names.project(),
        Names.app(site.requireApplication()),
        Part.of("branch", site.requireApplication().branch().lowerCase()),
        Part.literal("ecr-repo"));
  }
}
