package dev.rigc.stack.build;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.compute.Architecture;
import dev.rigc.model.pipeline.DeploymentTask;
import dev.rigc.model.pipeline.ScanSeverity;
import dev.rigc.model.pipeline.TestReport;
import dev.rigc.model.value.EmailAddress;
import dev.rigc.model.value.SecretName;
import dev.rigc.plan.Names;
import dev.rigc.plan.PipelineRole;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.SecretNames;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.plan.StackTags;
import dev.rigc.render.HeadView;
import dev.rigc.stack.compute.ComputeExports;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The views of build stacks. */
final class BuildViews {
  /** The tag is what the build says. */
  private static final String TAG = "\"Tag\":{\"Fn::GetParam\":[\"Build\",\"build.json\",\"tag\"]}";

  /**
   * The count is passed, too, since the action resets every other parameter to its default (<a
   * href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1789">roadmap
   * 1789</a>).
   */
  private static final String COUNT = "\"TaskDesiredCount\":\"#{%s.TaskDesiredCount}\"";

  /** Which stack's task to run. The name of a stack is nothing but letters, digits and hyphens. */
  private static final String STACK = "[{\"name\":\"STACK\",\"value\":\"%s\"}]";

  private static final String X86 = Architecture.X86_64.platform();
  private static final String ARM = Architecture.ARM64.platform();

  private final StackPlan plan;
  private final Riglet riglet;
  private final Names names;

  BuildViews(StackPlan plan) {
    this.plan = plan;
    this.riglet = plan.riglet();
    this.names = new Names(riglet);
  }

  BuildView of(PlannedStack stack) {
    StackSite site = stack.site();
    Application application = site.requireApplication();
    HeadView head = HeadView.of(stack, "Pipeline of " + application.name());
    String buildProject = BuildKind.codeBuildProject(site, "build").value();
    Optional<Environment> tested =
        riglet.testedEnvironment().filter(first -> application.endToEndTests().isPresent());
    List<BuildView.Stage> stages = stages(site, tested);
    List<PlannedStack> tasks = tasks(site);
    return new BuildView(
        head,
        BuildExports.repository(site).value(),
        application.repository().value(),
        application.branch().value(),
        SourceView.of(riglet, application),
        BuildKind.pipeline(site).value(),
        buildProject,
        BuildKind.codeBuildProject(site, "e2e").value(),
        buildProject.substring(0, buildProject.length() - "-build".length()),
        tested.flatMap(environment -> application.endToEndTests()).orElse(null),
        tested
            .map(environment -> "https://" + names.hosts(environment, application).get(0).value())
            .orElse(null),
        platforms().filter(all -> !all.equals(X86)).orElse(null),
        platforms().equals(Optional.of(ARM)),
        BuildKind.logGroup(site, "").value(),
        BuildKind.templatesFolder(application),
        reports(site),
        scanGate(site),
        task(site, tasks),
        preview(application),
        stages,
        stacks(stages, stage -> stage.countRequest() != null),
        withTasks(stages, stage -> !stage.isApproved()),
        withTasks(stages, BuildView.Stage::isApproved),
        BuildExports.announcedStages(riglet),
        riglet.notifications().build().stream().map(EmailAddress::value).toList(),
        riglet.notifications().slack().map(SecretName::value).orElse(null),
        riglet
            .notifications()
            .slack()
            .map(name -> SecretNames.parameterArn(name.value()))
            .orElse(null),
        BuildKind.logGroup(site, "-slack").value(),
        BuildKind.logGroup(site, "-count").value());
  }

  private static List<BuildView.Report> reports(StackSite site) {
    return site.requireApplication().pipeline().reports().stream()
        .map(
            report ->
                new BuildView.Report(
                    BuildKind.reportId(report),
                    BuildKind.reportGroup(site, report).value(),
                    report.kind() == TestReport.Kind.COVERAGE ? "CODE_COVERAGE" : "TEST"))
        .toList();
  }

  private BuildView.@Nullable Task task(StackSite site, List<PlannedStack> tasks) {
    return site.requireApplication()
        .beforeDeployment()
        .filter(asked -> !tasks.isEmpty())
        .map(
            asked ->
                new BuildView.Task(
                    BuildKind.codeBuildProject(site, "task").value(),
                    site.requireApplication().name().value(),
                    Integer.toString(asked.timeout()),
                    asked.timeout() + DeploymentTask.MINUTES_AROUND,
                    tasks.stream().map(task -> task.stack().name().value()).toList(),
                    tasks.stream()
                        .map(task -> ComputeExports.of(task.site()).stack().value())
                        .toList(),
                    names.applicationRolePath()))
        .orElse(null);
  }

  private BuildView.@Nullable Preview preview(Application application) {
    return application.isPreview()
        ? new BuildView.Preview(
            names.rolePath(),
            riglet.environments().stream()
                .flatMap(environment -> names.hosts(environment, application).stream())
                .map(host -> host.value().toLowerCase(Locale.ROOT))
                .toList())
        : null;
  }

  private static BuildView.@Nullable ScanGate scanGate(StackSite site) {
    return site.requireApplication()
        .pipeline()
        .scanGate()
        .map(
            least ->
                new BuildView.ScanGate(
                    BuildKind.codeBuildProject(site, "scan").value(),
                    least.andWorse().stream()
                        .map(ScanSeverity::key)
                        .collect(Collectors.joining(" "))))
        .orElse(null);
  }

  /** The platforms of all environments: one image, or one image of several parts, goes to each. */
  private Optional<String> platforms() {
    return riglet.environments().stream()
        .map(environment -> environment.compute().processors())
        .distinct()
        .sorted()
        .map(Architecture::platform)
        .reduce((first, second) -> first + "," + second);
  }

  /** One stage for each environment of the pipelines, in the order of promotion. */
  private List<BuildView.Stage> stages(StackSite site, Optional<Environment> tested) {
    return plan.deployedBy(site).stream()
        .filter(deployed -> deployed.kind().pipelineRole() == PipelineRole.DEPLOYED)
        .map(deployed -> stage(site, deployed, tested))
        .toList();
  }

  private List<PlannedStack> tasks(StackSite site) {
    return plan.deployedBy(site).stream()
        .filter(deployed -> deployed.kind().pipelineRole() == PipelineRole.BEFORE_DEPLOYED)
        .toList();
  }

  private BuildView.Stage stage(
      StackSite site, PlannedStack deployed, Optional<Environment> tested) {
    Environment environment = deployed.site().requireEnvironment();
    Application application = deployed.site().requireApplication();
    String name = BuildExports.stageName(environment.name());
    String stack = deployed.stack().name().value();
    Deployment deployment = environment.deployment(application);
    boolean isCounted = deployment.activeScaling().isEmpty();
    return new BuildView.Stage(
        name,
        stack,
        "Templates::" + deployed.stack().file(),
        "Templates::" + StackTags.file(environment),
        tasks(site).stream()
            .filter(task -> task.site().environment().equals(Optional.of(environment)))
            .findFirst()
            .map(BuildViews::stageTask)
            .orElse(null),
        isCounted ? stack + " " + deployment.tasks() : null,
        "{" + TAG + (isCounted ? "," + COUNT.formatted(name) : "") + "}",
        approvalRequest(environment, application),
        tested.equals(Optional.of(environment)));
  }

  private static BuildView.StageTask stageTask(PlannedStack task) {
    String stack = task.stack().name().value();
    return new BuildView.StageTask(
        stack, "Templates::" + task.stack().file(), "{" + TAG + "}", STACK.formatted(stack));
  }

  private static @Nullable String approvalRequest(
      Environment environment, Application application) {
    return environment.promotion().needsApproval()
        ? "Deploy %s to %s? The change set `pipeline` shows what."
            .formatted(application.name(), environment.name())
        : null;
  }

  /** The stacks of some stages, those of their tasks first. */
  private static List<String> withTasks(
      List<BuildView.Stage> stages, Predicate<BuildView.Stage> chosen) {
    return stages.stream()
        .filter(chosen)
        .flatMap(
            stage ->
                Stream.concat(
                    Stream.ofNullable(stage.task()).map(BuildView.StageTask::stack),
                    Stream.of(stage.stack())))
        .toList();
  }

  private static List<String> stacks(
      List<BuildView.Stage> stages, Predicate<BuildView.Stage> chosen) {
    return stages.stream().filter(chosen).map(BuildView.Stage::stack).toList();
  }
}
