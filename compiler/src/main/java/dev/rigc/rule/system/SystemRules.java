package dev.rigc.rule.system;

import java.util.List;

/** Every rule on a set of templates. */
public final class SystemRules {
  private static final List<SystemRule> ALL =
      List.of(
          new ImportsMeetExports(),
          new ExportsAreImported(),
          new ExportNamesAreUnique(),
          new ImportsHaveNoCycle(),
          new StacksAreInOrder(),
          new PlanMatchesTemplates(),
          new StackOutputsExist(),
          new ListenerRulesDiffer(),
          new ListenerRulesAreFew(),
          new SubnetsFit(),
          new PeeredVpcsLieApart(),
          new OneVpc(),
          new NestedStacksFit(),
          new GivenValuesFit(),
          new NamesFit());

  private SystemRules() {}

  /** All rules, in the order they run. */
  public static List<SystemRule> all() {
    return ALL;
  }
}
