package dev.rigc.render.override;

import dev.rigc.rule.RuleInfo;
import java.util.List;

/** The catalogue entries of what can be wrong with a change of a template. */
public final class PatchRules {
  private static final String PATCH = "https://www.rfc-editor.org/rfc/rfc6902";

  static final RuleInfo FAILS =
      RuleInfo.error(
              "RIG2904",
              "Every operation of a patch can be done.",
              "An operation whose place is not in the template, or whose test fails, would leave the"
                  + " template in part as it was. Then nothing is written.",
              PATCH + "#section-5")
          .withExample("- { op: remove, path: /Resources/Servise }");

  static final RuleInfo SHAPE =
      RuleInfo.error(
              "RIG2905",
              "What a patch leaves is a template.",
              "A template is a mapping, each of its sections is one, and so is each resource, parameter"
                  + " and output. Of anything else rigc cannot make a stack.",
              "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html")
          .withExample("- { op: replace, path: /Resources, value: [] }");

  private PatchRules() {}

  /** Every entry, in the order of the ids. */
  public static List<RuleInfo> infos() {
    return List.of(FAILS, SHAPE);
  }
}
