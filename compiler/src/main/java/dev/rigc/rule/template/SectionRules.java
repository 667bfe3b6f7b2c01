package dev.rigc.rule.template;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on sections and on what stands in them. */
final class SectionRules {
  private SectionRules() {}

  static List<Rule<TemplateContext>> all() {
    return List.of(
        new WellFormedTextRule(),
        new LoopFormRule(),
        new MergeKeysRule(),
        new OctalNumbersRule(),
        new TopLevelSectionsRule(),
        new TemplateSizeRule(),
        new DescriptionFormRule(),
        new TransformFormRule(),
        new KnownTagsRule(),
        new ConditionAsValueRule(),
        new RulesFormRule(),
        new ParameterFormRule(),
        new ParameterTypeRule(),
        new ParameterNamesRule(),
        new ParameterCountRule(),
        new ParameterDefaultRule(),
        new ParameterUnusedRule(),
        new NoEchoShownRule(),
        new LogicalIdsRule(),
        new ResourceFormRule(),
        new ResourceCountRule(),
        new NameCollisionsRule(),
        new DependsOnTargetsRule(),
        new ResourceConditionRule(),
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
        new OutputConditionRule(),
        new OutputCountRule(),
        new OutputValueRule(),
        new ExportNameRule(),
        new OutputReexportsRule(),
        new MappingFormRule(),
        new MappingNamesRule(),
        new MappingCountRule(),
        new MappingUnusedRule(),
        new ConditionFormRule(),
        new ConditionNamesRule(),
        new ConditionCyclesRule(),
        new ConditionUnusedRule(),
        new CircularDependenciesRule(),
        new DependsOnNeedlessRule(),
        new WithoutResourcesRule(),
        new DynamicReferenceFormRule(),
        new DynamicReferenceBlanksRule(),
        new SecureStringPlacesRule(),
        new SecretPlacesRule(),
        new PlaceholderOutsideSubRule(),
        new PseudoParameterAsTextRule(),
        new AbsentTargetsRule(),
        new UnreachableBranchRule(),
        new SecretByParameterRule(),
        new SecretWithoutNoEchoRule(),
        new ImageParameterTypeRule());
  }
}
