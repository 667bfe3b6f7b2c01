package dev.rigc.rule.riglet;

import dev.rigc.load.LoadRules;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules over a riglet. */
public final class RigletRules {
  private static final List<Rule<RigletSubject>> ALL =
      List.of(
          new CommentedKeyRule(),
          new VpcSizeRule(),
          new SubnetSizeRule(),
          new SubnetsInsideVpcRule(),
          new SubnetsDisjointRule(),
          new EnvironmentsOverlapRule(),
          new PrivateAddressesRule(),
          new PriorityUniqueRule(),
          new PriorityRangeRule(),
          new HostsUniqueRule(),
          new RulesPerLoadBalancerRule(),
          new NameLengthRule(),
          new NameAlphabetRule(),
          new ReservedNamesRule(),
          new NamesUniqueRule(),
          new ClusterSizeRule(),
          new ClusterRangeRule(),
          new TasksFitClusterRule(),
          new TaskFitsHostRule(),
          new ElasticIpsRule(),
          new TaskRangeRule(),
          new FargateSizesRule(),
          new InstanceFamilyRule(),
          new HostArchitectureRule(),
          new UpdateFitsClusterRule(),
          new HostReplacementRule(),
          new StackCountRule(),
          new PortRangeRule(),
          new VariableNamesRule(),
          new VariableTwiceRule(),
          new ReferencesRule(),
          new EndToEndPathRule(),
          new DatabaseReferenceRule(),
          new StandardEnvironmentsRule(),
          new ApprovalInPipelineRule(),
          new EndToEndStageRule(),
          new PipelineStagesRule(),
          new CertificateArnRule(),
          new ConnectionArnRule(),
          new ConnectionPresentRule(),
          new PrefixFormRule(),
          new ProfileFormRule(),
          new EnvironmentOrderRule(),
          new RegionExistsRule(),
          new SecretAsNameRule(),
          new SecretInEnvironmentRule(),
          new DatabaseCredentialsRule(),
          new SecretFieldsRule(),
          new SecretNameEndRule(),
          new BackupScheduleRule(),
          new BackupRetentionRule(),
          new DatabasesLengthRule());

  private RigletRules() {}

  /** Every rule, in the order of their ids. */
  public static List<Rule<RigletSubject>> all() {
    return ALL;
  }

  /** The catalogue of all that can be found in a riglet, by id: also while it is loaded. */
  public static List<RuleInfo> infos() {
    return Stream.concat(
            LoadRules.infos().stream(), ALL.stream().flatMap(rule -> rule.infos().stream()))
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }
}
