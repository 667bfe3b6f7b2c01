package dev.rigc.model;

import java.util.Map;
import java.util.Optional;

/**
 * One environment, every override applied.
 *
 * @param name such as {@code integration}
 * @param promotion how a new version gets there
 * @param network its VPC
 * @param compute its cluster
 * @param database its database, unless the engine is {@code none}
 * @param deployments for each application, by its name in file order, how it runs here
 */
public record Environment(
    Slug name,
    Promotion promotion,
    Network network,
    Compute compute,
    Optional<Database> database,
    Map<Slug, Deployment> deployments) {
  /** The environment that has public host names without its own name in them. */
  public static final Slug PRODUCTION = new Slug("production");

  /** Keeps a copy of {@code deployments} in its order. */
  public Environment {
    deployments = Ordered.copy(deployments);
  }

  /** Whether this is {@code production}. */
  public boolean isProduction() {
    return name.equals(PRODUCTION);
  }

  /** How {@code application} runs here; every application of a riglet runs in every environment. */
  public Deployment deployment(Application application) {
    Deployment deployment = deployments.get(application.name());
    if (deployment == null) {
      throw new IllegalArgumentException(
          "`" + application.name() + "` has no deployment in `" + name + "`.");
    }
    return deployment;
  }
}
