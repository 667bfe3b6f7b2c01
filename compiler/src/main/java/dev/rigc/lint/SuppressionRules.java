package dev.rigc.lint;

import dev.rigc.rule.RuleInfo;
import java.util.List;

/** The catalogue entries for findings about suppressions, the configuration and the baseline. */
final class SuppressionRules {
  private static final String METADATA =
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/metadata-section-structure.html";
  private static final String YAML = "https://yaml.org/spec/1.2.2/";
  private static final String JSON = "https://www.rfc-editor.org/rfc/rfc8259";

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

  static final RuleInfo MANDATORY =
      RuleInfo.warning(
              "CFN0105",
              "A suppression names a rule whose findings can be accepted.",
              "While a riglet cannot be understood, a template would lack a value, or the output"
                  + " folder holds what rigc did not write, nothing can be made: the findings of"
                  + " `RIG0…` (but for the warning `RIG0020`), `RIG1…`, `RIG9…`, `RIG2204`, `RIG2405` and `RIG2503` are always"
                  + " reported as they are.",
              YAML)
          .withExample("rules:\n  RIG1003: {severity: off, reason: it looks like a number}\n");

  static final RuleInfo CONFIGURATION =
      RuleInfo.error(
              "CFN0110",
              "The configuration has known keys and values.",
              "An unknown key has no effect. `.rigc.yaml` holds"
                  + " `rules` (for each rule a severity, or `{severity: off, reason: TEXT, until:"
                  + " DATE}`, where `until` is optional), `exclude` (a list of file"
                  + " patterns) and `allowRegions` (regions that are newer than this rigc).",
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

  static final RuleInfo EXPIRED =
      RuleInfo.warning(
              "CFN0113",
              "What the configuration says of a rule has not expired.",
              "After the day that `until` names, the setting has no effect, so the findings are"
                  + " reported as before.",
              YAML)
          .withExample("rules:\n  SEC1008: {severity: off, reason: a trial, until: 2024-12-31}\n");

  static final RuleInfo EXCLUDES_NOTHING =
      RuleInfo.warning(
              "CFN0114",
              "A pattern of `exclude` matches a file.",
              "A misspelt pattern excludes nothing. One whose files are gone will hide the next"
                  + " file that it matches. Patterns are compared with paths from the folder of the"
                  + " configuration, in a lint of that whole folder.",
              YAML)
          .withExample("exclude:\n  - legcay/**\n");

  static final RuleInfo ACCEPTS_NOTHING =
      RuleInfo.note(
              "CFN0115",
              "A rule that is turned off would find something.",
              "A rule that is off and finds nothing will hide its next finding before anybody"
                  + " has reviewed it. This is found in a lint of the whole folder of the configuration.",
              YAML)
          .withExample("rules:\n  SEC1008: {severity: off, reason: no volume is encrypted yet}\n");

  static final RuleInfo BASELINE_IS_OLD =
      RuleInfo.warning(
              "CFN0116",
              "A baseline holds findings that are still there.",
              "An entry whose findings are fixed will accept the next finding of its rule at that"
                  + " place before anybody has reviewed it.",
              JSON)
          .withExample("A finding that was fixed after `rigc lint --write-baseline FILE`.");

  private SuppressionRules() {}

  /** Every entry, in the order of the ids. */
  public static List<RuleInfo> infos() {
    return List.of(
        WITHOUT_REASON,
        UNNEEDED,
        UNKNOWN_RULE,
        MALFORMED,
        MANDATORY,
        CONFIGURATION,
        CONFIGURED_UNKNOWN_RULE,
        OFF_WITHOUT_REASON,
        EXPIRED,
        EXCLUDES_NOTHING,
        ACCEPTS_NOTHING,
        BASELINE_IS_OLD);
  }
}
