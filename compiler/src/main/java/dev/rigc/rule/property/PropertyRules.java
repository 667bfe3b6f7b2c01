package dev.rigc.rule.property;

import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** Every rule on the properties of resources. */
public final class PropertyRules {
  private static final List<Rule<TemplateContext>> ALL =
      List.of(
          new SchemaRule(),
          new InstanceTypeRule(),
          new DatabaseClassRule(),
          new ScheduleRule(),
          new HostedZoneNameRule(),
          new LambdaRuntimeRule(),
          new LifecycleRule(),
          new DynamoDbKeysRule(),
          new PipelineArtifactsRule(),
          new PipelineStagesRule(),
          new PipelineConfigurationRule(),
          new RouteTableAssociationRule(),
          new CacheFailoverRule(),
          new ResourceTypeRule(),
          new ReadOnlyRule(),
          new FargateServiceRule(),
          new ContainersRule(),
          new SubnetBlocksRule(),
          new LinkedValuesRule(),
          new PolicySizeRule(),
          new UserDataRule(),
          new ListenerConditionsRule(),
          new DnsLabelRule(),
          new HealthAlarmRegionRule(),
          new LogGroupDependencyRule(),
          new PackagedFilesRule(),
          new StatefulRule(),
          new AvailabilityZoneRule(),
          new IamActionRule(),
          new NumbersInOrderRule(),
          new QueueConsumerRule(),
          new TagKeysRule(),
          new AuthorizerTypeRule(),
          new TargetGroupProtocolRule(),
          new ScalingRangeRule(),
          new FargateLogDriverRule(),
          new DynamicPortRule(),
          new RolePathRule(),
          new OriginRule(),
          new EndpointDnsRule(),
          new ValidationDomainRule(),
          new EnvironmentSizeRule(),
          new SubscriptionFiltersRule(),
          new SnapStartRule(),
          new InvokePermissionRule(),
          new RestApiBodyRule(),
          new SubscriptionEndpointRule(),
          new LaunchTemplateNetworkRule(),
          new UniqueIdentifiersRule(),
          new SecretArnRule(),
          new PreviousGenerationRule(),
          new PartitionRule(),
          new StateMachineRule());

  private PropertyRules() {}

  /** All rules, in the order they run. */
  public static List<Rule<TemplateContext>> all() {
    return ALL;
  }
}
