package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Application;
import dev.rigc.model.Environment;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name that will be derived, and for what.
 *
 * @param name the name
 * @param what the thing it names, such as {@code artifact bucket}
 * @param environment the environment it belongs to, if any
 * @param application the application it belongs to, if any
 */
record NameUse(
    DerivedName name,
    String what,
    Optional<Environment> environment,
    Optional<Application> application) {

  /** The longest of the outputs that each layer exports. */
  private static final String LONGEST_OUTPUT = "ALB--CanonicalHostedZoneID";

  /** Every name of the riglet: environment × application. */
  static List<NameUse> all(RigletSubject subject) {
    Names names = subject.names();
    List<NameUse> uses = new ArrayList<>();
    uses.add(of(names.depsStack(), "deps stack"));
    uses.add(of(names.artifactBucket(), "artifact bucket"));
    subject.environments().forEach(environment -> add(uses, names, environment));
    subject.applications().forEach(application -> add(uses, names, application));
    for (Environment environment : subject.environments()) {
      subject.applications().forEach(app -> add(uses, names, environment, app));
    }
    return uses;
  }

  private static void add(List<NameUse> uses, Names names, Environment environment) {
    DerivedName foundation = names.stack(environment, "foundation");
    uses.add(of(foundation, "foundation stack", environment));
    uses.add(of(names.export(foundation, LONGEST_OUTPUT), "longest export", environment));
    uses.add(of(names.stack(environment, "compute-ecs"), "compute stack", environment));
    uses.add(of(names.topic(environment, "ops"), "ops topic", environment));
    if (environment.database().isPresent()) {
      uses.add(of(names.stack(environment, "db-couch"), "database stack", environment));
      uses.add(of(names.backupBucket(environment), "backup bucket", environment));
    }
  }

  private static void add(List<NameUse> uses, Names names, Application application) {
    uses.add(of(names.buildStack(application), "build stack", application));
    uses.add(of(names.pipeline(application), "pipeline", application));
    uses.add(of(names.ecrRepository(application), "ECR repository", application));
    uses.add(of(names.codeBuildProject(application, "build"), "build project", application));
    if (application.endToEndTests().isPresent()) {
      uses.add(of(names.codeBuildProject(application, "e2e"), "end-to-end project", application));
    }
  }

  private static void add(
      List<NameUse> uses, Names names, Environment environment, Application application) {
    uses.add(of(names.appStack(environment, application), "stack", environment, application));
    uses.add(of(names.logGroup(environment, application), "log group", environment, application));
    uses.add(
        of(
            names.hostLabel(environment, application),
            "host name's first label",
            environment,
            application));
    for (DerivedName host : names.hosts(environment, application)) {
      uses.add(of(host, "host name", environment, application));
    }
  }

  private static NameUse of(DerivedName name, String what) {
    return new NameUse(name, what, Optional.empty(), Optional.empty());
  }

  private static NameUse of(DerivedName name, String what, Environment environment) {
    return new NameUse(name, what, Optional.of(environment), Optional.empty());
  }

  private static NameUse of(DerivedName name, String what, Application application) {
    return new NameUse(name, what, Optional.empty(), Optional.of(application));
  }

  private static NameUse of(
      DerivedName name, String what, Environment environment, Application application) {
    return new NameUse(name, what, Optional.of(environment), Optional.of(application));
  }

  /** {@code artifact bucket}, {@code stack of `twig` in staging}. */
  String words() {
    return what
        + application.map(app -> " of `" + app.name() + "`").orElse("")
        + environment.map(env -> " in " + env.name()).orElse("");
  }

  /** The value or key of the riglet that a part comes from; empty for literals and the account. */
  Optional<NodePath> path(RigletSubject subject, Part part) {
    return switch (part.label()) {
      case "owner", "project", "region", "prefix", "domain" ->
          Optional.of(NodePath.of(part.label()));
      case "environment" -> environment.map(subject::path);
      case "application" -> application.map(subject::path);
      case "branch" -> application.map(app -> subject.path(app).key("branch"));
      default -> Optional.empty();
    };
  }

  /** Whether every value it is made of is good. */
  boolean isSound(RigletSubject subject) {
    return name.parts().stream()
        .allMatch(
            part ->
                path(subject, part)
                    .map(path -> isKey(part) ? subject.isNameSound(path) : subject.isSound(path))
                    .orElse(true));
  }

  /** Whether a part is a key of the riglet, rather than a value. */
  static boolean isKey(Part part) {
    return part.label().equals("environment") || part.label().equals("application");
  }
}
