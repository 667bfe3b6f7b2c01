package dev.rigc.model;

import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.application.Rollout;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.ValueTemplate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How an application runs, as the keys of an application of {@code riglet.yaml} that an environment
 * may override.
 */
public final class DeploymentBuilder {
  private String piece;
  private int tasks;
  private int cpu = ApplicationDefaults.CPU;
  private int memory = ApplicationDefaults.MEMORY;
  private Map<String, ValueTemplate> environment = new LinkedHashMap<>();
  private boolean exec;
  private Map<String, SecretReference> secrets = new LinkedHashMap<>();

  private Optional<ScalingBuilder> scaling = Optional.empty();
  private Optional<Rollout> rollout = Optional.empty();

  DeploymentBuilder(String piece, int tasks) {
    this.piece = piece;
    this.tasks = tasks;
  }

  /** How many copies run. */
  public DeploymentBuilder tasks(int copies) {
    tasks = copies;
    return this;
  }

  /** CPU units of a task; 1024 are one vCPU. */
  public DeploymentBuilder cpu(int units) {
    cpu = units;
    return this;
  }

  /** Memory of a task in MiB. */
  public DeploymentBuilder memory(int mebibytes) {
    memory = mebibytes;
    return this;
  }

  /** How a new version takes the place of the old one. */
  public DeploymentBuilder rollout(Rollout way) {
    rollout = Optional.of(Piece.present(piece + ".deployment", way));
    return this;
  }

  /** How the number of copies follows the load. */
  public DeploymentBuilder scaling(Consumer<ScalingBuilder> settings) {
    ScalingBuilder builder = scaling.orElseGet(() -> new ScalingBuilder(piece + ".scaling"));
    Piece.present(piece + ".scaling", settings).accept(builder);
    scaling = Optional.of(builder);
    return this;
  }

  /** An environment variable, whose value may hold {@link ValueTemplate} references. */
  public DeploymentBuilder environment(String variable, String value) {
    String at = piece + ".environment." + Piece.present(piece + ".environment", variable);
    List<String> unknown = ValueTemplate.unknownReferences(Piece.present(at, value));
    if (!unknown.isEmpty()) {
      throw new InvalidRigletException(at, unknown(unknown.get(0)));
    }
    environment.put(variable, ValueTemplate.parse(value));
    return this;
  }

  private static String unknown(String reference) {
    List<String> known =
        Arrays.stream(ValueTemplate.Reference.values())
            .filter(ValueTemplate.Reference.IN_VARIABLES::contains)
            .map(each -> "`${%s}`".formatted(each.key()))
            .toList();
    return "refers to `${%s}`, which does not exist; there are %s."
        .formatted(reference, String.join(", ", known));
  }

  /** Whether an operator can run commands in its containers. */
  public DeploymentBuilder exec(boolean isOn) {
    exec = isOn;
    return this;
  }

  /** An environment variable that AWS fills from a parameter or secret of this name. */
  public DeploymentBuilder secret(String variable, String name) {
    String at = piece + ".secrets." + Piece.present(piece + ".secrets", variable);
    secrets.put(variable, Piece.read(at, name, SecretReference::parse));
    return this;
  }

  /** Lets an environment override what was said; a variable of its own replaces either kind. */
  void override(String where, Consumer<DeploymentBuilder> settings) {
    Map<String, ValueTemplate> variables = environment;
    Map<String, SecretReference> names = secrets;
    piece = where;
    environment = new LinkedHashMap<>();
    secrets = new LinkedHashMap<>();
    settings.accept(this);
    environment.keySet().forEach(names::remove);
    secrets.keySet().forEach(variables::remove);
    variables.putAll(environment);
    names.putAll(secrets);
    environment = variables;
    secrets = names;
  }

  Deployment build() {
    return new Deployment(
        tasks,
        cpu,
        memory,
        environment,
        secrets,
        scaling.map(settings -> settings.build(tasks)),
        rollout,
        exec);
  }
}
