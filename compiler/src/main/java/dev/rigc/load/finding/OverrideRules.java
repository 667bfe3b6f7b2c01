package dev.rigc.load.finding;

import dev.rigc.rule.RuleInfo;

/** What must hold of the form of {@code overrides}. */
public final class OverrideRules {
  private static final String PATCH = "https://www.rfc-editor.org/rfc/rfc6902#section-4";

  public static final RuleInfo OPERATION =
      RuleInfo.error(
              "RIG2901",
              "An operation of a patch has what its `op` takes, and nothing else.",
              "`add`, `replace` and `test` take a `value`, `move` and `copy` take `from`. What an"
                  + " operation does not take would be ignored.",
              PATCH)
          .withExample("- { op: replace, path: /Resources/Service/Properties/DesiredCount }");

  public static final RuleInfo POINTER =
      RuleInfo.error(
              "RIG2902",
              "`path` and `from` of a patch are JSON Pointers.",
              "A pointer is made of steps that each begin with a slash; in a step, `~1` is a"
                  + " slash and `~0` a tilde. Anything else leads nowhere.",
              "https://www.rfc-editor.org/rfc/rfc6901#section-3")
          .withExample("- { op: remove, path: Resources.Service }");

  private OverrideRules() {}
}
