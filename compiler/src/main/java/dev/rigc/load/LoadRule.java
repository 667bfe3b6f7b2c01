package dev.rigc.load;

import dev.rigc.diagnostic.RuleId;
import java.net.URI;

/**
 * What must hold before a riglet can be understood: of its text (RIG0…), of its keys and types
 * (RIG10…) and of the form of single values (RIG11…). All of them are errors.
 */
public enum LoadRule {
  /** The text is YAML or JSON. */
  SYNTAX(
      "RIG0001",
      "The file is well-formed YAML or JSON.",
      "Nothing can be said of a file that cannot be read.",
      Sources.YAML,
      "environments: { production: { cidr: 10.30.0.0/16 }"),
  /** No key stands twice. */
  DUPLICATE_KEY(
      "RIG0002",
      "No key stands twice in one mapping.",
      "Most readers keep one of the two values and drop the other in silence.",
      Sources.YAML + "#3211-nodes",
      "region: us-west-2\nregion: us-east-1"),
  /** Keys are scalars. */
  COMPLEX_KEY(
      "RIG0003",
      "Keys are scalars.",
      "YAML allows lists and mappings as keys; a riglet has no meaning for them.",
      Sources.YAML + "#3211-nodes",
      "? [integration, staging]\n: { cidr: 10.10.0.0/16 }"),
  /** No tabs. */
  TAB(
      "RIG0004",
      "Lines are indented with blanks.",
      "YAML forbids tabs in indentation, because their width is in the eye of the editor.",
      Sources.YAML + "#61-indentation-spaces",
      "environments:\n\tproduction: {}"),
  /** There is something. */
  EMPTY(
      "RIG0005",
      "The file is not empty.",
      "An empty file is more often a lost one than a meant one.",
      Sources.YAML,
      "# nothing but a comment"),
  /** One document. */
  SEVERAL_DOCUMENTS(
      "RIG0006",
      "The file holds one document.",
      "What follows the first document would be ignored.",
      Sources.YAML + "#92-streams",
      "riglet: 1\n---\nriglet: 1"),
  /** Aliases are bounded. */
  ALIAS(
      "RIG0007",
      "Aliases name an anchor before them, and do not explode.",
      "Aliases of aliases make a few lines into billions of values.",
      Sources.YAML + "#71-alias-nodes",
      "compute: *common  # and no &common before it"),
  /** Not too large. */
  TOO_LARGE(
      "RIG0008",
      "The file is neither too deep nor too large.",
      "A riglet is a page; a file far beyond that is a mistake or an attack.",
      Sources.YAML,
      "a: [[[[[[ … a hundred brackets deep … ]]]]]]"),
  /** UTF-8. */
  ENCODING(
      "RIG0009",
      "The file is UTF-8.",
      "Bytes of another encoding would be read as other characters.",
      Sources.YAML + "#52-character-encodings",
      "owner: b\\xFCro  # a byte of Latin-1"),
  /** No tags. */
  TAG(
      "RIG0010",
      "Values carry no tags.",
      "Tags such as `!Ref` belong to templates; in a riglet they have no meaning.",
      Sources.YAML + "#691-node-tags",
      "keyName: !Ref KeyName"),
  /** Every key is known. */
  UNKNOWN_KEY(
      "RIG1001",
      "Every key is known to the format.",
      "A misspelt key would silently leave the default in force.",
      Sources.OBJECTS + "#additionalproperties",
      "aplications: {}"),
  /** What is needed is there. */
  MISSING_KEY(
      "RIG1002",
      "Every key that has no default is there.",
      "There is no value that could be guessed for it.",
      Sources.OBJECTS + "#required",
      "riglet: 1\nowner: buildit  # and no project"),
  /** Types are right. */
  TYPE(
      "RIG1003",
      "Every value has the type of its key, in every reader's eyes.",
      "Readers of YAML 1.1 and 1.2 differ on what `no`, `0123`, `1e3` and dates without quotes mean;"
          + " rigc tells instead of guessing.",
      "https://yaml.org/type/",
      "project: 0123"),
  /** Words are from the list. */
  WORD(
      "RIG1004",
      "A value with a fixed choice is one of it.",
      "Another word has no meaning.",
      "https://json-schema.org/understanding-json-schema/reference/enum",
      "compute: { launch: lambda }"),
  /** The format is known. */
  FORMAT(
      "RIG1005",
      "The riglet is of format 1.",
      "A later format may mean something else by the same keys.",
      "https://json-schema.org/understanding-json-schema/reference/const",
      "riglet: 2"),
  /** Lists and mappings have the right length. */
  COUNT(
      "RIG1006",
      "Lists and mappings hold as many items as they must, none twice.",
      "A riglet without environments deploys nothing; a pair of subnets is two.",
      "https://json-schema.org/understanding-json-schema/reference/array#length",
      "environments: {}"),
  /** References have a target. */
  UNKNOWN_NAME(
      "RIG1007",
      "What is set for an environment or an application by name is set for one that exists.",
      "A misspelt name would silently set nothing.",
      Sources.OBJECTS + "#property-names",
      "environments:\n  production: { applications: { twig-apy: { cpu: 512 } } }"),
  /** Names can become parts of AWS names. */
  NAME(
      "RIG1101",
      "Owner, project, environments and applications are named in lower-case letters, digits and"
          + " single hyphens.",
      "These words become parts of stack, bucket, repository and host names, and this is the"
          + " alphabet that all of those share.",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
      "owner: Build_It"),
  /** A branch can become a part of a stack name. */
  BRANCH(
      "RIG1102",
      "A branch holds letters, digits and inner hyphens only.",
      "The branch is a part of stack names, which allow nothing else; a slash makes every deployment"
          + " fail.",
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html",
      "branch: feature/login"),
  /** A region code. */
  REGION(
      "RIG1103",
      "The region is a region code.",
      "A zone, such as `us-west-2a`, or the name of a region is not one.",
      "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
      "region: us-west-2a"),
  /** A domain. */
  DOMAIN(
      "RIG1104",
      "The domain is a DNS name in lower case without a dot at its end.",
      "Host names are put together from it.",
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html",
      "domain: Buildit.Tools."),
  /** An ARN. */
  ARN(
      "RIG1105",
      "The certificate and the connection are given by their ARN.",
      "Templates refer to them by ARN only.",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
      "certificate: 11111111-2222-3333-4444-555555555555"),
  /** A key pair. */
  KEY_NAME(
      "RIG1106",
      "A key pair's name is up to 255 printable ASCII characters.",
      "EC2 takes no other name.",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html",
      "keyName: \"\""),
  /** A repository. */
  REPOSITORY(
      "RIG1107",
      "A repository is given as owner/name.",
      "CodePipeline takes this form, not the URL.",
      "https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodestarConnectionSource.html",
      "repository: https://github.com/buildit/twig"),
  /** A path. */
  HEALTH_CHECK(
      "RIG1108",
      "A health check is a path of up to 1,024 printable ASCII characters that starts with a slash.",
      "The load balancer asks for a path; it knows host and port.",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
      "healthCheck: ping"),
  /** An address. */
  EMAIL(
      "RIG1109",
      "Who is notified is given by e-mail address.",
      "SNS refuses anything else, and the stack fails.",
      "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html",
      "notifications: { ops: [ops] }"),
  /** An instance type. */
  INSTANCE_TYPE(
      "RIG1110",
      "An instance type is a family and a size, joined by a dot.",
      "EC2 has no other form.",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html",
      "compute: { instanceType: small }"),
  /** An image. */
  IMAGE(
      "RIG1111",
      "A machine image is `ami-` and 8 or 17 hexadecimal digits.",
      "EC2 has no other form.",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html",
      "database: { image: amazon-linux }"),
  /** A block of addresses. */
  CIDR(
      "RIG1112",
      "Addresses are given as a CIDR block without host bits.",
      "With host bits set it is not clear which block is meant; EC2 changes it in silence.",
      "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html",
      "environments: { production: { cidr: 10.30.0.1/16 } }"),
  /** A name of a secret. */
  SECRET_NAME(
      "RIG1113",
      "Where a secret is required, the name of a parameter or secret stands, never the secret.",
      "A secret in a file is in its history for good. rigc does not repeat what it found.",
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html",
      "secrets: { LDAP_PASSWORD: \"correct horse battery staple\" }"),
  /** Five fields. */
  SCHEDULE(
      "RIG1114",
      "A schedule has the five fields of crontab.",
      "The backup runs from `/etc/cron.d`; EventBridge's six fields mean something else.",
      "https://man7.org/linux/man-pages/man5/crontab.5.html",
      "database: { backup: { schedule: daily } }"),
  /** A name that CouchDB takes. */
  DATABASE_NAME(
      "RIG1115",
      "A database's name is a lower-case letter, then lower-case letters, digits and `_$()+-/`.",
      "CouchDB refuses to create a database of another name, so the application would not find it.",
      "https://docs.couchdb.org/en/stable/api/database/common.html#put--db",
      "database: { databases: [Twig.Users] }");

  private final String id;
  private final String summary;
  private final String rationale;
  private final URI source;
  private final String example;

  LoadRule(String id, String summary, String rationale, String source, String example) {
    this.id = id;
    this.summary = summary;
    this.rationale = rationale;
    this.source = URI.create(source);
    this.example = example;
  }

  /** Its lasting name. */
  public RuleId id() {
    return new RuleId(id);
  }

  /** One sentence that says what must hold. */
  public String summary() {
    return summary;
  }

  /** What goes wrong otherwise. */
  public String rationale() {
    return rationale;
  }

  /** The page that its facts come from. */
  public URI source() {
    return source;
  }

  /** A short piece of a riglet that it reports. */
  public String example() {
    return example;
  }

  private static final class Sources {
    private static final String YAML = "https://yaml.org/spec/1.2.2/";
    private static final String OBJECTS =
        "https://json-schema.org/understanding-json-schema/reference/object";

    private Sources() {}
  }
}
