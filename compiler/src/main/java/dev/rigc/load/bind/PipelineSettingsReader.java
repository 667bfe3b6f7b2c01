package dev.rigc.load.bind;

import dev.rigc.model.pipeline.DeploymentTask;
import dev.rigc.model.pipeline.PipelineSettings;
import dev.rigc.model.pipeline.RepositoryName;
import dev.rigc.model.pipeline.ScanSeverity;
import dev.rigc.model.pipeline.SourceProvider;
import dev.rigc.model.pipeline.SourceTrigger;
import dev.rigc.model.pipeline.SourceTrigger.Patterns;
import dev.rigc.model.pipeline.TestReport;
import dev.rigc.model.value.Slug;
import java.util.List;
import java.util.Optional;

/** Reads what an application says about its pipeline. */
final class PipelineSettingsReader {
  private final Values values;

  PipelineSettingsReader(Values values) {
    this.values = values;
  }

  /** The repository, whose form depends on the provider; rules check that of all but GitHub's. */
  RepositoryName repository(Section application) {
    boolean isOnGitHub = provider(application).filter(p -> p != SourceProvider.GITHUB).isEmpty();
    return values.required(
        application,
        "repository",
        isOnGitHub ? NameFormats.REPOSITORY : NameFormats.REPOSITORY_ELSEWHERE);
  }

  Optional<PipelineSettings> read(Section application) {
    Section source = application.section("source");
    return new PipelineSettings(
            provider(application).filter(provider -> provider != SourceProvider.GITHUB),
            source.get("trigger").map(present -> trigger(source.section("trigger"))),
            reports(application.section("testReports")),
            values.optionalText(application, "scanGate").flatMap(ScanSeverity::of),
            beforeDeployment(application),
            Optional.empty())
        .unlessNone();
  }

  private Optional<DeploymentTask> beforeDeployment(Section application) {
    Section task = application.section("beforeDeployment");
    return application
        .get("beforeDeployment")
        .map(
            present ->
                new DeploymentTask(
                    values.texts(task, "command"),
                    values.number(task, "timeout", DeploymentTask.DEFAULT_TIMEOUT)));
  }

  private Optional<SourceProvider> provider(Section application) {
    return values
        .optionalText(application.section("source"), "provider")
        .flatMap(SourceProvider::of);
  }

  private SourceTrigger trigger(Section section) {
    return new SourceTrigger(
        patterns(section, "branches", "excludeBranches"),
        patterns(section, "paths", "excludePaths"),
        patterns(section, "tags", "excludeTags"));
  }

  private Patterns patterns(Section section, String includes, String excludes) {
    return new Patterns(
        values.list(section, includes, NameFormats.PATTERN),
        values.list(section, excludes, NameFormats.PATTERN));
  }

  private List<TestReport> reports(Section section) {
    return section.entries().stream()
        .flatMap(
            entry -> {
              Optional<Slug> name = values.key(entry, NameFormats.SLUG, "A test report");
              TestReport.Kind kind =
                  values
                      .scalar(entry.value())
                      .flatMap(word -> TestReport.Kind.of(word.text()))
                      .orElse(TestReport.Kind.TESTS);
              return name.map(sound -> new TestReport(sound, kind)).stream();
            })
        .toList();
  }
}
