package dev.rigc.model.application;

import dev.rigc.model.value.Ordered;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.ValueTemplate;
import java.util.Map;
import java.util.Optional;

/**
 * How one application runs in one environment, every override applied.
 *
 * @param tasks how many copies run, from 0
 * @param cpu CPU units of a task; 1024 are one vCPU
 * @param memory memory of a task in MiB
 * @param environment environment variables in file order; values may hold {@link ValueTemplate}
 *     references
 * @param secrets environment variable to where AWS takes its value from, in file order
 * @param scaling how the number of copies follows the load
 * @param rollout how a new version takes the place of the old one
 * @param exec whether an operator can run commands in its containers
 */
public record Deployment(
    int tasks,
    int cpu,
    int memory,
    Map<String, ValueTemplate> environment,
    Map<String, SecretReference> secrets,
    Optional<Scaling> scaling,
    Optional<Rollout> rollout,
    boolean exec) {
  /** Keeps copies of the maps in their order. */
  public Deployment {
    environment = Ordered.copy(environment);
    secrets = Ordered.copy(secrets);
  }

  /** How the number of copies follows the load, where it is not fixed. */
  public Optional<Scaling> activeScaling() {
    return scaling.filter(bounds -> bounds.max().isPresent());
  }

  /** Whether deployments move requests between two versions that both run. */
  public boolean shiftsTraffic() {
    return rollout.filter(Rollout::shiftsTraffic).isPresent();
  }

  /** The fewest copies that run while nothing fails. */
  public int fewestTasks() {
    return activeScaling().map(Scaling::min).orElse(tasks);
  }

  /** The most copies that run while nothing is updated. */
  public int mostTasks() {
    return activeScaling().map(Scaling::most).orElse(tasks);
  }

  /** Whether a variable is filled from the secret of the database's application user. */
  public boolean readsDatabaseSecret() {
    return secrets.values().stream().anyMatch(SecretReference::isDatabase);
  }
}
