package dev.rigc.stack.app;

import dev.rigc.render.HeadView;
import dev.rigc.render.KeyValue;
import dev.rigc.render.SpotView;
import dev.rigc.render.StatementView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code app} see.
 *
 * @param head what every template starts with
 * @param alarms the alarms that the riglet asks for; absent: those of every riglet
 * @param rests whether scaling may take the last copy away
 * @param tasks how many copies run
 * @param container name of the container
 * @param port port of the container
 * @param furtherPorts further ports of the container
 * @param cpu CPU units of the container
 * @param memory memory of the container in MiB
 * @param cpuText CPU units of a Fargate task, which wants text
 * @param memoryText memory of a Fargate task, which wants text
 * @param ownLinks containers that it reaches by name on a host
 * @param settings how the container runs
 * @param volumes the volumes of its container; absent where it has none
 * @param sidecars containers beside it
 * @param targetContainer the container that the load balancer sends to
 * @param targetPort the port that it sends to
 * @param routedPorts further ports that it sends to
 * @param healthCheck path of the health check
 * @param targetGroup health checks and the spread of requests
 * @param paths the path patterns of the rules; none for every path
 * @param hosts host names
 * @param furtherRecords records of host names that the riglet writes itself
 * @param createsZone whether {@code deps} makes the public zone
 * @param ipv6 whether the load balancer has IPv6 addresses, too
 * @param zoneId id of the public zone that exists, if the riglet gives it
 * @param zoneName name of the public zone that exists
 * @param isPublic whether it has a public host
 * @param connected whether applications find each other by name
 * @param applicationUrl where the application answers
 * @param preferredUrl the address to hand out
 * @param repository name of the ECR repository
 * @param logGroup name of the log group
 * @param applicationRolePath path of the roles
 * @param environment environment variables
 * @param secrets environment variables that AWS fills
 * @param sidecarRepositories ARNs of the ECR repositories of sidecars, for {@code Fn::Sub}
 * @param policies what the application itself may do
 * @param scheduledTasks tasks that run at certain times
 * @param secretResources what the execution role may read for them, for {@code Fn::Sub}
 * @param readsDatabaseSecret whether it may also read the secret of the database
 * @param fargate whether it runs on Fargate
 * @param publicAddresses whether a Fargate task needs a public address to reach the internet
 * @param taskSubnets names of the exports of the subnets of Fargate tasks
 * @param rollout how a new version takes the place of the old one; absent where nobody chose
 * @param scaledHosts whether the number of hosts follows the tasks
 * @param arm whether the processors are Graviton
 * @param spot how much runs on spare capacity of Fargate; absent where nothing does
 * @param scaling how the number of copies follows the load; absent where it is fixed
 * @param exec whether an operator can run commands in its containers
 * @param tags tags of every resource: a stack made by a pipeline has none
 */
public record AppView(
    HeadView head,
    @Nullable AlarmsView alarms,
    boolean rests,
    int tasks,
    String container,
    int port,
    List<Integer> furtherPorts,
    int cpu,
    int memory,
    String cpuText,
    String memoryText,
    List<String> ownLinks,
    ContainerView settings,
    @Nullable VolumesView volumes,
    List<SidecarView> sidecars,
    String targetContainer,
    int targetPort,
    List<RoutedPortView> routedPorts,
    String healthCheck,
    TargetGroupView targetGroup,
    List<String> paths,
    List<Host> hosts,
    List<FurtherRecord> furtherRecords,
    boolean createsZone,
    boolean ipv6,
    @Nullable String zoneId,
    String zoneName,
    boolean isPublic,
    boolean connected,
    String applicationUrl,
    String preferredUrl,
    String repository,
    String logGroup,
    String applicationRolePath,
    List<KeyValue> environment,
    List<Secret> secrets,
    List<String> sidecarRepositories,
    List<StatementView> policies,
    List<ScheduledTaskView> scheduledTasks,
    List<String> secretResources,
    boolean readsDatabaseSecret,
    boolean fargate,
    boolean publicAddresses,
    List<String> taskSubnets,
    @Nullable RolloutView rollout,
    boolean scaledHosts,
    boolean arm,
    @Nullable SpotView spot,
    @Nullable ScalingView scaling,
    boolean exec,
    List<KeyValue> tags) {

  /**
   * A host name of the application.
   *
   * @param name the host name
   * @param priority priority of its listener rule
   * @param ruleId logical id of its listener rule; absent where the first rule matches it, too
   * @param recordId logical id of its DNS record
   * @param furtherNames host names that the same rule matches
   */
  public record Host(
      String name,
      int priority,
      @Nullable String ruleId,
      String recordId,
      List<String> furtherNames) {}

  /**
   * A DNS record of a host name that the riglet writes itself.
   *
   * @param name the host name
   * @param recordId logical id of its DNS record
   */
  public record FurtherRecord(String name, String recordId) {}

  /**
   * An environment variable that AWS fills.
   *
   * @param variable its name
   * @param valueFrom what ECS reads, for {@code Fn::Sub}
   * @param ofDatabase whether it is the database's secret, whose ARN {@code Secret} stands for
   * @param isField whether it is one field of the secret
   */
  public record Secret(String variable, String valueFrom, boolean ofDatabase, boolean isField) {}
}
