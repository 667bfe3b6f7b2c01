package dev.rigc.plan;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.model.value.SecretName;
import dev.rigc.model.value.SecretReference;
import dev.rigc.model.value.ValueTemplate.Reference;
import java.util.List;
import java.util.stream.Stream;

/** The names of the secrets that applications read, with all that they refer to filled in. */
public final class SecretNames {
  private final Riglet riglet;

  /** The names of the secrets of this riglet's applications. */
  public SecretNames(Riglet riglet) {
    this.riglet = riglet;
  }

  /**
   * The name that a reference stands for where it is used. Throws {@link IllegalArgumentException}
   * for the secret of the database, whose ARN is an export of the database's stack.
   */
  public SecretName resolve(
      SecretReference secret, Environment environment, Application application) {
    return secret.resolve(reference -> value(reference, environment, application));
  }

  private String value(Reference reference, Environment environment, Application application) {
    return switch (reference) {
      case ENVIRONMENT -> environment.name().value();
      case REGION -> riglet.region().value();
      case BRANCH -> application.branch().value();
      case APP_URL, DATABASE_SECRET, DATABASE_URL ->
          throw new IllegalArgumentException("`" + reference.key() + "` is not a name.");
    };
  }

  /** What an application reads in an environment, the database's secret aside; each name once. */
  public List<SecretName> of(Environment environment, Application application) {
    return Stream.concat(
            environment.deployment(application).secrets().values().stream(),
            application.requireWorkload().sidecars().values().stream()
                .flatMap(sidecar -> sidecar.secrets().values().stream()))
        .filter(secret -> !secret.isDatabase())
        .map(secret -> resolve(secret, environment, application))
        .distinct()
        .toList();
  }

  /**
   * The ARNs of what an application reads in an environment, for {@code Fn::Sub}. Secrets Manager
   * adds six characters to the name, which ECS finds by itself.
   */
  public List<String> resources(Environment environment, Application application) {
    return of(environment, application).stream()
        .map(name -> name.isPath() ? arn(name) : arn(name) + "-??????")
        .toList();
  }

  /** The ARN of a parameter or secret, without what Secrets Manager adds, for {@code Fn::Sub}. */
  public static String arn(SecretName name) {
    return name.isPath() ? parameterArn(name.value()) : secretArn(name.value());
  }

  /** The ARN of a Systems Manager parameter, for {@code Fn::Sub}. */
  public static String parameterArn(String name) {
    return "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter"
        + (name.startsWith("/") ? "" : "/")
        + name;
  }

  /** Without the six characters that Secrets Manager adds, for {@code Fn::Sub}. */
  public static String secretArn(String name) {
    return "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:" + name;
  }

  /** What all applications read in all environments, in the order of the file; each name once. */
  public List<SecretName> all() {
    return riglet.environments().stream()
        .flatMap(
            environment ->
                riglet.applications().stream().flatMap(app -> of(environment, app).stream()))
        .distinct()
        .toList();
  }
}
