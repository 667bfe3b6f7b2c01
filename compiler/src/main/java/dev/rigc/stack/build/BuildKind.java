package dev.rigc.stack.build;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Application;
import dev.rigc.model.pipeline.PipelineSettings;
import dev.rigc.model.pipeline.TestReport;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.PipelineRole;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.plan.TemplateArtifact;
import dev.rigc.stack.compute.ComputeExports;
import dev.rigc.stack.database.DatabaseExports;
import dev.rigc.stack.deps.DepsExports;
import dev.rigc.stack.files.FilesExports;
import dev.rigc.stack.tables.TablesExports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pipeline of one application. */
public final class BuildKind implements StackKind {
  /** The parameter that takes the key of what the pipeline deploys. */
  private static final String TEMPLATES_KEY = "TemplatesKey";

  @Override
  public String name() {
    return "build";
  }

  @Override
  public Scope scope() {
    return Scope.APPLICATION;
  }

  @Override
  public PipelineRole pipelineRole() {
    return PipelineRole.PIPELINE;
  }

  @Override
  public List<String> exports(StackSite site) {
    return List.of("SNS--Topic--build");
  }

  /** A pipeline that only builds takes no templates. */
  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    if (deploys(site)) {
      return List.of(
          DepsExports.of(site)
              .taking(DepsExports.ARTIFACT_BUCKET, DepsExports.CLOUDFORMATION_ROLE));
    }
    return site.requireApplication().isPreview()
        ? List.of(DepsExports.of(site).taking(DepsExports.CLOUDFORMATION_ROLE))
        : List.of();
  }

  /** A new pipeline runs at once, so what its application stacks build on comes before it. */
  @Override
  public List<StackName> follows(StackSite site) {
    List<StackName> before = new ArrayList<>();
    for (Environment environment : site.riglet().pipelineEnvironments()) {
      StackSite there = site.in(environment);
      before.add(ComputeExports.of(there).stack());
      DatabaseExports.ifPresent(there).map(Exporter::stack).forEach(before::add);
      TablesExports.ifPresent(there).map(Exporter::stack).forEach(before::add);
      FilesExports.ifPresent(there).map(Exporter::stack).forEach(before::add);
    }
    return before;
  }

  @Override
  public List<Parameter> parameters(StackSite site) {
    return deploys(site) ? List.of(Parameter.rendered(TEMPLATES_KEY)) : List.of();
  }

  @Override
  public List<String> capabilities(StackSite site) {
    return MAKES_ROLES;
  }

  @Override
  public Optional<TemplateArtifact> artifact(StackSite site) {
    return deploys(site)
        ? Optional.of(
            new TemplateArtifact(TEMPLATES_KEY, templatesFolder(site.requireApplication())))
        : Optional.empty();
  }

  @Override
  public List<SiteName> names(StackSite site) {
    List<SiteName> names = new ArrayList<>();
    names.add(new SiteName("build stack", site.name()));
    names.add(new SiteName("pipeline", pipeline(site)));
    names.add(new SiteName("ECR repository", BuildExports.repository(site)));
    names.add(new SiteName("build project", codeBuildProject(site, "build")));
    if (site.requireApplication().endToEndTests().isPresent()) {
      names.add(new SiteName("end-to-end project", codeBuildProject(site, "e2e")));
    }
    PipelineSettings settings = site.requireApplication().pipeline();
    settings
        .scanGate()
        .ifPresent(gate -> names.add(new SiteName("scan project", codeBuildProject(site, "scan"))));
    settings
        .beforeDeployment()
        .ifPresent(task -> names.add(new SiteName("task project", codeBuildProject(site, "task"))));
    settings
        .reports()
        .forEach(report -> names.add(new SiteName("report group", reportGroup(site, report))));
    names.add(new SiteName("build log group", logGroup(site, "")));
    names.add(new SiteName("counting log group", logGroup(site, "-count")));
    names.add(new SiteName("Slack log group", logGroup(site, "-slack")));
    return names;
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    return new BuildViews(plan).of(stack);
  }

  /** The pipeline has the name of its stack. */
  static DerivedName pipeline(StackSite site) {
    return site.name().as(NameKind.PIPELINE);
  }

  /** {@code {owner}-{project}-{app}-{branch}-{purpose}}, purpose being build or e2e. */
  static DerivedName codeBuildProject(StackSite site, String purpose) {
    Names names = new Names(site.riglet());
    return names.join(
        NameKind.CODEBUILD_PROJECT,
        names.owner(),
        names.project(),
        Names.app(site.requireApplication()),
        Names.branch(site.requireApplication()),
        Part.literal(purpose));
  }

  /**
   * {@code {project}-{report}}, the group that CodeBuild looks for when a build specification names
   * a report (<a
   * href="https://docs.aws.amazon.com/codebuild/latest/userguide/report-group-naming.html">report
   * group naming</a>).
   */
  static DerivedName reportGroup(StackSite site, TestReport report) {
    String purpose = report.kind() == TestReport.Kind.END_TO_END ? "e2e" : "build";
    List<Part> parts = new ArrayList<>(codeBuildProject(site, purpose).parts());
    parts.add(Part.literal("-"));
    parts.add(Part.of("report", report.name()));
    return new DerivedName(NameKind.REPORT_GROUP, parts);
  }

  /**
   * What stands for a report group in the template, where letters and digits are allowed only: a
   * capital is in no name, so that those of two reports differ.
   */
  static String reportId(TestReport report) {
    return Arrays.stream(report.name().value().split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining("Dash", "Report", ""));
  }

  /** {@code {stack}{suffix}}, the log group of builds or of a function. */
  static DerivedName logGroup(StackSite site, String suffix) {
    List<Part> parts = new ArrayList<>(site.name().parts());
    parts.add(Part.literal(suffix));
    return new DerivedName(NameKind.LOG_GROUP, parts);
  }

  /** Where in the artifact bucket the templates of an application lie. */
  static String templatesFolder(Application application) {
    return "templates/%s-%s".formatted(application.name(), application.branch());
  }

  private static boolean deploys(StackSite site) {
    return !site.riglet().pipelineEnvironments().isEmpty();
  }
}
