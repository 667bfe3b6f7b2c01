package dev.rigc.stack.deps;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.application.Deployment;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.value.DomainName;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.SecretNames;
import dev.rigc.plan.SidecarImages;
import dev.rigc.plan.StackPlan;
import dev.rigc.render.HeadView;
import dev.rigc.render.PolicyStatement;
import dev.rigc.render.StatementView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The view of the deps stack. What its roles may do is written out name by name, as far as IAM's
 * sizes allow.
 */
final class DepsViews {
  /**
   * How many characters the names of one policy may have, quotes and commas included. A managed
   * policy has 6,144 (<a
   * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
   * quotas</a>); the rest of a policy of records has less than 500, that of the boundary less than
   * 600 and 80 for each environment.
   */
  private static final int MOST_NAMES = 4_500;

  /** What the logs of tasks before deployments take of the boundary for each environment. */
  private static final int TASK_LOGS = 80;

  /** What {@code ${AWS::Partition}} and the like have in an ARN less than in the template. */
  private static final int PSEUDO_PARAMETERS = 15;

  private final StackPlan plan;
  private final Riglet riglet;
  private final Names names;

  DepsViews(StackPlan plan) {
    this.plan = plan;
    this.riglet = plan.riglet();
    this.names = new Names(riglet);
  }

  DepsView of(PlannedStack stack) {
    String scope = riglet.owner() + "-" + riglet.project();
    return new DepsView(
        HeadView.of(stack, "Artifact bucket and deployment roles"),
        riglet.environments().stream()
            .flatMap(environment -> environment.monitoring().stream())
            .anyMatch(asked -> asked.errorLines() > 0),
        scope,
        riglet.owner().value(),
        riglet.project().value(),
        riglet.environments().stream()
            .map(environment -> scope + "-" + environment.name())
            .toList(),
        names.rolePath(),
        names.applicationRolePath(),
        DepsKind.artifactBucket(riglet).value(),
        riglet.domain().value(),
        recordPolicies(),
        SidecarImages.repositories(riglet),
        StatementView.of(PolicyStatement.all(riglet)),
        riglet.hasScheduledTasks(),
        riglet.hasVolumes(),
        riglet.hasDeploymentTasks(),
        secrets(),
        any(Deployment::shiftsTraffic),
        any(deployment -> deployment.activeScaling().isPresent()),
        riglet.hostedZoneId().map(ZoneId::value).orElse(null),
        riglet.environments().stream().anyMatch(environment -> environment.network().ipv6()),
        any(Deployment::exec),
        riglet.hostedZone() == HostedZone.CREATE);
  }

  private boolean any(Predicate<Deployment> chosen) {
    return riglet.environments().stream()
        .flatMap(environment -> environment.deployments().values().stream())
        .anyMatch(chosen);
  }

  /** The hosts of one application in one environment stay together. */
  private List<DepsView.RecordPolicy> recordPolicies() {
    List<DepsView.RecordPolicy> policies = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    for (Environment environment : riglet.environments()) {
      for (Application application : riglet.applications()) {
        List<String> more =
            Stream.concat(
                    names.hosts(environment, application).stream().map(DerivedName::value),
                    application.requireWorkload().aliases(environment.name()).stream()
                        .map(DomainName::value))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        if (length(hosts) + length(more) > MOST_NAMES) {
          policies.add(recordPolicy(policies.size() + 1, hosts));
          hosts.clear();
        }
        hosts.addAll(more);
      }
    }
    if (!hosts.isEmpty()) {
      policies.add(recordPolicy(policies.size() + 1, hosts));
    }
    return policies;
  }

  private static DepsView.RecordPolicy recordPolicy(int number, List<String> hosts) {
    return new DepsView.RecordPolicy("CloudFormationRecords" + number, List.copyOf(hosts));
  }

  /**
   * Each parameter and secret that the riglet names. Where they are too many for the boundary, the
   * folders that they are in.
   */
  private List<String> secrets() {
    int policies =
        PolicyStatement.all(riglet).stream().mapToInt(PolicyStatement::size).sum()
            + (riglet.hasVolumes() ? PolicyStatement.VOLUMES : 0);
    SortedSet<String> secrets = new TreeSet<>();
    SecretNames ofApplications = new SecretNames(riglet);
    for (Environment environment : riglet.environments()) {
      for (Application application : riglet.applications()) {
        secrets.addAll(ofApplications.resources(environment, application));
      }
    }
    plan.planned().forEach(stack -> secrets.addAll(stack.kind().applicationSecrets(stack.site())));
    int tasks = riglet.hasDeploymentTasks() ? TASK_LOGS * riglet.environments().size() : 0;
    if (length(secrets) - (long) PSEUDO_PARAMETERS * secrets.size()
        <= MOST_NAMES - policies - tasks) {
      return List.copyOf(secrets);
    }
    SortedSet<String> folders = new TreeSet<>();
    secrets.forEach(secret -> folders.add(folder(secret)));
    return List.copyOf(folders);
  }

  private static String folder(String arn) {
    int slash = arn.lastIndexOf('/');
    return slash < 0 ? arn : arn.substring(0, slash + 1) + "*";
  }

  private static int length(Iterable<String> texts) {
    int length = 0;
    for (String text : texts) {
      length += text.length() + 3;
    }
    return length;
  }
}
