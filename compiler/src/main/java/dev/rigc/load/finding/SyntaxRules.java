package dev.rigc.load.finding;

import dev.rigc.rule.RuleInfo;

/** What must hold of the text of a riglet: it is one YAML or JSON document (RIG0…). */
public final class SyntaxRules {
  private static final String YAML = "https://yaml.org/spec/1.2.2/";

  private SyntaxRules() {}

  public static final RuleInfo SYNTAX =
      RuleInfo.error(
              "RIG0001",
              "The file is well-formed YAML or JSON.",
              "A file that cannot be read cannot be checked.",
              YAML)
          .withExample("environments: { production: { cidr: 10.30.0.0/16 }");

  public static final RuleInfo DUPLICATE_KEY =
      RuleInfo.error(
              "RIG0002",
              "No key is duplicated within a mapping.",
              "Most parsers keep one of the two values and silently ignore the other.",
              YAML + "#3211-nodes")
          .withExample("region: us-west-2\nregion: us-east-1");

  public static final RuleInfo COMPLEX_KEY =
      RuleInfo.error(
              "RIG0003",
              "Keys are scalars.",
              "YAML allows lists and mappings as keys; a riglet has no meaning for them.",
              YAML + "#3211-nodes")
          .withExample("? [integration, staging]\n: { cidr: 10.10.0.0/16 }");

  public static final RuleInfo TAB =
      RuleInfo.error(
              "RIG0004",
              "Lines are indented with spaces.",
              "YAML does not allow tabs in indentation, because their width depends on the editor.",
              YAML + "#61-indentation-spaces")
          .withExample("environments:\n\tproduction: {}");

  public static final RuleInfo EMPTY =
      RuleInfo.error(
              "RIG0005", "The file is not empty.", "An empty file is usually a mistake.", YAML)
          .withExample("# nothing but a comment");

  public static final RuleInfo SEVERAL_DOCUMENTS =
      RuleInfo.error(
              "RIG0006",
              "The file holds one document.",
              "What follows the first document would be ignored.",
              YAML + "#92-streams")
          .withExample("riglet: 1\n---\nriglet: 1");

  public static final RuleInfo ALIAS =
      RuleInfo.error(
              "RIG0007",
              "Aliases refer to an anchor before them and do not expand without limit.",
              "Aliases of aliases can expand a few lines to billions of values.",
              YAML + "#71-alias-nodes")
          .withExample("compute: *common  # and no &common before it");

  public static final RuleInfo TOO_LARGE =
      RuleInfo.error(
              "RIG0008",
              "The file is within the limits for size and nesting.",
              "A riglet is about a page long; a much larger file is a mistake or an attack.",
              YAML)
          .withExample("a: [[[[[[ … a hundred brackets deep … ]]]]]]");

  public static final RuleInfo ENCODING =
      RuleInfo.error(
              "RIG0009",
              "The file is UTF-8.",
              "Bytes of another encoding would be read as other characters.",
              YAML + "#52-character-encodings")
          .withExample("owner: b\\xFCro  # a byte of Latin-1");

  public static final RuleInfo TAG =
      RuleInfo.error(
              "RIG0010",
              "Values carry no tags.",
              "Tags such as `!Ref` belong to templates; in a riglet they have no meaning.",
              YAML + "#691-node-tags")
          .withExample("keyName: !Ref KeyName");
}
