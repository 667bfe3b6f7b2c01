package dev.rigc.plan;

import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.plan.DerivedName.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Every name that rigc derives from a riglet, in one place: the planner and the templates use them,
 * and the rules measure them.
 */
public final class Names {
  private final Riglet riglet;

  /** The names of this riglet. */
  public Names(Riglet riglet) {
    this.riglet = riglet;
  }

  /** {@code {owner}-{project}-deps}. */
  public DerivedName depsStack() {
    return join(NameKind.STACK, owner(), project(), Part.literal("deps"));
  }

  /** {@code {owner}-{project}-{env}-{layer}}, layer being such as {@code foundation}. */
  public DerivedName stack(Environment environment, String layer) {
    return join(NameKind.STACK, owner(), project(), env(environment), Part.literal(layer));
  }

  /** {@code {owner}-{project}-{env}-app-{app}-{branch}}. */
  public DerivedName appStack(Environment environment, Application application) {
    return join(
        NameKind.STACK,
        owner(),
        project(),
        env(environment),
        Part.literal("app"),
        app(application),
        branch(application));
  }

  /** {@code {owner}-{project}-build-{app}-{branch}}. */
  public DerivedName buildStack(Application application) {
    return join(
        NameKind.STACK,
        owner(),
        project(),
        Part.literal("build"),
        app(application),
        branch(application));
  }

  /** {@code {stack}--{output}}. */
  public DerivedName export(DerivedName stack, String output) {
    List<Part> parts = new ArrayList<>(stack.parts());
    parts.add(Part.literal("--" + output));
    return new DerivedName(NameKind.EXPORT, parts);
  }

  /** The log group of an application has the name of its stack. */
  public DerivedName logGroup(Environment environment, Application application) {
    return new DerivedName(NameKind.LOG_GROUP, appStack(environment, application).parts());
  }

  /** {@code {owner}-{project}-{app}-{branch}-ecr-repo}, in lower case. */
  public DerivedName ecrRepository(Application application) {
    return join(
        NameKind.ECR_REPOSITORY,
        owner(),
        project(),
        app(application),
        Part.of("branch", application.branch().lowerCase()),
        Part.literal("ecr-repo"));
  }

  /** {@code {owner}-{project}-{account}-{region}-artifacts}. */
  public DerivedName artifactBucket() {
    return join(
        NameKind.BUCKET, owner(), project(), account(), region(), Part.literal("artifacts"));
  }

  /** {@code {owner}-{project}-{env}-{account}-{region}-backup}. */
  public DerivedName backupBucket(Environment environment) {
    return join(
        NameKind.BUCKET,
        owner(),
        project(),
        env(environment),
        account(),
        region(),
        Part.literal("backup"));
  }

  /** The pipeline has the name of its stack. */
  public DerivedName pipeline(Application application) {
    return new DerivedName(NameKind.PIPELINE, buildStack(application).parts());
  }

  /** {@code {owner}-{project}-{app}-{branch}-{purpose}}, purpose being build or e2e. */
  public DerivedName codeBuildProject(Application application, String purpose) {
    return join(
        NameKind.CODEBUILD_PROJECT,
        owner(),
        project(),
        app(application),
        branch(application),
        Part.literal(purpose));
  }

  /** {@code {owner}-{project}-{env}-{purpose}}, purpose being such as {@code ops}. */
  public DerivedName topic(Environment environment, String purpose) {
    return join(NameKind.TOPIC, owner(), project(), env(environment), Part.literal(purpose));
  }

  /**
   * The host names of an application in an environment: {@code {prefix}{env}-{app}.{domain}}, and
   * in production, where the prefix is blank, also {@code {app}.{domain}}.
   */
  public List<DerivedName> hosts(Environment environment, Application application) {
    List<DerivedName> hosts = new ArrayList<>();
    hosts.add(host(hostLabel(environment, application)));
    if (environment.isProduction() && riglet.prefix().isEmpty()) {
      hosts.add(host(new DerivedName(NameKind.DNS_LABEL, List.of(app(application)))));
    }
    return List.copyOf(hosts);
  }

  /** {@code {prefix}{env}-{app}}, the first label of the host name. */
  public DerivedName hostLabel(Environment environment, Application application) {
    List<Part> parts = new ArrayList<>();
    if (!riglet.prefix().isEmpty()) {
      parts.add(Part.of("prefix", riglet.prefix()));
    }
    parts.addAll(List.of(env(environment), Part.literal("-"), app(application)));
    return new DerivedName(NameKind.DNS_LABEL, parts);
  }

  /** {@code {project}.internal.}, the private zone of every environment. */
  public String internalZone() {
    return riglet.project() + ".internal.";
  }

  /** {@code couchdb-{env}.{project}.internal}, the host of the environment's database. */
  public String databaseHost(Environment environment) {
    return "couchdb-" + environment.name() + "." + riglet.project() + ".internal";
  }

  private DerivedName host(DerivedName label) {
    List<Part> parts = new ArrayList<>(label.parts());
    parts.add(Part.literal("."));
    parts.add(Part.of("domain", riglet.domain()));
    return new DerivedName(NameKind.HOST, parts);
  }

  private DerivedName join(NameKind kind, Part... parts) {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      if (!joined.isEmpty()) {
        joined.add(Part.literal("-"));
      }
      joined.add(part);
    }
    return new DerivedName(kind, joined);
  }

  private Part owner() {
    return Part.of("owner", riglet.owner());
  }

  private Part project() {
    return Part.of("project", riglet.project());
  }

  private Part region() {
    return Part.of("region", riglet.region());
  }

  private static Part account() {
    return new Part("account", "${AWS::AccountId}", 12);
  }

  private static Part env(Environment environment) {
    return Part.of("environment", environment.name());
  }

  private static Part app(Application application) {
    return Part.of("application", application.name());
  }

  private static Part branch(Application application) {
    return Part.of("branch", application.branch());
  }
}
