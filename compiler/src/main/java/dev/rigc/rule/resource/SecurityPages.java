package dev.rigc.rule.resource;

/** The pages that the facts of these rules were read on. */
public final class SecurityPages {
  private static final String AWS = "https://docs.aws.amazon.com/";
  private static final String REFERENCE = AWS + "AWSCloudFormation/latest/TemplateReference/";

  public static final String IAM_BEST_PRACTICES = AWS + "IAM/latest/UserGuide/best-practices.html";
  public static final String IAM_PRINCIPAL =
      AWS + "IAM/latest/UserGuide/reference_policies_elements_principal.html";
  public static final String IAM_PASS_ROLE =
      AWS + "IAM/latest/UserGuide/id_roles_use_passrole.html";
  public static final String SECURITY_GROUPS =
      AWS + "vpc/latest/userguide/security-group-rules.html";
  static final String EBS_ENCRYPTION = AWS + "ebs/latest/userguide/ebs-encryption.html";
  public static final String PUBLIC_ACCESS =
      AWS + "AmazonS3/latest/userguide/access-control-block-public-access.html";
  static final String TLS_POLICIES =
      AWS + "elasticloadbalancing/latest/application/describe-ssl-policies.html";
  public static final String LISTENERS =
      AWS + "elasticloadbalancing/latest/application/create-https-listener.html";
  public static final String FUNCTION_URL = AWS + "lambda/latest/dg/urls-auth.html";
  public static final String KEY_ROTATION = AWS + "kms/latest/developerguide/rotate-keys.html";
  static final String DYNAMIC_REFERENCES =
      AWS + "AWSCloudFormation/latest/UserGuide/dynamic-references.html";
  public static final String METADATA_OPTIONS =
      resource("aws-properties-ec2-instance-metadataoptions");

  private SecurityPages() {}

  /** A page of the template reference. */
  public static String resource(String page) {
    return REFERENCE + page + ".html";
  }
}
