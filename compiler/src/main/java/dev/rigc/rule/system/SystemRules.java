package dev.rigc.rule.system;

import java.util.List;

/** Every rule on a set of templates. */
public final class SystemRules {
  private static final List<SystemRule> ALL =
      List.of(
          new ImportsMeetExportsRule(),
          new ExportsAreImportedRule(),
          new ExportNamesAreUniqueRule(),
          new ImportsHaveNoCycleRule(),
          new StacksAreInOrderRule(),
          new PlanMatchesTemplatesRule(),
          new StackOutputsExistRule(),
          new ListenerRulesDifferRule(),
          new ListenerRulesAreFewRule(),
          new SubnetsFitRule(),
          new PeeredVpcsLieApartRule(),
          new OneVpcRule(),
          new NestedStacksFitRule(),
          new GivenValuesFitRule(),
          new NamesFitRule());

  private SystemRules() {}

  /** All rules. None depends on running before or after another one. */
  public static List<SystemRule> all() {
    return ALL;
  }
}
