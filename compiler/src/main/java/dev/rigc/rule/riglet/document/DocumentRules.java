package dev.rigc.rule.riglet.document;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on the riglet as a whole. */
public final class DocumentRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(new CommentedKeyRule(), new RegionExistsRule());

  private DocumentRules() {}

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
