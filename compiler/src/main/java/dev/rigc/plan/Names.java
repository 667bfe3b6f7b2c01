package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.plan.DerivedName.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that several kinds of stacks and the rules need, and the parts to make others of. A
 * name that one kind alone gives is made in its package.
 */
public final class Names {
  private final Riglet riglet;

  /** The names of this riglet. */
  public Names(Riglet riglet) {
    this.riglet = riglet;
  }

  /**
   * {@code {owner}-{project}-deps}, {@code {owner}-{project}-{env}-foundation}, {@code
   * {owner}-{project}-{env}-app-{app}-{branch}}, {@code {owner}-{project}-build-{app}-{branch}}:
   * whatever a stack of the kind is made for.
   */
  DerivedName stack(StackSite site) {
    List<Part> parts = new ArrayList<>(List.of(owner(), project()));
    site.environment().ifPresent(environment -> parts.add(env(environment)));
    parts.add(Part.literal(site.kind().key()));
    site.application().ifPresent(app -> parts.addAll(List.of(app(app), branch(app))));
    site.instance().ifPresent(instance -> parts.add(Part.literal(instance.value())));
    return join(NameKind.STACK, parts.toArray(Part[]::new));
  }

  /** {@code {stack}--{output}}. */
  public DerivedName export(DerivedName stack, String output) {
    List<Part> parts = new ArrayList<>(stack.parts());
    parts.add(Part.literal("--" + output));
    return new DerivedName(NameKind.EXPORT, parts);
  }

  /**
   * The host names of an application in an environment: {@code {prefix}{env}-{app}.{domain}}, and
   * in production, where the prefix is blank, also {@code {app}.{domain}}. None of an application
   * without a public host.
   */
  public List<DerivedName> hosts(Environment environment, Application application) {
    if (!application.isPublic()) {
      return List.of();
    }
    List<DerivedName> hosts = new ArrayList<>();
    hosts.add(host(hostLabel(environment, application)));
    if (environment.isProduction() && riglet.prefix().isEmpty() && !application.isPreview()) {
      hosts.add(host(new DerivedName(NameKind.DNS_LABEL, List.of(app(application)))));
    }
    return List.copyOf(hosts);
  }

  /** {@code /{owner}-{project}/}, the path of the roles that a riglet's stacks make. */
  public String rolePath() {
    return "/" + riglet.owner() + "-" + riglet.project() + "/";
  }

  /** The path of the roles that the stacks of applications make. */
  public String applicationRolePath() {
    return rolePath() + "applications/";
  }

  /**
   * {@code {prefix}{env}-{app}}, of a preview {@code {prefix}{env}-{app}-{branch}}: the first
   * label.
   */
  public DerivedName hostLabel(Environment environment, Application application) {
    List<Part> parts = new ArrayList<>();
    if (!riglet.prefix().isEmpty()) {
      parts.add(Part.of("prefix", riglet.prefix()));
    }
    parts.addAll(List.of(env(environment), Part.literal("-"), app(application)));
    if (application.isPreview()) {
      parts.add(Part.literal("-"));
      parts.add(Part.of("branch", application.branch().lowerCase()));
    }
    return new DerivedName(NameKind.DNS_LABEL, parts);
  }

  private DerivedName host(DerivedName label) {
    List<Part> parts = new ArrayList<>(label.parts());
    parts.add(Part.literal("."));
    parts.add(Part.of("domain", riglet.domain()));
    return new DerivedName(NameKind.HOST, parts);
  }

  /** The parts with a hyphen between them. */
  public DerivedName join(NameKind kind, Part... parts) {
    List<Part> joined = new ArrayList<>();
    for (Part part : parts) {
      if (!joined.isEmpty()) {
        joined.add(Part.literal("-"));
      }
      joined.add(part);
    }
    return new DerivedName(kind, joined);
  }

  /** The owner. */
  public Part owner() {
    return Part.of("owner", riglet.owner());
  }

  /** The project. */
  public Part project() {
    return Part.of("project", riglet.project());
  }

  /** The region of the riglet. */
  public Part region() {
    return Part.of("region", riglet.region());
  }

  /** The account that a stack is deployed to, which only AWS knows. */
  public static Part account() {
    return new Part("account", "${AWS::AccountId}", 12);
  }

  /** The name of an environment. */
  public static Part env(Environment environment) {
    return Part.of("environment", environment.name());
  }

  /** The name of an application. */
  public static Part app(Application application) {
    return Part.of("application", application.name());
  }

  /** The branch of an application. */
  public static Part branch(Application application) {
    return Part.of("branch", application.branch());
  }
}
