package dev.rigc.plan;

import java.util.regex.Pattern;

/** Kinds of names that rigc derives, with the alphabet that AWS sets for each. */
public enum NameKind {
  /** A CloudFormation stack. */
  STACK("stack name", "[a-zA-Z][-a-zA-Z0-9]*"),
  /** An export of a stack. */
  EXPORT("export name", "[-:a-zA-Z0-9]+"),
  /** An ECR repository. */
  ECR_REPOSITORY("ECR repository name", "[a-z0-9]++(?:[._-][a-z0-9]++)*+"),
  /** An S3 bucket; dots are left out because TLS certificates do not match them. */
  BUCKET("bucket name", "[a-z0-9][a-z0-9-]*[a-z0-9]"),
  /** A CloudWatch Logs group. */
  LOG_GROUP("log group name", "[.\\-_/#A-Za-z0-9]+"),
  /** A CodePipeline pipeline. */
  PIPELINE("pipeline name", "[A-Za-z0-9.@_-]+"),
  /** A CodeBuild project. */
  CODEBUILD_PROJECT("CodeBuild project name", "[A-Za-z0-9][A-Za-z0-9_-]*"),
  /** A report group of CodeBuild. */
  REPORT_GROUP("report group name", "[A-Za-z0-9][A-Za-z0-9_-]*"),
  /** A configuration of a chat channel. */
  CHAT_CONFIGURATION("chat configuration name", "[A-Za-z0-9_-]+"),
  /** An SNS topic. */
  TOPIC("topic name", "[A-Za-z0-9_-]+"),
  /** A CloudWatch dashboard. */
  DASHBOARD("dashboard name", "[A-Za-z0-9_-]+"),
  /** The directory of a volume in its file system. */
  VOLUME_DIRECTORY("directory of a volume", "(?:/[a-z0-9-]+)++"),
  /** The first label of a host name. */
  DNS_LABEL("host name's first label", "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"),
  /** A whole host name, which is a condition of a listener rule. */
  HOST("host name", "[a-z0-9.-]+");

  private final String words;
  private final Pattern alphabet;

  NameKind(String words, String alphabet) {
    this.words = words;
    this.alphabet = Pattern.compile(alphabet);
  }

  /** What messages call it, and the name that its limit goes by in the facts. */
  public String words() {
    return words;
  }

  /** The form it must have. */
  public Pattern alphabet() {
    return alphabet;
  }
}
