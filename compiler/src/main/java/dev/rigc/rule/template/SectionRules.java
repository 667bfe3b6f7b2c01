package dev.rigc.rule.template;

import dev.rigc.rule.Rule;
import java.util.List;

/** The rules on sections and on what stands in them. */
final class SectionRules {
  private SectionRules() {}

  static List<Rule<TemplateSubject>> all() {
    return List.of(
        new WellFormedText(),
        new LoopForm(),
        new TopLevelSections(),
        new TemplateSize(),
        new DescriptionForm(),
        new TransformForm(),
        new KnownTags(),
        new ConditionAsValue(),
        new RulesForm(),
        new ParameterForm(),
        new ParameterType(),
        new ParameterNames(),
        new ParameterCount(),
        new ParameterDefault(),
        new ParameterUnused(),
        new NoEchoShown(),
        new LogicalIds(),
        new ResourceForm(),
        new ResourceCount(),
        new NameCollisions(),
        new DependsOnTargets(),
        new ResourceCondition(),
        new DeletionPolicyForm(),
        new UpdateReplacePolicyForm(),
        new RetentionPoliciesTogether(),
        new UpdatePolicyForm(),
        new CreationPolicyForm(),
        new InitForm(),
        new MetadataForm(),
        new InterfaceForm(),
        new InterfaceParameters(),
        new OutputForm(),
        new OutputNames(),
        new OutputCondition(),
        new OutputCount(),
        new OutputValue(),
        new ExportName(),
        new OutputReexports(),
        new MappingForm(),
        new MappingNames(),
        new MappingCount(),
        new MappingUnused(),
        new ConditionForm(),
        new ConditionNames(),
        new ConditionCycles(),
        new ConditionUnused(),
        new CircularDependencies(),
        new DependsOnNeedless(),
        new WithoutResources(),
        new DynamicReferenceForm(),
        new DynamicReferenceBlanks(),
        new SecureStringPlaces(),
        new SecretPlaces(),
        new PlaceholderOutsideSub(),
        new PseudoParameterAsText(),
        new AbsentTargets(),
        new UnreachableBranch(),
        new SecretByParameter(),
        new SecretWithoutNoEcho(),
        new ImageParameterType());
  }
}
