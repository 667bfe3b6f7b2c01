package dev.rigc.model.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * What is special about the pipeline of an application.
 *
 * @param provider where the source lives; absent for GitHub
 * @param trigger which pushes start it; absent for every push to the branch
 * @param reports the report groups that its builds fill, in file order
 * @param scanGate the least severe finding of the image scan that stops a deployment; absent for no
 *     gate
 * @param beforeDeployment what runs in an environment before it deploys there; absent for nothing
 * @param previewOf the branch as Git names it, where the application is a preview of that branch
 */
public record PipelineSettings(
    Optional<SourceProvider> provider,
    Optional<SourceTrigger> trigger,
    List<TestReport> reports,
    Optional<ScanSeverity> scanGate,
    Optional<DeploymentTask> beforeDeployment,
    Optional<GitBranch> previewOf) {
  /** Nothing special. */
  public static final PipelineSettings NONE =
      new PipelineSettings(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Keeps a copy of the list. */
  public PipelineSettings {
    reports = List.copyOf(reports);
  }

  /**
   * The same of a preview: only a filter on paths is left of the trigger, and nothing runs before
   * its deployments, because the database is that of the environment.
   */
  public PipelineSettings previewOf(GitBranch branch) {
    SourceTrigger.Patterns none = SourceTrigger.Patterns.NONE;
    return new PipelineSettings(
        provider,
        trigger
            .map(asked -> new SourceTrigger(none, asked.paths(), none))
            .filter(asked -> !asked.paths().isEmpty()),
        reports,
        scanGate,
        Optional.empty(),
        Optional.of(branch));
  }

  /** Settings that are no different from {@link #NONE} are absent. */
  public Optional<PipelineSettings> unlessNone() {
    return equals(NONE) ? Optional.empty() : Optional.of(this);
  }
}
