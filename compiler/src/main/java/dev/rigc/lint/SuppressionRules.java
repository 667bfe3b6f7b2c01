package dev.rigc.lint;

import dev.rigc.rule.RuleInfo;
import java.util.List;

/** The catalogue entries for findings about suppressions and about the configuration. */
public final class SuppressionRules {
  private static final String METADATA =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/metadata-section-structure.html";
  private static final String YAML = "https://yaml.org/spec/1.2.2/";

  static final RuleInfo WITHOUT_REASON =
      RuleInfo.warning(
              "CFN0101",
              "A suppression has a reason.",
              "Without a reason it is unclear later whether the suppression is still needed.",
              METADATA)
          .withExample("    Encrypted: false # rigc: ignore SEC1008\n");

  static final RuleInfo UNNEEDED =
      RuleInfo.warning(
              "CFN0102",
              "A suppression is needed.",
              "One that suppresses nothing will hide the next finding of its rule, which has not"
                  + " been reviewed.",
              METADATA)
          .withExample("    Encrypted: true # rigc: ignore SEC1008 a scratch volume\n");

  static final RuleInfo UNKNOWN_RULE =
      RuleInfo.warning(
              "CFN0103",
              "A suppression names a rule that exists.",
              "A misspelt rule id suppresses nothing.",
              METADATA)
          .withExample("    Encrypted: false # rigc: ignore SEC1OO8 a scratch volume\n");

  static final RuleInfo MALFORMED =
      RuleInfo.warning(
              "CFN0104",
              "A suppression has the form `RULE reason`.",
              "What cannot be read as a suppression suppresses nothing. In a comment it is"
                  + " `# rigc: ignore RULE reason`, in `Metadata` it is `rigc: {suppress: [{rule:"
                  + " RULE, reason: TEXT}]}`.",
              METADATA)
          .withExample("    Encrypted: false # rigc: ignore\n");

  static final RuleInfo CONFIGURATION =
      RuleInfo.error(
              "CFN0110",
              "The configuration has known keys and values.",
              "An unknown key has no effect. `.rigc.yaml` holds"
                  + " `rules` (a severity for each rule, or `off` with a reason) and `exclude` (a"
                  + " list of file patterns).",
              YAML)
          .withExample("rules:\n  SEC1008: silent\n");

  static final RuleInfo CONFIGURED_UNKNOWN_RULE =
      RuleInfo.warning(
              "CFN0111",
              "The configuration names rules that exist.",
              "A misspelt rule id configures nothing.",
              YAML)
          .withExample("rules:\n  SEC1OO8: error\n");

  static final RuleInfo OFF_WITHOUT_REASON =
      RuleInfo.warning(
              "CFN0112",
              "A rule that is turned off has a reason.",
              "Without a reason it is unclear later whether the rule can be turned on again.",
              YAML)
          .withExample("rules:\n  SEC1008: off\n");

  private SuppressionRules() {}

  /** Every entry, in the order of the ids. */
  public static List<RuleInfo> infos() {
    return List.of(
        WITHOUT_REASON,
        UNNEEDED,
        UNKNOWN_RULE,
        MALFORMED,
        CONFIGURATION,
        CONFIGURED_UNKNOWN_RULE,
        OFF_WITHOUT_REASON);
  }
}
