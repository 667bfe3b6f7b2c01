package dev.rigc.rule.riglet.naming;

import dev.rigc.rule.Rule;
import dev.rigc.rule.riglet.RigletContext;
import java.util.List;

/** The list of the rules on the names of stacks and resources. */
public final class NamingRules {
  private static final List<Rule<RigletContext>> ALL =
      List.of(
          new NameLengthRule(),
          new NameAlphabetRule(),
          new ReservedNamesRule(),
          new NamesUniqueRule(),
          new StackCountRule(),
          new PrefixFormRule(),
          new ProfileFormRule());

  private NamingRules() {}

  /** Those on the length and the alphabet of names. */
  public static List<Rule<RigletContext>> ofNames() {
    return List.of(new NameLengthRule(), new NameAlphabetRule());
  }

  /** Every rule. */
  public static List<Rule<RigletContext>> all() {
    return ALL;
  }
}
