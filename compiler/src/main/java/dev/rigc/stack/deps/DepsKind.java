package dev.rigc.stack.deps;

import dev.rigc.model.Riglet;
import dev.rigc.model.network.HostedZone;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import java.util.ArrayList;
import java.util.List;

/** What must exist first: artifact bucket and deployment roles. */
public final class DepsKind implements StackKind {
  @Override
  public String name() {
    return "deps";
  }

  @Override
  public Scope scope() {
    return Scope.RIGLET;
  }

  @Override
  public List<String> exports(StackSite site) {
    List<String> exports =
        new ArrayList<>(
            List.of(
                DepsExports.ARTIFACT_BUCKET,
                DepsExports.CLOUDFORMATION_ROLE,
                DepsExports.APPLICATION_BOUNDARY));
    if (site.riglet().hostedZone() == HostedZone.CREATE) {
      exports.add(DepsExports.ZONE_ID);
    }
    return exports;
  }

  @Override
  public List<String> capabilities(StackSite site) {
    return MAKES_ROLES;
  }

  @Override
  public List<SiteName> names(StackSite site) {
    return List.of(
        new SiteName("deps stack", site.name()),
        new SiteName("artifact bucket", artifactBucket(site.riglet())));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return new DepsViews(plan).of(stack);
  }

  /** {@code {owner}-{project}-{account}-{region}-artifacts}. */
  static DerivedName artifactBucket(Riglet riglet) {
    Names names = new Names(riglet);
    return names.join(
        NameKind.BUCKET,
        names.owner(),
        names.project(),
        Names.account(),
        names.region(),
        Part.literal("artifacts"));
  }
}
