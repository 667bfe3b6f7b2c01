package dev.rigc.stack.app;

import dev.rigc.model.Riglet;
import dev.rigc.model.pipeline.DeploymentTask;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.PipelineRole;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.stack.compute.ComputeExports;
import dev.rigc.stack.database.DatabaseExports;
import dev.rigc.stack.deps.DepsExports;
import dev.rigc.stack.files.FilesExports;
import dev.rigc.stack.foundation.FoundationExports;
import java.util.ArrayList;
import java.util.List;

/** The task that runs once before an application is deployed in an environment. */
public final class TaskKind implements StackKind {
  @Override
  public String name() {
    return "app-task";
  }

  @Override
  public String key() {
    return "task";
  }

  @Override
  public String command() {
    return key();
  }

  @Override
  public Scope scope() {
    return Scope.DEPLOYMENT;
  }

  @Override
  public PipelineRole pipelineRole() {
    return PipelineRole.BEFORE_DEPLOYED;
  }

  @Override
  public List<StackSite> sites(Riglet riglet) {
    return StackKind.super.sites(riglet).stream()
        .filter(site -> site.requireApplication().beforeDeployment().isPresent())
        .toList();
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    List<Exporter.Taken> imports = new ArrayList<>();
    imports.add(DepsExports.of(site).taking(DepsExports.APPLICATION_BOUNDARY));
    List<String> ofCompute = new ArrayList<>(List.of(ComputeExports.CLUSTER));
    if (AppKind.isFargate(site)) {
      ofCompute.add(ComputeExports.APP_SECURITY_GROUP);
      imports.add(
          FoundationExports.of(site)
              .taking(FoundationExports.hostSubnets(site.requireEnvironment())));
    }
    if (site.requireEnvironment().compute().scalesHosts()) {
      ofCompute.add(ComputeExports.CAPACITY_PROVIDER);
    }
    imports.add(ComputeExports.of(site).taking(ofCompute));
    if (AppKind.readsDatabaseSecret(site)) {
      imports.add(DatabaseExports.of(site).taking(DatabaseExports.APPLICATION_SECRET));
    }
    if (!site.requireApplication().requireWorkload().volumes().isEmpty()) {
      imports.add(FilesExports.of(site).taking(AppKind.ofFiles(site)));
    }
    return imports;
  }

  /** Migrations need their database. */
  @Override
  public List<StackName> follows(StackSite site) {
    return AppKind.databases(site);
  }

  @Override
  public List<Parameter> parameters(StackSite site) {
    return List.of(Parameter.required(AppKind.TAG));
  }

  @Override
  public List<String> capabilities(StackSite site) {
    return MAKES_ROLES;
  }

  @Override
  public List<SiteName> names(StackSite site) {
    return List.of(
        new SiteName("task stack", site.name()),
        new SiteName("task log group", AppKind.logGroup(site)));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    List<String> command =
        stack
            .site()
            .requireApplication()
            .beforeDeployment()
            .map(DeploymentTask::command)
            .orElseThrow();
    return new AppViews(plan.riglet()).ofTask(stack, command);
  }
}
