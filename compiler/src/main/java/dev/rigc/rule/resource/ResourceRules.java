package dev.rigc.rule.resource;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** The rules on resources of several services. */
public final class ResourceRules {
  private ResourceRules() {}

  /** All rules of this package, each listed once. */
  public static List<Rule<TemplateContext>> all() {
    return List.of(
        new StorageIsEncryptedRule(),
        new TlsPolicyIsCurrentRule(),
        new SecretsAreReferredRule(),
        new SchemaRule(),
        new InstanceTypeRule(),
        new LifecycleRule(),
        new ResourceTypeRule(),
        new ReadOnlyRule(),
        new LinkedValuesRule(),
        new PackagedFilesRule(),
        new StatefulRule(),
        new AvailabilityZoneRule(),
        new NumbersInOrderRule(),
        new TagKeysRule(),
        new UniqueIdentifiersRule(),
        new PreviousGenerationRule(),
        new PartitionRule(),
        new RegionsExistRule());
  }
}
