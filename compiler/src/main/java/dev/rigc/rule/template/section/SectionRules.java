package dev.rigc.rule.template.section;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on sections and on the entries in them. */
public final class SectionRules {
  private SectionRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new WellFormedTextRule(),
        new MergeKeysRule(),
        new OctalNumbersRule(),
        new TopLevelSectionsRule(),
        new TemplateSizeRule(),
        new DescriptionFormRule(),
        new TransformFormRule(),
        new GlobalsRule(),
        new RulesFormRule(),
        new LogicalIdsRule(),
        new ResourceFormRule(),
        new ResourceCountRule(),
        new NameCollisionsRule(),
        new DeletionPolicyFormRule(),
        new UpdateReplacePolicyFormRule(),
        new RetentionPoliciesTogetherRule(),
        new UpdatePolicyFormRule(),
        new CreationPolicyFormRule(),
        new InitFormRule(),
        new MetadataFormRule(),
        new InterfaceFormRule(),
        new InterfaceParametersRule(),
        new OutputFormRule(),
        new OutputNamesRule(),
        new OutputCountRule(),
        new OutputValueRule(),
        new ExportNameRule(),
        new OutputReexportsRule(),
        new MappingFormRule(),
        new MappingNamesRule(),
        new MappingCountRule(),
        new ConditionFormRule(),
        new WithoutResourcesRule());
  }
}
