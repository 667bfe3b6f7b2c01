package dev.rigc.model;

import dev.rigc.model.application.Application;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.override.Addon;
import dev.rigc.model.override.TemplateOverride;
import dev.rigc.model.pipeline.Notifications;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.DomainName;
import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.KeyName;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.Region;
import dev.rigc.model.value.Slug;
import java.util.List;
import java.util.Optional;

/**
 * A whole delivery system, as {@code riglet.yaml} describes it: every default filled in, every
 * override applied.
 *
 * @param owner who owns it; first part of every name
 * @param project second part of every name
 * @param region where everything lives
 * @param profile the AWS CLI profile that the generated scripts use
 * @param domain the public domain of the applications
 * @param certificate the ACM certificate of the load balancers, in {@code region}; absent: each
 *     foundation requests one
 * @param keyName the EC2 key pair of the hosts; absent: Session Manager only
 * @param prefix in front of every host name; may be empty
 * @param hostedZone where the public zone comes from
 * @param hostedZoneId the id of a zone that exists, if the riglet gives it
 * @param connection the CodeConnections connection of the pipelines; absent only without
 *     applications
 * @param notifications who hears what
 * @param environments at least one, in the order of promotion
 * @param applications in file order
 * @param overrides changes of the rendered templates, in order
 * @param addons templates of the author's own
 */
public record Riglet(
    Slug owner,
    Slug project,
    Region region,
    String profile,
    DomainName domain,
    Optional<Arn> certificate,
    Optional<KeyName> keyName,
    String prefix,
    HostedZone hostedZone,
    Optional<ZoneId> hostedZoneId,
    Optional<Arn> connection,
    Notifications notifications,
    List<Environment> environments,
    List<Application> applications,
    List<TemplateOverride> overrides,
    List<Addon> addons) {

  /**
   * Keeps copies of the lists.
   *
   * @throws InvalidRigletException if a piece is null, or if the environments and the applications
   *     do not fit together: each environment has one deployment for each application
   */
  public Riglet {
    Piece.present("owner", owner);
    Piece.present("project", project);
    Piece.present("region", region);
    Piece.present("profile", profile);
    Piece.present("domain", domain);
    Piece.present("certificate", certificate);
    Piece.present("keyName", keyName);
    Piece.present("prefix", prefix);
    Piece.present("hostedZone", hostedZone);
    Piece.present("hostedZone", hostedZoneId);
    Piece.present("connection", connection);
    Piece.present("notifications", notifications);
    environments = Piece.copy("environments", environments);
    applications = Piece.copy("applications", applications);
    overrides = Piece.copy("overrides", overrides);
    addons = Piece.copy("addons", addons);
    for (Environment environment : environments) {
      environment.requireDeployments(applications);
    }
  }

  /** Puts a riglet together; what is left out has the defaults of {@code riglet.yaml}. */
  public static RigletBuilder builder() {
    return new RigletBuilder();
  }

  /** The AWS CLI profile of the scripts where a riglet names none. */
  public static final String DEFAULT_PROFILE = "default";

  /** The environments that pipelines promote through unless a riglet says otherwise, in order. */
  public static final List<Slug> STANDARD_ENVIRONMENTS =
      List.of(new Slug("integration"), new Slug("staging"), Environment.PRODUCTION);

  /** Whether some applications are found by name only, so that all are in one namespace. */
  public boolean hasInternalApplications() {
    return !applications.stream().allMatch(Application::isPublic);
  }

  /** Whether some applications have tasks that run at certain times. */
  public boolean hasScheduledTasks() {
    return applications.stream()
        .anyMatch(application -> !application.requireWorkload().schedules().isEmpty());
  }

  /** Whether some applications have volumes. */
  public boolean hasVolumes() {
    return applications.stream()
        .anyMatch(application -> !application.requireWorkload().volumes().isEmpty());
  }

  /** Whether some applications have a task that runs before they are deployed. */
  public boolean hasDeploymentTasks() {
    return applications.stream().anyMatch(one -> one.beforeDeployment().isPresent());
  }

  /** The environment of this name. */
  public Optional<Environment> environment(Slug name) {
    return environments.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  /** The environments that the pipelines deploy to, in the order of promotion; may be empty. */
  public List<Environment> pipelineEnvironments() {
    return environments.stream().filter(e -> e.promotion().isInPipeline()).toList();
  }

  /**
   * Where end-to-end tests run: integration or, where no pipeline deploys to it, the first
   * environment of the pipelines.
   */
  public Optional<Environment> testedEnvironment() {
    List<Environment> promoted = pipelineEnvironments();
    return promoted.stream()
        .filter(e -> e.name().equals(STANDARD_ENVIRONMENTS.get(0)))
        .findFirst()
        .or(() -> promoted.stream().findFirst());
  }

  /** The same riglet with one environment and one application. */
  public Riglet only(Environment environment, Application application) {
    return new Riglet(
        owner,
        project,
        region,
        profile,
        domain,
        certificate,
        keyName,
        prefix,
        hostedZone,
        hostedZoneId,
        connection,
        notifications,
        List.of(environment),
        List.of(application),
        overrides,
        addons);
  }
}
