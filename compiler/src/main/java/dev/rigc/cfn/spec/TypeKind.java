package dev.rigc.cfn.spec;

import java.util.regex.Pattern;

/** What the name of a resource type tells about who defines it. */
public enum TypeKind {
  /** {@code AWS::…}, {@code Alexa::…}: published by AWS, so it must be known. */
  AWS,
  /** {@code Custom::…} or {@code AWS::CloudFormation::CustomResource}: any properties. */
  CUSTOM,
  /** {@code AWS::Serverless::…}: exists only under the SAM transform. */
  SERVERLESS,
  /** {@code …::MODULE}: a module from the account's registry. */
  MODULE,
  /** {@code Organization::Service::Resource}: an extension from a registry. */
  THIRD_PARTY,
  /** Not a type name at all. */
  MALFORMED;

  private static final Pattern CUSTOM_NAME = Pattern.compile("Custom::[A-Za-z0-9_@-]{1,60}");
  private static final String MODULE_END = "::MODULE";
  private static final String CUSTOM_RESOURCE = "AWS::CloudFormation::CustomResource";

  /**
   * Reads a type name. The forms are those of the CloudFormation registry and of custom resources.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RegisterType.html">RegisterType</a>
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html">Custom
   *     resources</a>
   */
  public static TypeKind of(String type) {
    if (isCustom(type)) {
      return CUSTOM;
    }
    boolean module = type.endsWith(MODULE_END);
    if (!isRegistryName(type)
        && !(module && isRegistryName(type.substring(0, type.length() - MODULE_END.length())))) {
      return MALFORMED;
    }
    if (module) {
      return MODULE;
    }
    if (type.startsWith("AWS::Serverless::")) {
      return SERVERLESS;
    }
    return type.startsWith("AWS::") || type.startsWith("Alexa::") ? AWS : THIRD_PARTY;
  }

  /** Three names of 2 to 64 letters and digits. */
  private static boolean isRegistryName(String name) {
    int from = 0;
    for (int part = 1; part <= 3; part++) {
      int end = part < 3 ? name.indexOf("::", from) : name.length();
      if (end < from + 2 || end > from + 64 || !isLettersAndDigits(name, from, end)) {
        return false;
      }
      from = end + 2;
    }
    return true;
  }

  private static boolean isLettersAndDigits(String name, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = name.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name is that of a custom resource, which may have any properties. */
  public static boolean isCustom(String type) {
    return type.equals(CUSTOM_RESOURCE)
        || (type.startsWith("Custom::") && CUSTOM_NAME.matcher(type).matches());
  }
}
