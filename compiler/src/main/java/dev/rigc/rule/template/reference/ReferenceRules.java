package dev.rigc.rule.template.reference;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on what a template refers to: in itself, and in the stores of secrets. */
public final class ReferenceRules {
  private ReferenceRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new RefTargetRule(),
        new GetAttTargetRule(),
        new AttributeKindRule(),
        new DependsOnTargetsRule(),
        new ConnectorTargetsRule(),
        new ResourceConditionRule(),
        new OutputConditionRule(),
        new MappingUnusedRule(),
        new ConditionNamesRule(),
        new ConditionCyclesRule(),
        new ConditionUnusedRule(),
        new CircularDependenciesRule(),
        new DependsOnNeedlessRule(),
        new DynamicReferenceFormRule(),
        new DynamicReferenceBlanksRule(),
        new SecureStringPlacesRule(),
        new SecretPlacesRule(),
        new PlaceholderOutsideSubRule(),
        new PseudoParameterAsTextRule(),
        new AbsentTargetsRule());
  }
}
