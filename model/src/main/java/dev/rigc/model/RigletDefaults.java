package dev.rigc.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds where a riglet says nothing. A test proves each of them equal to the default that
 * {@code schemas/riglet.schema.json} tells editors.
 */
public final class RigletDefaults {
  /** The word for a certificate that rigc requests. */
  public static final String CREATE = "create";

  /** The AWS CLI profile of the scripts. */
  public static final String PROFILE = "default";

  /** Where the public zone comes from. */
  public static final HostedZone HOSTED_ZONE = HostedZone.EXISTING;

  /** How private subnets reach the internet. */
  public static final NatChoice NAT = NatChoice.PER_AZ;

  /** In how many availability zones the subnets of an environment are. */
  public static final int ZONES = 2;

  /** What flow logs record and how long that is kept, once they are asked for. */
  public static final FlowLogs FLOW_LOGS = new FlowLogs(FlowLogs.Traffic.ALL, 30);

  /** The cluster of an environment. */
  public static final Compute COMPUTE =
      new Compute(LaunchType.EC2, new InstanceType("t3.small"), 1, 4);

  /** The processors of an environment. */
  public static final Architecture ARCHITECTURE = Architecture.X86_64;

  /** The type of hosts with Graviton processors. */
  public static final InstanceType GRAVITON_INSTANCE_TYPE = new InstanceType("t4g.small");

  /** How the hosts of a cluster that scales follow the tasks. */
  public static final ClusterScaling CLUSTER_SCALING =
      new ClusterScaling(100, 300, false, List.of());

  /** How much of a cluster is on spare capacity, if any is. */
  public static final Spot SPOT = new Spot(1, 50, List.of());

  /** The database of an environment. */
  public static final DatabaseEngine ENGINE = DatabaseEngine.COUCHDB;

  /** The type of the database host. */
  public static final InstanceType DATABASE_INSTANCE_TYPE = new InstanceType("t3.small");

  /** The size of the volume of the database files in GiB. */
  public static final int DATABASE_VOLUME_SIZE = 20;

  /** The CouchDB that is installed. */
  public static final EngineVersion COUCHDB_VERSION = new EngineVersion("3.5.3");

  /** The least capacity of an Aurora instance. */
  public static final CapacityUnits MIN_CAPACITY = CapacityUnits.parse("0.5");

  /** The most capacity of an Aurora instance. */
  public static final CapacityUnits MAX_CAPACITY = CapacityUnits.parse("4");

  /** When the backup runs and how long it stays. */
  public static final Database.Backup BACKUP =
      new Database.Backup(new CronSchedule("0 2 * * *"), 30);

  /** What is watched where a riglet asks for monitoring. */
  public static final Monitoring MONITORING =
      new Monitoring(
          2000,
          10,
          10,
          1,
          15,
          15,
          10,
          new LogPattern("ERROR"),
          80,
          Optional.empty(),
          1,
          0,
          true,
          true);

  /** The branch of an application. */
  public static final BranchName BRANCH = new BranchName("main");

  /** The path that answers when an application is well. */
  public static final HealthCheckPath HEALTH_CHECK = new HealthCheckPath("/");

  /** Health checks and the spread of requests. */
  public static final TargetGroup TARGET_GROUP =
      new TargetGroup(
          10, 5, 2, 2, "200-301", 30, Optional.empty(), Optional.empty(), Optional.empty());

  /** The load balancer of an environment. */
  public static final LoadBalancer LOAD_BALANCER = new LoadBalancer(60, Firewall.NONE);

  /** CPU units of a sidecar. */
  public static final int SIDECAR_CPU = 64;

  /** Memory of a sidecar in MiB. */
  public static final int SIDECAR_MEMORY = 128;

  /** CPU units of a task. */
  public static final int CPU = 256;

  /** Memory of a task in MiB. */
  public static final int MEMORY = 512;

  /** When an application scales on server errors, and by how many copies. */
  public static final Scaling.ErrorStep ERROR_STEP = new Scaling.ErrorStep(10, 1);

  /** How a new version takes the place of the old one. */
  public static final Rollout ROLLOUT = new Rollout(Rollout.Strategy.ROLLING, 5, 10, 5, 10);

  /** The time zone of the schedules of scaling. */
  public static final String TIME_ZONE = "UTC";

  /** The partition key of a table. */
  public static final KeyAttribute TABLE_KEY = KeyAttribute.parse("id");

  private static final int TASKS = 1;
  private static final Map<String, Integer> STANDARD_TASKS =
      Map.of("integration", 1, "staging", 2, "production", 3);
  private static final Map<String, String> STANDARD_CIDRS =
      Map.of(
          "integration", "10.10.0.0/16", "staging", "10.20.0.0/16", "production", "10.30.0.0/16");

  /** Whether an operator can run commands in the containers of an application. */
  public static final boolean EXEC = false;

  private RigletDefaults() {}

  /** The major version of an Aurora engine; AWS chooses the minor one and keeps it new. */
  public static EngineVersion version(AuroraEngine engine) {
    return new EngineVersion(engine == AuroraEngine.POSTGRESQL ? "17" : "8.0");
  }

  /** What is in front of every host name. */
  public static String prefix(Slug owner) {
    return owner + "-";
  }

  /** The block of an environment's VPC; only the three standard environments have one. */
  public static Optional<CidrBlock> cidr(String environment) {
    return Optional.ofNullable(STANDARD_CIDRS.get(environment)).map(CidrBlock::parse);
  }

  /** The type of the hosts, which fits their processors. */
  public static InstanceType instanceType(Optional<Architecture> architecture) {
    return architecture.equals(Optional.of(Architecture.ARM64))
        ? GRAVITON_INSTANCE_TYPE
        : COMPUTE.instanceType();
  }

  /** How many copies of an application run in an environment. */
  public static int tasks(String environment) {
    return STANDARD_TASKS.getOrDefault(environment, TASKS);
  }

  /**
   * The databases on the host: one of the project's name, none if that is longer than a database's
   * name may be, which a rule reports.
   */
  public static List<DatabaseName> databases(Slug project) {
    return DatabaseName.isWellFormed(project.value())
        ? List.of(new DatabaseName(project.value()))
        : List.of();
  }
}
