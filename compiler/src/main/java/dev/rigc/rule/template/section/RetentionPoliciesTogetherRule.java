package dev.rigc.rule.template.section;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.MapValue;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;

/** A resource that is kept on deletion is kept on replacement too. */
final class RetentionPoliciesTogetherRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN3911",
              "A resource that is kept on deletion is kept on replacement too.",
              "DeletionPolicy protects when the stack or the resource is deleted, UpdateReplacePolicy when an update replaces the resource. With only one of them the data can still be lost in the other case.",
              Pages.attribute("updatereplacepolicy"))
          .withExample("DeletionPolicy: Retain")
          .withCounterparts("W3011");

  RetentionPoliciesTogetherRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Resource resource : arguments.template().resources().values()) {
      boolean deletion = resource.find("DeletionPolicy") != null;
      if (deletion != (resource.find("UpdateReplacePolicy") != null)) {
        resource.body().ifPresent(body -> report(body, deletion, arguments));
      }
    }
  }

  private static void report(MapValue body, boolean deletion, Arguments arguments) {
    String there = deletion ? "DeletionPolicy" : "UpdateReplacePolicy";
    String missing = deletion ? "UpdateReplacePolicy" : "DeletionPolicy";
    arguments
        .report(
            body.key(there).orElseThrow(), "There is a `%s` and no `%s`.".formatted(there, missing))
        .hint("Add `%s` with the same value.".formatted(missing));
  }
}
