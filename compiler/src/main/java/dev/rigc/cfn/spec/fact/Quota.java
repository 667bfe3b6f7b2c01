package dev.rigc.cfn.spec.fact;

/**
 * How many of something an account may have, a load balancer may hold and so on, unless AWS raises
 * it. The figures, each with its source, are in {@code schemas/curated/tables/quotas.json}.
 */
public enum Quota {
  /** The rules of an Application Load Balancer, default rules not counted. */
  LOAD_BALANCER_RULES("rules of an Application Load Balancer"),
  /** The host names and paths that one rule of a listener compares with. */
  RULE_VALUES("condition values of a rule"),
  /** The wildcards in them. */
  RULE_WILDCARDS("condition wildcards of a rule"),
  /** The target groups of an Application Load Balancer, which AWS does not raise. */
  LOAD_BALANCER_TARGET_GROUPS("target groups of an Application Load Balancer"),
  /** The characters of a managed policy, blanks not counted. */
  MANAGED_POLICY("characters of a managed policy"),
  /** The characters of the name of a schedule of EventBridge Scheduler. */
  SCHEDULE_NAME("characters of the name of a schedule"),
  /** The target groups of an ECS service. */
  SERVICE_TARGET_GROUPS("target groups of a service"),
  /** The names of an ACM certificate. */
  CERTIFICATE_NAMES("names of a certificate"),
  /** The characters of the first name of an ACM certificate, which AWS does not raise. */
  CERTIFICATE_NAME_LENGTH("characters of the first name of a certificate"),
  /** The Elastic IP addresses of a region. */
  ELASTIC_IPS("Elastic IP addresses of a region"),
  /** The size of a gp3 volume in GiB. */
  VOLUME_GIBIBYTES("GiB of a gp3 volume"),
  /** The patterns that a trigger of a pipeline includes, and as many that it excludes. */
  TRIGGER_PATTERNS("patterns of a trigger"),
  /** The characters of each of them. */
  TRIGGER_PATTERN_LENGTH("characters of a trigger's pattern"),
  /** The days for which RDS keeps the backups of an Aurora cluster. */
  AURORA_BACKUP_DAYS("days of backups of an Aurora cluster"),
  /** The stages of a pipeline. */
  PIPELINE_STAGES("stages of a pipeline"),
  /** The stacks of a region. */
  STACKS("stacks of a region"),
  /** The addresses of a subnet that nothing else can have. */
  SUBNET_RESERVED("addresses of a subnet that AWS keeps");

  private final String name;

  Quota(String name) {
    this.name = name;
  }

  /** The figure that holds for an account of which nothing else is known. */
  public int value() {
    return (int) line(name).member("value").orElseThrow().number();
  }

  /** The line of the table. */
  static PackedValue line(String name) {
    return FactTables.load("quotas").member(name).orElseThrow();
  }
}
