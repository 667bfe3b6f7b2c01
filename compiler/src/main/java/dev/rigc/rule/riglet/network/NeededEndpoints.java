package dev.rigc.rule.riglet.network;

import dev.rigc.model.Environment;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.compute.LaunchType;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.network.Endpoint;
import dev.rigc.model.value.SecretReference;
import java.util.EnumMap;
import java.util.Map;

/** The services that hosts and tasks of an environment cannot do without, and what for. */
final class NeededEndpoints {
  private final Map<Endpoint, String> needed = new EnumMap<>(Endpoint.class);

  private NeededEndpoints() {}

  static Map<Endpoint, String> of(Environment environment) {
    NeededEndpoints all = new NeededEndpoints();
    boolean hasHosts = environment.compute().launch() == LaunchType.EC2;
    if (hasHosts || !environment.deployments().isEmpty()) {
      all.add(Endpoint.ECR, "images");
      all.add(Endpoint.LOGS, "logs of containers");
    }
    if (hasHosts) {
      all.add(Endpoint.ECS, "the agent of the hosts");
      all.add(Endpoint.CLOUDFORMATION, "signals of the hosts");
    }
    environment.couchDb().ifPresent(present -> all.addDatabaseHost());
    if (environment.couchDb().isPresent()
        && environment.monitoring().filter(Monitoring::watchesDatabase).isPresent()) {
      all.add(Endpoint.MONITORING, "metrics of the database host");
    }
    environment.deployments().values().forEach(all::addSecrets);
    return all.needed;
  }

  private void addDatabaseHost() {
    add(Endpoint.CLOUDFORMATION, "signals of the database host");
    add(Endpoint.EC2, "volume and address of the database host");
    add(Endpoint.SECRETS_MANAGER, "passwords of the database");
    add(Endpoint.SNS, "messages of failed backups");
    add(Endpoint.SSM, "the list of databases");
  }

  private void addSecrets(Deployment deployment) {
    for (SecretReference secret : deployment.secrets().values()) {
      if (secret.isParameter()) {
        add(Endpoint.SSM, "secrets of applications");
      } else {
        add(Endpoint.SECRETS_MANAGER, "secrets of applications");
      }
    }
  }

  private void add(Endpoint endpoint, String use) {
    needed.putIfAbsent(endpoint, use);
  }
}
