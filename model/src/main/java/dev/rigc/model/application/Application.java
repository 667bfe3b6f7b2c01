package dev.rigc.model.application;

import dev.rigc.model.pipeline.BranchName;
import dev.rigc.model.pipeline.DeploymentTask;
import dev.rigc.model.pipeline.GitBranch;
import dev.rigc.model.pipeline.PipelineSettings;
import dev.rigc.model.pipeline.RepositoryName;
import dev.rigc.model.pipeline.SourceProvider;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.Slug;
import java.util.List;
import java.util.Optional;

/**
 * A containerised application: what is the same in every environment.
 *
 * @param name its key in {@code riglet.yaml}
 * @param repository where its source lives
 * @param branch the branch that is built and deployed
 * @param port the port its container listens on, 1 to 65535
 * @param healthCheck the path that answers when it is well
 * @param priority the priority of its listener rule, 1 to 50000; 0 without a public host
 * @param endToEndTests path of the build specification of the stage after integration
 * @param workload how it is reached and run beyond that; absent: as {@link Workload#NONE}
 * @param pipelineSettings what is special about its pipeline; absent where nothing is
 */
public record Application(
    Slug name,
    RepositoryName repository,
    BranchName branch,
    int port,
    HealthCheckPath healthCheck,
    int priority,
    Optional<String> endToEndTests,
    Optional<Workload> workload,
    Optional<PipelineSettings> pipelineSettings) {

  /** Whether it has a public host; else only other applications reach it. */
  public boolean isPublic() {
    return !requireWorkload().internal();
  }

  /** The port that the load balancer sends to. */
  public int targetPort() {
    return targetGroup()
        .container()
        .flatMap(name -> Optional.ofNullable(requireWorkload().sidecars().get(name)))
        .flatMap(Sidecar::port)
        .orElse(port);
  }

  /** Whether one of its containers reads the secret of the database, as it is deployed. */
  public boolean readsDatabaseSecret(Deployment deployment) {
    return deployment.readsDatabaseSecret()
        || requireWorkload().sidecars().values().stream()
            .flatMap(sidecar -> sidecar.secrets().values().stream())
            .anyMatch(SecretReference::isDatabase);
  }

  /** An application that asks for nothing beyond that. */
  public Application(
      Slug name,
      RepositoryName repository,
      BranchName branch,
      int port,
      HealthCheckPath healthCheck,
      int priority,
      Optional<String> endToEndTests) {
    this(
        name,
        repository,
        branch,
        port,
        healthCheck,
        priority,
        endToEndTests,
        Optional.empty(),
        Optional.empty());
  }

  /** The same application on another branch. */
  public Application withBranch(BranchName other) {
    return new Application(
        name,
        repository,
        other,
        port,
        healthCheck,
        priority,
        endToEndTests,
        workload,
        pipelineSettings);
  }

  /** How it is reached and run. */
  public Workload requireWorkload() {
    return workload.orElse(Workload.NONE);
  }

  /** Its target group. */
  public TargetGroup targetGroup() {
    return requireWorkload().targetGroup().orElse(ApplicationDefaults.TARGET_GROUP);
  }

  /**
   * This application as a preview of a branch: with names and priorities of its own, and without
   * further host names, which stay with the application itself.
   *
   * @param other the branch
   * @param priorities ascending: one for each port with a rule of its own, then that of its own
   *     rule
   */
  public Application previewOf(GitBranch other, List<Integer> priorities) {
    return new Application(
        name,
        repository,
        other.name(),
        port,
        healthCheck,
        priorities.get(priorities.size() - 1),
        endToEndTests,
        workload.map(asked -> asked.previewOf(priorities)).flatMap(Workload::ifAny),
        Optional.of(pipeline().previewOf(other)));
  }

  /** This application as a task that runs once with these arguments of its container. */
  public Application runningOnce(List<String> command) {
    return new Application(
        name,
        repository,
        branch,
        port,
        healthCheck,
        priority,
        endToEndTests,
        Optional.of(requireWorkload().runningOnce(command)),
        pipelineSettings);
  }

  /** What runs in an environment before a new version of it is deployed there. */
  public Optional<DeploymentTask> beforeDeployment() {
    return pipeline().beforeDeployment();
  }

  /** Whether it is a preview of a branch. */
  public boolean isPreview() {
    return pipeline().previewOf().isPresent();
  }

  /** Its branch as Git names it. */
  public String sourceBranch() {
    return pipeline().previewOf().map(GitBranch::value).orElse(branch.value());
  }

  /** The settings of its pipeline. */
  public PipelineSettings pipeline() {
    return pipelineSettings.orElse(PipelineSettings.NONE);
  }

  /** Where its source lives. */
  public SourceProvider provider() {
    return pipeline().provider().orElse(SourceProvider.GITHUB);
  }
}
