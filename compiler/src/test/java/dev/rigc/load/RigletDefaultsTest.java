package dev.rigc.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.RigletBuilder;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.ApplicationDefaults;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.application.TargetGroup;
import dev.rigc.model.compute.ComputeDefaults;
import dev.rigc.model.database.DatabaseDefaults;
import dev.rigc.model.database.DatabaseEngine;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.pipeline.DeploymentTask;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A riglet built in code has the defaults of the schema, and those of a loaded one. */
class RigletDefaultsTest {
  private static final String CERTIFICATE = "arn:aws:acm:us-west-2:123456789012:certificate/x";
  private static final String CONNECTION =
      "arn:aws:codeconnections:us-west-2:123456789012:connection/x";

  private static RigletBuilder minimal() {
    return Riglet.builder()
        .owner("acme")
        .project("shop")
        .region("us-west-2")
        .domain("shop.example.com")
        .certificate(CERTIFICATE)
        .connection(CONNECTION)
        .environment("integration")
        .environment("staging")
        .environment("production")
        .environment("qa", qa -> qa.cidr("10.40.0.0/16"))
        .application("web", web -> web.repository("acme/web").port(8080).priority(100));
  }

  @Test
  void eachDefaultOfTheSchemaIsTheBuilders() throws IOException {
    Riglet riglet = minimal().build();
    Environment qa = riglet.environments().get(3);
    Application web = riglet.applications().get(0);
    Deployment deployed = qa.deployment(web);
    Map<String, Object> built = new TreeMap<>();
    built.put("profile", riglet.profile());
    built.put("prefix", riglet.prefix().replace("acme", "{owner}"));
    built.put("hostedZone", riglet.hostedZone().key());
    built.put("applications", "{}");
    built.put("$notifications", "{}");
    built.put("$notifications.ops", riglet.notifications().ops().toString());
    built.put("$notifications.build", riglet.notifications().build().toString());
    built.put("overrides", riglet.overrides().toString());
    built.put("$environment.nat", qa.network().nat().key());
    built.put("$environment.zones", qa.network().subnets().zones());
    built.put("$environment.ipv6", qa.network().ipv6());
    built.put("$environment.endpoints", qa.network().endpoints());
    built.put("$environment.flowLogs.traffic", NetworkDefaults.FLOW_LOGS.traffic().key());
    built.put("$environment.flowLogs.retentionDays", NetworkDefaults.FLOW_LOGS.retentionDays());
    built.put("$environment.applications", "{}");
    built.put("$compute", "{}");
    built.put("$compute.launch", qa.compute().launch().key());
    built.put("$compute.instanceType", qa.compute().instanceType().value());
    built.put("$compute.size", qa.compute().size());
    built.put("$compute.maxSize", qa.compute().maxSize());
    built.put("$database", "{}");
    built.put(
        "$database.engine",
        (qa.database().isPresent() ? DatabaseEngine.COUCHDB : DatabaseEngine.NONE).key());
    built.put("$database.instanceType", qa.database().orElseThrow().instanceType().value());
    built.put("$database.minCapacity", qa.database().orElseThrow().leastCapacity());
    built.put("$database.maxCapacity", qa.database().orElseThrow().mostCapacity());
    built.put("$volume.readOnly", false);
    built.put("$volume.uid", ApplicationDefaults.VOLUME_OWNER);
    built.put("$volume.gid", ApplicationDefaults.VOLUME_OWNER);
    built.put("$table.key", DatabaseDefaults.TABLE_KEY.name());
    built.put("$database.volumeSize", qa.database().orElseThrow().volumeGibibytes());
    built.put("$database.version", qa.database().orElseThrow().runs());
    built.put(
        "$database.databases",
        qa.database().orElseThrow().databases().stream()
            .map(name -> "\"" + name.value().replace("shop", "{project}") + "\"")
            .toList()
            .toString());
    built.put("$database.backup", "{}");
    built.put("$database.backup.schedule", qa.database().orElseThrow().backup().schedule());
    built.put(
        "$database.backup.retentionDays", qa.database().orElseThrow().backup().retentionDays());
    monitoring(built);
    built.put("$cpu", deployed.cpu());
    built.put("$memory", deployed.memory());
    built.put("$variables", deployed.environment());
    built.put("$secrets", deployed.secrets());
    built.put("$exec", deployed.exec());
    workload(built, qa, web);
    built.put("$application.branch", web.branch());
    built.put("$application.healthCheck", web.healthCheck());
    built.put("$application.beforeDeployment.timeout", DeploymentTask.DEFAULT_TIMEOUT);
    built.put(
        "$application.tasks",
        riglet.environments().stream()
            .filter(environment -> !environment.equals(qa))
            .map(each -> "\"" + each.name() + "\":" + each.deployment(web).tasks())
            .collect(Collectors.joining(",", "{", "}")));
    built.put("$taskCount", deployed.tasks());
    built.put("$compute.architecture", qa.compute().processors().key());
    built.put("$clusterScaling.targetCapacity", ComputeDefaults.CLUSTER_SCALING.targetCapacity());
    built.put("$clusterScaling.warmUp", ComputeDefaults.CLUSTER_SCALING.warmUp());
    built.put(
        "$clusterScaling.terminationProtection",
        ComputeDefaults.CLUSTER_SCALING.terminationProtection());
    built.put("$spot.base", ComputeDefaults.SPOT.base());
    built.put("$spot.percent", ComputeDefaults.SPOT.percent());
    built.put("$rollout.strategy", ApplicationDefaults.ROLLOUT.strategy().key());
    built.put("$rollout.bakeTime", ApplicationDefaults.ROLLOUT.bakeTime());
    built.put("$rollout.percent", ApplicationDefaults.ROLLOUT.percent());
    built.put("$rollout.interval", ApplicationDefaults.ROLLOUT.interval());
    built.put("$rollout.serverErrors", ApplicationDefaults.ROLLOUT.serverErrors());
    built.put("$serverErrorStep.threshold", ApplicationDefaults.ERROR_STEP.threshold());
    built.put("$serverErrorStep.add", ApplicationDefaults.ERROR_STEP.add());
    built.put("$scalingSchedule.timeZone", ComputeDefaults.TIME_ZONE);
    Map<String, String> expected = new TreeMap<>();
    JsonNode schema = new ObjectMapper().readTree(RigletSchema.text());
    collect("", schema, expected);
    schema
        .get("$defs")
        .properties()
        .forEach(named -> collect("$" + named.getKey(), named.getValue(), expected));

    Map<String, String> texts = new TreeMap<>();
    built.forEach((key, value) -> texts.put(key, value.toString()));
    Map<String, String> equal = new TreeMap<>(expected);
    equal.entrySet().retainAll(texts.entrySet());
    expected.entrySet().removeAll(equal.entrySet());
    texts.entrySet().removeAll(equal.entrySet());
    assertEquals(expected, texts, "defaults of the schema, and here of the builder");
  }

  private static void workload(Map<String, Object> built, Environment qa, Application web) {
    TargetGroup group = web.targetGroup();
    built.put("$loadBalancer", "{}");
    built.put("$loadBalancer.idleTimeout", qa.requireLoadBalancer().idleTimeout());
    built.put("$loadBalancer.firewall", qa.requireLoadBalancer().firewall().key());
    built.put("$targetGroup", "{}");
    built.put("$targetGroup.interval", group.interval());
    built.put("$targetGroup.timeout", group.timeout());
    built.put("$targetGroup.healthyAfter", group.healthyAfter());
    built.put("$targetGroup.unhealthyAfter", group.unhealthyAfter());
    built.put("$targetGroup.codes", group.codes());
    built.put("$targetGroup.deregistrationDelay", group.deregistrationDelay());
    built.put("$furtherHosts", "{}");
    for (String map :
        List.of(
            "container",
            "container.ulimits",
            "container.dependsOn",
            "sidecars",
            "ports",
            "taskSchedules")) {
      built.put("$" + map, "{}");
    }
  }

  /** What a riglet has that asks for monitoring and says nothing of it. */
  private static void monitoring(Map<String, Object> built) {
    Monitoring asked =
        minimal().monitoring(all -> {}).build().environments().get(0).monitoring().orElseThrow();
    built.put("$monitoring.enabled", true);
    built.put("$monitoring.latency", asked.latency());
    built.put("$monitoring.loadBalancerErrors", asked.loadBalancerErrors());
    built.put("$monitoring.applicationErrors", asked.applicationErrors());
    built.put("$monitoring.unhealthyHosts", asked.unhealthyHosts());
    built.put("$monitoring.missingTasks", asked.missingTasks());
    built.put("$monitoring.missingHosts", asked.missingHosts());
    built.put("$monitoring.errorLines", asked.errorLines());
    built.put("$monitoring.errorPattern", asked.errorPattern());
    built.put("$monitoring.databaseDisk", asked.databaseDisk());
    built.put("$monitoring.natErrors", asked.natErrors());
    built.put("$monitoring.budget", asked.budget());
    built.put("$monitoring.healthChecks", asked.healthChecks());
    built.put("$monitoring.dashboard", asked.dashboard());
  }

  /** Every `default` of a schema, by the names of the properties that lead to it. */
  private static void collect(String path, JsonNode schema, Map<String, String> defaults) {
    if (schema.has("default")) {
      JsonNode value = schema.get("default");
      defaults.put(path, value.isTextual() ? value.asText() : value.toString());
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property ->
                collect(
                    path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                    property.getValue(),
                    defaults));
  }

  @Test
  void aRigletThatSaysTheLeastIsTheSameLoadedAndBuilt() {
    String text =
        """
        riglet: 1
        owner: acme
        project: shop
        region: us-west-2
        domain: shop.example.com
        certificate: %s
        connection: %s
        environments: {integration: {}, staging: {}, production: {}, qa: {cidr: 10.40.0.0/16}}
        applications:
          web: {repository: acme/web, port: 8080, priority: 100}
        """
            .formatted(CERTIFICATE, CONNECTION);
    LoadedRiglet loaded = RigletLoader.load(new Source("riglet.yaml", text)).value().orElseThrow();

    assertEquals(List.of(), RigletLoader.load(new Source("riglet.yaml", text)).diagnostics());
    assertEquals(loaded.riglet(), minimal().build());
  }
}
