package dev.rigc.rule.system;

import dev.rigc.rule.Collector;
import dev.rigc.rule.SystemRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every rule on a set of templates. */
public final class SystemRules {
  private static final List<SystemRule> ALL =
      List.of(
          new ImportsMeetExportsRule(),
          new ExportsAreImportedRule(),
          new ExportNamesAreUniqueRule(),
          new ImportsHaveNoCycleRule(),
          new StacksAreInOrderRule(),
          new ImportsStayInTheirRegionRule(),
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

  /** What is gathered from every template, whichever rules run: the indexes are made of it. */
  public static final List<Collector<?>> SHARED =
      List.of(Export.COLLECTOR, Import.COLLECTOR, ResourceLinks.COLLECTOR);

  private SystemRules() {}

  /** What has to gather facts for some rules. */
  public static Set<Collector<?>> collectors(List<SystemRule> rules) {
    Set<Collector<?>> all = new HashSet<>(SHARED);
    rules.forEach(rule -> all.addAll(rule.collectors()));
    return all;
  }

  /** All rules. None depends on running before or after another one. */
  public static List<SystemRule> all() {
    return ALL;
  }
}
