package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.LoadRule;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.RuleRun;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The list of all rules over a riglet. */
public final class RigletRules {
  private static final List<Rule<RigletSubject>> ALL =
      List.of(
          new VpcSize(),
          new SubnetSize(),
          new SubnetsInsideVpc(),
          new SubnetsDisjoint(),
          new EnvironmentsOverlap(),
          new PrivateAddresses(),
          new PriorityUnique(),
          new PriorityRange(),
          new HostsUnique(),
          new RulesPerLoadBalancer(),
          new NameLength(),
          new NameAlphabet(),
          new ReservedNames(),
          new NamesUnique(),
          new ClusterSize(),
          new ClusterRange(),
          new TasksFitCluster(),
          new TaskFitsHost(),
          new ElasticIps(),
          new TaskRange(),
          new FargateSizes(),
          new InstanceFamily(),
          new HostArchitecture(),
          new UpdateFitsCluster(),
          new HostReplacement(),
          new PortRange(),
          new VariableNames(),
          new VariableTwice(),
          new References(),
          new EndToEndPath(),
          new DatabaseReference(),
          new StandardEnvironments(),
          new ApprovalInPipeline(),
          new EndToEndStage(),
          new PipelineStages(),
          new CertificateArn(),
          new ConnectionArn(),
          new ConnectionPresent(),
          new PrefixForm(),
          new ProfileForm(),
          new EnvironmentOrder(),
          new SecretAsName(),
          new SecretInEnvironment(),
          new DatabaseCredentials(),
          new SecretFields(),
          new SecretNameEnd(),
          new BackupSchedule(),
          new BackupRetention(),
          new DatabasesLength());

  private RigletRules() {}

  /** Every rule, in the order of their ids. */
  public static List<Rule<RigletSubject>> all() {
    return ALL;
  }

  /** The catalogue of all that can be found in a riglet, by id: also while it is loaded. */
  public static List<RuleInfo> infos() {
    return Stream.concat(
            Arrays.stream(LoadRule.values()).map(RigletRules::info),
            ALL.stream().flatMap(rule -> rule.infos().stream()))
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }

  /** What the rules find in a riglet; a rule that crashes is a finding itself. */
  public static List<Diagnostic> check(LoadedRiglet loaded) {
    RigletSubject subject = new RigletSubject(loaded);
    return RuleRun.run(subject, loaded.places().at(NodePath.ROOT).location().file(), ALL);
  }

  /** What was found while loading, and what the rules find: all there is to say of a riglet. */
  public static Checked<LoadedRiglet> check(Checked<LoadedRiglet> loaded) {
    Stream<Diagnostic> further = loaded.value().stream().flatMap(riglet -> check(riglet).stream());
    return new Checked<>(
        loaded.value(), Stream.concat(loaded.diagnostics().stream(), further).toList());
  }

  private static RuleInfo info(LoadRule rule) {
    return RuleInfo.error(
            rule.id().value(), rule.summary(), rule.rationale(), rule.source().toString())
        .withExample(rule.example());
  }
}
