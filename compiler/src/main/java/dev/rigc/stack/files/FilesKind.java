package dev.rigc.stack.files;

import dev.rigc.model.Riglet;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.stack.compute.ComputeExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;

/** The volumes of the applications in an environment: an EFS file system. */
public final class FilesKind implements StackKind {
  @Override
  public String name() {
    return "files";
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return riglet.hasVolumes() ? StackKind.super.sites(riglet) : List.of();
  }

  @Override
  public List<String> exports(StackSite site) {
    List<String> exports = new ArrayList<>(List.of(FilesExports.FILE_SYSTEM));
    Directory.of(site.riglet()).forEach(directory -> exports.add(directory.output()));
    return exports;
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    List<String> ofFoundation = new ArrayList<>(List.of(FoundationExports.VPC_ID));
    ofFoundation.addAll(FoundationExports.privateSubnets(site.requireEnvironment()));
    return List.of(
        FoundationExports.of(site).taking(ofFoundation),
        ComputeExports.of(site).taking(ComputeExports.APP_SECURITY_GROUP));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return FilesView.of(stack);
  }
}
