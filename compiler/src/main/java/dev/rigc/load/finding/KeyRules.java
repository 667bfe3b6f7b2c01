package dev.rigc.load.finding;

import dev.rigc.rule.RuleInfo;

/** What must hold of the keys and types of a riglet (RIG10…). */
public final class KeyRules {
  private static final String OBJECTS =
      "https://json-schema.org/understanding-json-schema/reference/object";

  private KeyRules() {}

  public static final RuleInfo UNKNOWN_KEY =
      RuleInfo.error(
              "RIG1001",
              "Every key is known to the format.",
              "A misspelt key would silently keep the default.",
              OBJECTS + "#additionalproperties")
          .withExample("aplications: {}");

  public static final RuleInfo MISSING_KEY =
      RuleInfo.error(
              "RIG1002",
              "Every required key is present.",
              "It has no default value.",
              OBJECTS + "#required")
          .withExample("riglet: 1\nowner: buildit  # and no project");

  public static final RuleInfo TYPE =
      RuleInfo.error(
              "RIG1003",
              "Every value has the type that its key requires, in YAML 1.1 and 1.2.",
              "Readers of YAML 1.1 and 1.2 differ on what `no`, `0123`, `1e3` and dates without quotes mean;"
                  + " rigc reports them instead of guessing.",
              "https://yaml.org/type/")
          .withExample("project: 0123");

  public static final RuleInfo WORD =
      RuleInfo.error(
              "RIG1004",
              "A value with a fixed set of choices is one of them.",
              "Any other value has no meaning.",
              "https://json-schema.org/understanding-json-schema/reference/enum")
          .withExample("compute: { launch: lambda }");

  public static final RuleInfo FORMAT =
      RuleInfo.error(
              "RIG1005",
              "The riglet is of format 1.",
              "A later format may give the same keys another meaning.",
              "https://json-schema.org/understanding-json-schema/reference/const")
          .withExample("riglet: 2");

  public static final RuleInfo COUNT =
      RuleInfo.error(
              "RIG1006",
              "Lists and mappings contain the required number of items, without duplicates.",
              "A riglet without environments deploys nothing; a pair of subnets is two.",
              "https://json-schema.org/understanding-json-schema/reference/array#length")
          .withExample("environments: {}");

  public static final RuleInfo UNKNOWN_NAME =
      RuleInfo.error(
              "RIG1007",
              "What is set for an environment or an application by name is set for one that exists.",
              "A misspelt name would silently set nothing.",
              OBJECTS + "#property-names")
          .withExample("environments:\n  production: { applications: { twig-apy: { cpu: 512 } } }");
}
