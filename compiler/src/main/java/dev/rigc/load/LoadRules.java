package dev.rigc.load;

import dev.rigc.rule.RuleInfo;
import java.util.List;

/**
 * What must hold before a riglet can be understood: of its text (RIG0…), of its keys and types
 * (RIG10…) and of the form of single values (RIG11…). All of them are errors.
 */
public final class LoadRules {
  private static final String YAML = "https://yaml.org/spec/1.2.2/";
  private static final String OBJECTS =
      "https://json-schema.org/understanding-json-schema/reference/object";

  static final RuleInfo SYNTAX =
      RuleInfo.error(
              "RIG0001",
              "The file is well-formed YAML or JSON.",
              "A file that cannot be read cannot be checked.",
              YAML)
          .withExample("environments: { production: { cidr: 10.30.0.0/16 }");

  static final RuleInfo DUPLICATE_KEY =
      RuleInfo.error(
              "RIG0002",
              "No key is duplicated within a mapping.",
              "Most parsers keep one of the two values and silently ignore the other.",
              YAML + "#3211-nodes")
          .withExample("region: us-west-2\nregion: us-east-1");

  static final RuleInfo COMPLEX_KEY =
      RuleInfo.error(
              "RIG0003",
              "Keys are scalars.",
              "YAML allows lists and mappings as keys; a riglet has no meaning for them.",
              YAML + "#3211-nodes")
          .withExample("? [integration, staging]\n: { cidr: 10.10.0.0/16 }");

  static final RuleInfo TAB =
      RuleInfo.error(
              "RIG0004",
              "Lines are indented with spaces.",
              "YAML does not allow tabs in indentation, because their width depends on the editor.",
              YAML + "#61-indentation-spaces")
          .withExample("environments:\n\tproduction: {}");

  static final RuleInfo EMPTY =
      RuleInfo.error(
              "RIG0005", "The file is not empty.", "An empty file is usually a mistake.", YAML)
          .withExample("# nothing but a comment");

  static final RuleInfo SEVERAL_DOCUMENTS =
      RuleInfo.error(
              "RIG0006",
              "The file holds one document.",
              "What follows the first document would be ignored.",
              YAML + "#92-streams")
          .withExample("riglet: 1\n---\nriglet: 1");

  static final RuleInfo ALIAS =
      RuleInfo.error(
              "RIG0007",
              "Aliases refer to an anchor before them and do not expand without limit.",
              "Aliases of aliases can expand a few lines to billions of values.",
              YAML + "#71-alias-nodes")
          .withExample("compute: *common  # and no &common before it");

  static final RuleInfo TOO_LARGE =
      RuleInfo.error(
              "RIG0008",
              "The file is within the limits for size and nesting.",
              "A riglet is about a page long; a much larger file is a mistake or an attack.",
              YAML)
          .withExample("a: [[[[[[ … a hundred brackets deep … ]]]]]]");

  static final RuleInfo ENCODING =
      RuleInfo.error(
              "RIG0009",
              "The file is UTF-8.",
              "Bytes of another encoding would be read as other characters.",
              YAML + "#52-character-encodings")
          .withExample("owner: b\\xFCro  # a byte of Latin-1");

  static final RuleInfo TAG =
      RuleInfo.error(
              "RIG0010",
              "Values carry no tags.",
              "Tags such as `!Ref` belong to templates; in a riglet they have no meaning.",
              YAML + "#691-node-tags")
          .withExample("keyName: !Ref KeyName");

  static final RuleInfo UNKNOWN_KEY =
      RuleInfo.error(
              "RIG1001",
              "Every key is known to the format.",
              "A misspelt key would silently keep the default.",
              OBJECTS + "#additionalproperties")
          .withExample("aplications: {}");

  static final RuleInfo MISSING_KEY =
      RuleInfo.error(
              "RIG1002",
              "Every required key is present.",
              "It has no default value.",
              OBJECTS + "#required")
          .withExample("riglet: 1\nowner: buildit  # and no project");

  static final RuleInfo TYPE =
      RuleInfo.error(
              "RIG1003",
              "Every value has the type that its key requires, in YAML 1.1 and 1.2.",
              "Readers of YAML 1.1 and 1.2 differ on what `no`, `0123`, `1e3` and dates without quotes mean;"
                  + " rigc reports them instead of guessing.",
              "https://yaml.org/type/")
          .withExample("project: 0123");

  static final RuleInfo WORD =
      RuleInfo.error(
              "RIG1004",
              "A value with a fixed set of choices is one of them.",
              "Any other value has no meaning.",
              "https://json-schema.org/understanding-json-schema/reference/enum")
          .withExample("compute: { launch: lambda }");

  static final RuleInfo FORMAT =
      RuleInfo.error(
              "RIG1005",
              "The riglet is of format 1.",
              "A later format may give the same keys another meaning.",
              "https://json-schema.org/understanding-json-schema/reference/const")
          .withExample("riglet: 2");

  static final RuleInfo COUNT =
      RuleInfo.error(
              "RIG1006",
              "Lists and mappings contain the required number of items, without duplicates.",
              "A riglet without environments deploys nothing; a pair of subnets is two.",
              "https://json-schema.org/understanding-json-schema/reference/array#length")
          .withExample("environments: {}");

  static final RuleInfo UNKNOWN_NAME =
      RuleInfo.error(
              "RIG1007",
              "What is set for an environment or an application by name is set for one that exists.",
              "A misspelt name would silently set nothing.",
              OBJECTS + "#property-names")
          .withExample("environments:\n  production: { applications: { twig-apy: { cpu: 512 } } }");

  static final RuleInfo NAME =
      RuleInfo.error(
              "RIG1101",
              "Owner, project, environments and applications are named in lower-case letters, digits and"
                  + " single hyphens.",
              "These words become parts of stack, bucket, repository and host names, and this is the"
                  + " alphabet that all of those share.",
              "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")
          .withExample("owner: Build_It");

  static final RuleInfo BRANCH =
      RuleInfo.error(
              "RIG1102",
              "A branch holds letters, digits and inner hyphens only.",
              "The branch is a part of stack names, which allow nothing else; with a slash every deployment"
                  + " fails.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html")
          .withExample("branch: feature/login");

  static final RuleInfo REGION =
      RuleInfo.error(
              "RIG1103",
              "The region is a region code.",
              "A zone, such as `us-west-2a`, or the name of a region is not one.",
              "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html")
          .withExample("region: us-west-2a");

  static final RuleInfo DOMAIN =
      RuleInfo.error(
              "RIG1104",
              "The domain is a DNS name in lower case without a dot at its end.",
              "Host names are built from it.",
              "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html")
          .withExample("domain: Buildit.Tools.");

  static final RuleInfo ARN =
      RuleInfo.error(
              "RIG1105",
              "The certificate and the connection are given by their ARN.",
              "Templates refer to them by ARN only.",
              "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html")
          .withExample("certificate: 11111111-2222-3333-4444-555555555555");

  static final RuleInfo KEY_NAME =
      RuleInfo.error(
              "RIG1106",
              "A key pair's name is up to 255 printable ASCII characters.",
              "EC2 accepts no other name.",
              "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html")
          .withExample("keyName: \"\"");

  static final RuleInfo REPOSITORY =
      RuleInfo.error(
              "RIG1107",
              "A repository is given as owner/name.",
              "CodePipeline requires this form, not the URL.",
              "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodestarConnectionSource.html")
          .withExample("repository: https://github.com/buildit/twig");

  static final RuleInfo HEALTH_CHECK =
      RuleInfo.error(
              "RIG1108",
              "A health check is a path of up to 1,024 printable ASCII characters that starts with a slash.",
              "The load balancer asks for a path; it knows host and port.",
              "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html")
          .withExample("healthCheck: ping");

  static final RuleInfo EMAIL =
      RuleInfo.error(
              "RIG1109",
              "Who is notified is given by e-mail address.",
              "SNS refuses anything else, and the stack fails.",
              "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html")
          .withExample("notifications: { ops: [ops] }");

  static final RuleInfo INSTANCE_TYPE =
      RuleInfo.error(
              "RIG1110",
              "An instance type is a family and a size, joined by a dot.",
              "EC2 has no other form.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html")
          .withExample("compute: { instanceType: small }");

  static final RuleInfo IMAGE =
      RuleInfo.error(
              "RIG1111",
              "A machine image is `ami-` and 8 or 17 hexadecimal digits.",
              "EC2 has no other form.",
              "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html")
          .withExample("database: { image: amazon-linux }");

  static final RuleInfo CIDR =
      RuleInfo.error(
              "RIG1112",
              "Addresses are given as a CIDR block without host bits.",
              "With host bits set it is not clear which block is meant; EC2 changes it silently.",
              "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html")
          .withExample("environments: { production: { cidr: 10.30.0.1/16 } }");

  static final RuleInfo SECRET_NAME =
      RuleInfo.error(
              "RIG1113",
              "A secret is given by the name of a parameter or secret, never by its value.",
              "A secret in a file stays in the file's history. rigc does not repeat what it found.",
              "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html")
          .withExample("secrets: { LDAP_PASSWORD: \"correct horse battery staple\" }");

  static final RuleInfo SCHEDULE =
      RuleInfo.error(
              "RIG1114",
              "A schedule has the five fields of crontab.",
              "The backup runs from `/etc/cron.d`; EventBridge's six fields mean something else.",
              "https://man7.org/linux/man-pages/man5/crontab.5.html")
          .withExample("database: { backup: { schedule: daily } }");

  static final RuleInfo DATABASE_NAME =
      RuleInfo.error(
              "RIG1115",
              "A database's name is a lower-case letter, then lower-case letters, digits and `_$()+-/`.",
              "CouchDB refuses to create a database of another name, so the application would not find it.",
              "https://docs.couchdb.org/en/stable/api/database/common.html#put--db")
          .withExample("database: { databases: [Twig.Users] }");

  static final RuleInfo RESTORE_POINT =
      RuleInfo.error(
              "RIG1116",
              "A backup is given as `latest` or by its date, with an environment before it or not.",
              "Backups are named by the time at which they were made, and found by the beginning of it.",
              "https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
          .withExample("database: { restoreFrom: yesterday }");

  static final RuleInfo LOG_PATTERN =
      RuleInfo.error(
              "RIG2800",
              "A filter pattern of logs is one line of at most 1,024 characters.",
              "CloudWatch Logs refuses any other pattern, and then the application's stack fails.",
              "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html")
          .withExample("monitoring: { errorPattern: \"\" }");

  static final RuleInfo ENGINE_VERSION =
      RuleInfo.error(
              "RIG1117",
              "The version of a database's engine is numbers joined by dots.",
              "Neither CouchDB nor RDS has versions of another form.",
              "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html")
          .withExample("database: { version: latest }");

  static final RuleInfo CAPACITY =
      RuleInfo.error(
              "RIG1118",
              "Capacities of Aurora are 0 to 256 capacity units, in steps of 0.5.",
              "RDS refuses any other figure.",
              "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html")
          .withExample("database: { engine: aurora-postgresql, maxCapacity: 300 }");

  static final RuleInfo KEY_ATTRIBUTE =
      RuleInfo.error(
              "RIG1119",
              "A key of a table is the name of an attribute, with its type or without.",
              "DynamoDB has no keys of other types.",
              "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeDefinition.html")
          .withExample("tables: { orders: { key: \"id:uuid\" } }");

  private static final List<RuleInfo> ALL =
      List.of(
          SYNTAX,
          DUPLICATE_KEY,
          COMPLEX_KEY,
          TAB,
          EMPTY,
          SEVERAL_DOCUMENTS,
          ALIAS,
          TOO_LARGE,
          ENCODING,
          TAG,
          UNKNOWN_KEY,
          MISSING_KEY,
          TYPE,
          WORD,
          FORMAT,
          COUNT,
          UNKNOWN_NAME,
          NAME,
          BRANCH,
          REGION,
          DOMAIN,
          ARN,
          KEY_NAME,
          REPOSITORY,
          HEALTH_CHECK,
          EMAIL,
          INSTANCE_TYPE,
          IMAGE,
          CIDR,
          SECRET_NAME,
          SCHEDULE,
          LOG_PATTERN,
          DATABASE_NAME,
          RESTORE_POINT,
          OverrideRules.OPERATION,
          OverrideRules.POINTER,
          ENGINE_VERSION,
          CAPACITY,
          KEY_ATTRIBUTE);

  private LoadRules() {}

  /** The catalogue entries of all that loading may find. */
  public static List<RuleInfo> infos() {
    return ALL;
  }
}
