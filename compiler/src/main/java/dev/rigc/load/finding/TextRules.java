package dev.rigc.load.finding;

import dev.rigc.rule.RuleInfo;

/** What must hold of the form of single values of a riglet (RIG11…). */
public final class TextRules {
  private TextRules() {}

  public static final RuleInfo NAME =
      RuleInfo.error(
              "RIG1101",
              "Owner, project, environments and applications are named in lower-case letters, digits and"
                  + " single hyphens.",
              "These words become parts of stack, bucket, repository and host names, and this is the"
                  + " alphabet that all of those share.",
              "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")
          .withExample("owner: Build_It");

  public static final RuleInfo BRANCH =
      RuleInfo.error(
              "RIG1102",
              "A branch holds letters, digits and inner hyphens only.",
              "The branch is a part of stack names, which allow nothing else; with a slash every deployment"
                  + " fails.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html")
          .withExample("branch: feature/login");

  public static final RuleInfo REGION =
      RuleInfo.error(
              "RIG1103",
              "The region is a region code.",
              "A zone, such as `us-west-2a`, or the name of a region is not one.",
              "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html")
          .withExample("region: us-west-2a");

  public static final RuleInfo DOMAIN =
      RuleInfo.error(
              "RIG1104",
              "The domain is a DNS name in lower case without a dot at its end.",
              "Host names are built from it.",
              "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html")
          .withExample("domain: Buildit.Tools.");

  public static final RuleInfo ARN =
      RuleInfo.error(
              "RIG1105",
              "The certificate and the connection are given by their ARN.",
              "Templates refer to them by ARN only.",
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html")
          .withExample("certificate: 11111111-2222-3333-4444-555555555555");

  public static final RuleInfo KEY_NAME =
      RuleInfo.error(
              "RIG1106",
              "A key pair's name is up to 255 printable ASCII characters.",
              "EC2 accepts no other name.",
              "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html")
          .withExample("keyName: \"\"");

  public static final RuleInfo REPOSITORY =
      RuleInfo.error(
              "RIG1107",
              "A repository is given as owner/name.",
              "CodePipeline requires this form, not the URL.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodestarConnectionSource.html")
          .withExample("repository: https://github.com/buildit/twig");

  public static final RuleInfo HEALTH_CHECK =
      RuleInfo.error(
              "RIG1108",
              "A health check is a path of up to 1,024 printable ASCII characters that starts with a slash.",
              "The load balancer asks for a path; it knows host and port.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html")
          .withExample("healthCheck: ping");

  public static final RuleInfo EMAIL =
      RuleInfo.error(
              "RIG1109",
              "Who is notified is given by e-mail address.",
              "SNS refuses anything else, and the stack fails.",
              "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html")
          .withExample("notifications: { ops: [ops] }");

  public static final RuleInfo INSTANCE_TYPE =
      RuleInfo.error(
              "RIG1110",
              "An instance type is a family and a size, joined by a dot.",
              "EC2 has no other form.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html")
          .withExample("compute: { instanceType: small }");

  public static final RuleInfo IMAGE =
      RuleInfo.error(
              "RIG1111",
              "A machine image is `ami-` and 8 or 17 hexadecimal digits.",
              "EC2 has no other form.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html")
          .withExample("database: { image: amazon-linux }");

  public static final RuleInfo CIDR =
      RuleInfo.error(
              "RIG1112",
              "Addresses are given as a CIDR block without host bits.",
              "With host bits set it is not clear which block is meant; EC2 changes it silently.",
              "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html")
          .withExample("environments: { production: { cidr: 10.30.0.1/16 } }");

  public static final RuleInfo SECRET_NAME =
      RuleInfo.error(
              "RIG1113",
              "A secret is given by the name of a parameter or secret, never by its value.",
              "A secret in a file stays in the file's history. rigc does not repeat what it found.",
              "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html")
          .withExample("secrets: { LDAP_PASSWORD: \"correct horse battery staple\" }");

  public static final RuleInfo SCHEDULE =
      RuleInfo.error(
              "RIG1114",
              "A schedule has the five fields of crontab.",
              "The backup runs from `/etc/cron.d`; EventBridge's six fields mean something else.",
              "https://man7.org/linux/man-pages/man5/crontab.5.html")
          .withExample("database: { backup: { schedule: daily } }");

  public static final RuleInfo DATABASE_NAME =
      RuleInfo.error(
              "RIG1115",
              "A database's name is a lower-case letter, then lower-case letters, digits and `_$()+-/`.",
              "CouchDB refuses to create a database of another name, so the application would not find it.",
              "https://docs.couchdb.org/en/stable/api/database/common.html#put--db")
          .withExample("database: { databases: [Twig.Users] }");

  public static final RuleInfo RESTORE_POINT =
      RuleInfo.error(
              "RIG1116",
              "A backup is given as `latest` or by its date, with an environment before it or not.",
              "Backups are named by the time at which they were made, and found by the beginning of it.",
              "https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
          .withExample("database: { restoreFrom: yesterday }");

  public static final RuleInfo LOG_PATTERN =
      RuleInfo.error(
              "RIG2800",
              "A filter pattern of logs is one line of at most 1,024 characters.",
              "CloudWatch Logs refuses any other pattern, and then the application's stack fails.",
              "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html")
          .withExample("monitoring: { errorPattern: \"\" }");

  public static final RuleInfo ENGINE_VERSION =
      RuleInfo.error(
              "RIG1117",
              "The version of a database's engine is numbers joined by dots.",
              "Neither CouchDB nor RDS has versions of another form.",
              "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html")
          .withExample("database: { version: latest }");

  public static final RuleInfo CAPACITY =
      RuleInfo.error(
              "RIG1118",
              "Capacities of Aurora are 0 to 256 capacity units, in steps of 0.5.",
              "RDS refuses any other figure.",
              "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html")
          .withExample("database: { engine: aurora-postgresql, maxCapacity: 300 }");

  public static final RuleInfo KEY_ATTRIBUTE =
      RuleInfo.error(
              "RIG1119",
              "A key of a table is the name of an attribute, with its type or without.",
              "DynamoDB has no keys of other types.",
              "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeDefinition.html")
          .withExample("tables: { orders: { key: \"id:uuid\" } }");
}
