package dev.rigc.rule.template;

/** The pages that the facts of these rules were read on. */
public final class Pages {
  private static final String REFERENCE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/";
  private static final String GUIDE =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/";

  public static final String ANATOMY = GUIDE + "template-anatomy.html";
  public static final String LIMITS = GUIDE + "cloudformation-limits.html";
  public static final String PARAMETERS = GUIDE + "parameters-section-structure.html";
  public static final String RESOURCES = GUIDE + "resources-section-structure.html";
  public static final String OUTPUTS = GUIDE + "outputs-section-structure.html";
  public static final String MAPPINGS = GUIDE + "mappings-section-structure.html";
  public static final String CONDITIONS = GUIDE + "conditions-section-structure.html";
  public static final String METADATA = GUIDE + "metadata-section-structure.html";
  public static final String RULES = GUIDE + "rules-section-structure.html";
  public static final String TRANSFORM = GUIDE + "transform-section-structure.html";
  public static final String DYNAMIC_REFERENCES = GUIDE + "dynamic-references.html";
  public static final String PSEUDO_PARAMETERS = REFERENCE + "pseudo-parameter-reference.html";
  public static final String CONDITION_FUNCTIONS =
      REFERENCE + "intrinsic-function-reference-conditions.html";

  private Pages() {}

  /** The page of one function, by the last part of its name. */
  public static String function(String name) {
    return REFERENCE + "intrinsic-function-reference-" + name + ".html";
  }

  /** The page of one attribute of resources, such as {@code dependson}. */
  public static String attribute(String name) {
    return REFERENCE + "aws-attribute-" + name + ".html";
  }
}
