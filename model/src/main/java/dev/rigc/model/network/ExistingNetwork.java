package dev.rigc.model.network;

import dev.rigc.model.value.Ec2Id;
import java.util.List;
import java.util.Optional;

/**
 * A VPC and subnets that exist, in the place of those that rigc makes.
 *
 * @param vpc the VPC
 * @param publics the subnets of the load balancer, one for each zone
 * @param privates the subnets of hosts and tasks, one for each zone
 * @param databases the subnets of the database; empty: the private ones
 * @param routeTables those that get the gateway endpoint of S3; empty: no such endpoint is made
 * @param databaseZone the zone of the first subnet of the database, which the volume of a CouchDB
 *     host must be in
 */
public record ExistingNetwork(
    Ec2Id vpc,
    List<Ec2Id> publics,
    List<Ec2Id> privates,
    List<Ec2Id> databases,
    List<Ec2Id> routeTables,
    Optional<String> databaseZone) {
  /** Keeps copies of the lists. */
  public ExistingNetwork {
    publics = List.copyOf(publics);
    privates = List.copyOf(privates);
    databases = List.copyOf(databases);
    routeTables = List.copyOf(routeTables);
  }

  /** The subnets that the database is in. */
  public List<Ec2Id> databaseSubnets() {
    return databases.isEmpty() ? privates : databases;
  }
}
