package dev.rigc.rule.template.section;

import dev.rigc.cfn.Mapping;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.EntryNames;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A template has at most 200 mappings, and a mapping at most 200 attributes. */
final class MappingCountRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN7010",
              "A template has at most 200 mappings, and a mapping at most 200 attributes.",
              "CloudFormation refuses more. The quotas have grown before, so they may be higher where you deploy.",
              Pages.LIMITS)
          .withExample("(201 mappings)")
          .withCounterparts("E7010");
  private static final int LIMIT = 200;

  MappingCountRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    EntryNames.count("Mappings", LIMIT, arguments);
    for (Mapping mapping : arguments.template().mappings().values()) {
      mapping.body().ifPresent(body -> count(mapping.name(), body, arguments));
    }
  }

  private static void count(String name, MapValue keys, Arguments arguments) {
    int size = keys.entries().size();
    if (size > LIMIT) {
      arguments.report(
          keys.node(),
          "The mapping `%s` has %s keys, %s are allowed.".formatted(name, size, LIMIT));
    }
  }
}
