package dev.rigc.rule.template.reference;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Mapping;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.value.FindInMap;
import dev.rigc.cfn.value.Value;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleInfo.Audience;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.rule.template.Usage;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Every mapping is used. */
final class MappingUnusedRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "CFN7901",
              "Every mapping is used.",
              "A mapping that no Fn::FindInMap uses is left over, or an Fn::FindInMap uses the wrong name.",
              Pages.MAPPINGS)
          .withExample("Sizes: {dev: {Type: t3.small}}")
          .withCounterparts("W7001")
          .withAudience(Audience.AUTHORS);

  MappingUnusedRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    Template template = arguments.template();
    if (template.mappings().isEmpty()) {
      return;
    }
    Set<String> used = new HashSet<>(template.loopCollections());
    for (FunctionUse use : template.functions()) {
      if (use.function() instanceof FindInMap find) {
        Optional<Value> name = find.map();
        if (name.isPresent() && name.get().text().isEmpty()) {
          return; // any mapping may be meant
        }
        name.flatMap(Value::text).ifPresent(used::add);
      }
    }
    for (Mapping mapping : template.mappings().values()) {
      if (!used.contains(mapping.name()) && !Usage.isHidden(template)) {
        arguments
            .report(
                mapping.key(),
                "The mapping `%s` is used nowhere in this template.".formatted(mapping.name()))
            .hint("Take it away, or look values up in it.");
      }
    }
  }
}
