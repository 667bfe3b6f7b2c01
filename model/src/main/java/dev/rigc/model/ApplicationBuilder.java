package dev.rigc.model;

import dev.rigc.model.application.Application;
import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.HealthCheckPath;
import dev.rigc.model.application.Rollout;
import dev.rigc.model.application.Workload;
import dev.rigc.model.pipeline.BranchName;
import dev.rigc.model.pipeline.PipelineSettings;
import dev.rigc.model.pipeline.RepositoryName;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.Slug;
import dev.rigc.model.value.ValueTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Settings of one application, as {@code applications.NAME} of {@code riglet.yaml}. */
public final class ApplicationBuilder {
  private final Slug name;
  private final String piece;
  private Optional<RepositoryName> repository = Optional.empty();
  private BranchName branch = ApplicationDefaults.BRANCH;
  private OptionalInt port = OptionalInt.empty();
  private HealthCheckPath healthCheck = ApplicationDefaults.HEALTH_CHECK;
  private OptionalInt priority = OptionalInt.empty();
  private Optional<String> endToEndTests = Optional.empty();
  private Workload workload = Workload.NONE;
  private PipelineSettings pipeline = PipelineSettings.NONE;
  private final Map<Slug, Integer> tasks = new LinkedHashMap<>();
  private final List<Consumer<DeploymentBuilder>> settings = new ArrayList<>();

  private ApplicationBuilder(Slug name) {
    this.name = name;
    this.piece = "applications." + name;
  }

  static ApplicationBuilder of(Slug name, Consumer<ApplicationBuilder> settings) {
    ApplicationBuilder builder = new ApplicationBuilder(name);
    settings.accept(builder);
    return builder;
  }

  /** The repository as its provider names it, on GitHub as owner/name. Required. */
  public ApplicationBuilder repository(String ownerAndName) {
    repository = Optional.of(Piece.read(piece + ".repository", ownerAndName, RepositoryName::new));
    return this;
  }

  /** The branch that is built and deployed. */
  public ApplicationBuilder branch(String branchName) {
    branch = Piece.read(piece + ".branch", branchName, BranchName::new);
    return this;
  }

  /** The port that the container listens on. Required. */
  public ApplicationBuilder port(int number) {
    port = OptionalInt.of(number);
    return this;
  }

  /** The path that answers when the application is well. */
  public ApplicationBuilder healthCheck(String path) {
    healthCheck = Piece.read(piece + ".healthCheck", path, HealthCheckPath::new);
    return this;
  }

  /** The priority of its rule on the load balancer. Required. */
  public ApplicationBuilder priority(int number) {
    priority = OptionalInt.of(number);
    return this;
  }

  /** The path of the build specification of the end-to-end tests. */
  public ApplicationBuilder endToEndTests(String path) {
    endToEndTests = Optional.of(Piece.present(piece + ".endToEndTests", path));
    return this;
  }

  /** How it is reached and run, beyond what the other methods say. */
  public ApplicationBuilder workload(Workload settings) {
    workload = Piece.present(piece + ".workload", settings);
    return this;
  }

  /** Where its source lives, which pushes start its pipeline, its reports and the gate on scans. */
  public ApplicationBuilder pipeline(PipelineSettings settings) {
    pipeline = Piece.present(piece + ".pipeline", settings);
    return this;
  }

  /** How many copies run in an environment. */
  public ApplicationBuilder tasks(String environment, int copies) {
    tasks.put(Piece.read(piece + ".tasks", environment, Slug::new), copies);
    return this;
  }

  /** CPU units of a task; 1024 are one vCPU. */
  public ApplicationBuilder cpu(int units) {
    return everywhere(here -> here.cpu(units));
  }

  /** Memory of a task in MiB. */
  public ApplicationBuilder memory(int mebibytes) {
    return everywhere(here -> here.memory(mebibytes));
  }

  /** How a new version takes the place of the old one. */
  public ApplicationBuilder rollout(Rollout way) {
    return everywhere(here -> here.rollout(way));
  }

  /** How the number of copies follows the load. */
  public ApplicationBuilder scaling(Consumer<ScalingBuilder> scaling) {
    return everywhere(here -> here.scaling(scaling));
  }

  /** An environment variable, whose value may hold {@link ValueTemplate} references. */
  public ApplicationBuilder environment(String variable, String value) {
    return everywhere(here -> here.environment(variable, value));
  }

  /** An environment variable that AWS fills from a parameter or secret of this name. */
  public ApplicationBuilder secret(String variable, String secretName) {
    return everywhere(here -> here.secret(variable, secretName));
  }

  private ApplicationBuilder everywhere(Consumer<DeploymentBuilder> setting) {
    // At once, for its errors: the stack trace then names the line that gave it.
    setting.accept(new DeploymentBuilder(piece, 0));
    settings.add(setting);
    return this;
  }

  Slug name() {
    return name;
  }

  /** Refuses counts for environments that the riglet does not have. */
  void requireKnown(Set<Slug> environments) {
    for (Slug environment : tasks.keySet()) {
      if (!environments.contains(environment)) {
        throw new InvalidRigletException(
            piece + ".tasks." + environment, "names an environment that the riglet does not have.");
      }
    }
  }

  /** How it runs in an environment before that overrides anything. */
  DeploymentBuilder deployment(Slug environment) {
    int copies =
        Optional.ofNullable(tasks.get(environment))
            .orElseGet(() -> ApplicationDefaults.tasks(environment.value()));
    DeploymentBuilder deployment = new DeploymentBuilder(piece, copies);
    settings.forEach(setting -> setting.accept(deployment));
    return deployment;
  }

  Application application() {
    return new Application(
        name,
        Piece.required(piece + ".repository", repository),
        branch,
        required("port", port),
        healthCheck,
        workload.internal() ? priority.orElse(0) : required("priority", priority),
        endToEndTests,
        workload.ifAny(),
        pipeline.unlessNone());
  }

  private int required(String key, OptionalInt given) {
    return given.orElseThrow(
        () ->
            new InvalidRigletException(
                piece + "." + key, "is missing; it is required and has no default."));
  }
}
