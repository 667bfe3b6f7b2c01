package dev.rigc.stack.deps;

import dev.rigc.render.HeadView;
import dev.rigc.render.StatementView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of {@code deps} see.
 *
 * @param head what every template starts with
 * @param countsErrorLines whether application stacks count lines of their logs
 * @param scope {@code {owner}-{project}}, what all names start with
 * @param owner the owner
 * @param project the project
 * @param environments {@code {owner}-{project}-{env}} of each environment: with the owner and the
 *     project alone, a riglet whose project is {@code twig} would reach into one whose project is
 *     {@code twig-admin}
 * @param rolePath path of the riglet's roles
 * @param applicationRolePath path of the roles that application stacks make
 * @param artifactBucket name of the artifact bucket, for {@code Fn::Sub}
 * @param domain the public domain
 * @param recordPolicies the DNS names that application stacks may set
 * @param sidecarRepositories ARNs of the ECR repositories of sidecars, for {@code Fn::Sub}
 * @param policies what applications may do themselves
 * @param schedulesTasks whether applications have tasks that run at certain times
 * @param hasVolumes whether applications have volumes
 * @param runsTasks whether applications have tasks that run before they are deployed
 * @param secrets ARNs of the parameters and secrets that applications may read, for {@code Fn::Sub}
 * @param shifts whether any deployment moves requests between two versions
 * @param scales whether any application follows its load
 * @param zoneId id of the public zone that exists, if the riglet gives it
 * @param ipv6 whether there are records of IPv6 addresses
 * @param exec whether an operator can run commands in the containers of an application
 * @param createsZone whether the public zone is made here
 */
public record DepsView(
    HeadView head,
    boolean countsErrorLines,
    String scope,
    String owner,
    String project,
    List<String> environments,
    String rolePath,
    String applicationRolePath,
    String artifactBucket,
    String domain,
    List<RecordPolicy> recordPolicies,
    List<String> sidecarRepositories,
    List<StatementView> policies,
    boolean schedulesTasks,
    boolean hasVolumes,
    boolean runsTasks,
    List<String> secrets,
    boolean shifts,
    boolean scales,
    @Nullable String zoneId,
    boolean ipv6,
    boolean exec,
    boolean createsZone) {

  /**
   * As many DNS names as fit into one managed policy.
   *
   * @param policyId the logical id of the policy
   * @param names the names, as Route 53 compares them
   */
  public record RecordPolicy(String policyId, List<String> names) {}
}
