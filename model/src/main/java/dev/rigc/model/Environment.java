package dev.rigc.model;

import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.compute.Compute;
import dev.rigc.model.database.Database;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.network.LoadBalancer;
import dev.rigc.model.network.Network;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.Ordered;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.Slug;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One environment, every override applied.
 *
 * @param name such as {@code integration}
 * @param promotion how a new version gets there
 * @param monitoring what is watched here beyond what every riglet has
 * @param network its VPC
 * @param compute its cluster
 * @param database its database, unless the engine is {@code none}
 * @param loadBalancer its load balancer; absent: as {@link NetworkDefaults#LOAD_BALANCER}
 * @param deployments for each application, by its name in file order, how it runs here
 */
public record Environment(
    Slug name,
    Promotion promotion,
    Optional<Monitoring> monitoring,
    Network network,
    Compute compute,
    Optional<Database> database,
    Optional<LoadBalancer> loadBalancer,
    Map<Slug, Deployment> deployments) {
  /** The environment that has public host names without its own name in them. */
  public static final Slug PRODUCTION = new Slug("production");

  /**
   * Keeps a copy of {@code deployments} in its order.
   *
   * @throws InvalidRigletException if a piece is null
   */
  public Environment {
    Piece.present("environments", name);
    String piece = "environments." + name;
    Piece.present(piece, promotion);
    Piece.present(piece + ".network", network);
    Piece.present(piece + ".compute", compute);
    Piece.present(piece + ".database", database);
    Piece.present(piece + ".loadBalancer", loadBalancer);
    deployments = Ordered.copy(Piece.present(piece + ".applications", deployments));
    Piece.present(piece + ".monitoring", monitoring);
  }

  /** An environment whose load balancer is the default, and that asks for no monitoring. */
  public Environment(
      Slug name,
      Promotion promotion,
      Network network,
      Compute compute,
      Optional<Database> database,
      Map<Slug, Deployment> deployments) {
    this(
        name,
        promotion,
        Optional.empty(),
        network,
        compute,
        database,
        Optional.empty(),
        deployments);
  }

  /** Its CouchDB, if that is its database. */
  public Optional<Database> couchDb() {
    return database.filter(one -> one.aurora().isEmpty());
  }

  /** Its Aurora cluster, if that is its database. */
  public Optional<Database> aurora() {
    return database.filter(one -> one.aurora().isPresent());
  }

  /** Its load balancer. */
  public LoadBalancer requireLoadBalancer() {
    return loadBalancer.orElse(NetworkDefaults.LOAD_BALANCER);
  }

  /** Refuses deployments that are not those of these applications. */
  void requireDeployments(List<Application> applications) {
    Set<Slug> unknown = new LinkedHashSet<>(deployments.keySet());
    for (Application application : applications) {
      if (!unknown.remove(application.name())) {
        throw new InvalidRigletException(
            "environments." + name + ".applications." + application.name(),
            "is missing; every application requires a deployment in every environment.");
      }
    }
    for (Slug other : unknown) {
      throw new InvalidRigletException(
          "environments." + name + ".applications." + other,
          "names an application that the riglet does not have.");
    }
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

  /** The same environment with one application. */
  public Environment only(Application application) {
    return new Environment(
        name,
        promotion,
        monitoring,
        network,
        compute,
        database,
        loadBalancer,
        Map.of(application.name(), deployment(application)));
  }
}
