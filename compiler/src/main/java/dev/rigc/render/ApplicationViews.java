package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.model.Deployment;
import dev.rigc.model.Environment;
import dev.rigc.model.HostedZone;
import dev.rigc.model.LaunchType;
import dev.rigc.model.NatChoice;
import dev.rigc.model.Riglet;
import dev.rigc.model.SecretName;
import dev.rigc.model.SecretReference;
import dev.rigc.model.ValueTemplate;
import dev.rigc.model.ValueTemplate.Literal;
import dev.rigc.model.ValueTemplate.Reference;
import dev.rigc.model.stack.Stack;
import dev.rigc.plan.ListenerRules;
import dev.rigc.plan.ListenerRules.ListenerRule;
import dev.rigc.plan.Names;
import dev.rigc.plan.SecretNames;
import dev.rigc.plan.StackNames;
import java.util.List;
import java.util.stream.Collectors;

/** The views of application stacks. */
final class ApplicationViews {
  private final Riglet riglet;
  private final Names names;
  private final SecretNames secretNames;

  ApplicationViews(Riglet riglet) {
    this.riglet = riglet;
    this.names = new Names(riglet);
    this.secretNames = new SecretNames(riglet);
  }

  ApplicationView of(Stack stack, HeadView head) {
    Environment environment = stack.environment().flatMap(riglet::environment).orElseThrow();
    Application application =
        riglet.applications().stream()
            .filter(candidate -> stack.application().filter(candidate.name()::equals).isPresent())
            .findFirst()
            .orElseThrow();
    Deployment deployment = environment.deployment(application);
    List<ListenerRule> rules =
        ListenerRules.of(riglet, environment).stream()
            .filter(rule -> rule.application().equals(application))
            .toList();
    String foundation = new StackNames(riglet).foundation(environment).export("");
    String subnet = foundation + Views.hostSubnets(environment);
    return new ApplicationView(
        head,
        deployment.tasks(),
        application.name().value(),
        application.port(),
        deployment.cpu(),
        deployment.memory(),
        Integer.toString(deployment.cpu()),
        Integer.toString(deployment.memory()),
        application.healthCheck().value(),
        hosts(rules),
        riglet.hostedZone() == HostedZone.CREATE,
        riglet.domain() + ".",
        url(rules.get(0)),
        url(rules.get(rules.size() - 1)),
        names.ecrRepository(application).value(),
        names.logGroup(environment, application).value(),
        Views.applicationRolePath(riglet),
        variables(environment, application, deployment),
        secrets(environment, application, deployment),
        secretResources(environment, application),
        deployment.readsDatabaseSecret(),
        environment.compute().launch() == LaunchType.FARGATE,
        environment.network().nat() == NatChoice.NONE,
        subnet + "A",
        subnet + "B",
        KeyValue.of(stack.tags()));
  }

  private static List<ApplicationView.Host> hosts(List<ListenerRule> rules) {
    return rules.stream()
        .map(
            rule ->
                new ApplicationView.Host(
                    rule.host().value(),
                    rule.priority(),
                    rule.further() ? "PreferredListenerRule" : "ListenerRule",
                    rule.further() ? "PreferredRecord" : "Record"))
        .toList();
  }

  private static String url(ListenerRule rule) {
    return "https://" + rule.host().value();
  }

  private List<KeyValue> variables(
      Environment environment, Application application, Deployment deployment) {
    return deployment.environment().entrySet().stream()
        .map(
            variable ->
                new KeyValue(
                    variable.getKey(), resolve(variable.getValue(), environment, application)))
        .toList();
  }

  private String resolve(ValueTemplate value, Environment environment, Application application) {
    return value.parts().stream()
        .map(
            part ->
                part instanceof Literal literal
                    ? literal.text()
                    : resolve((Reference) part, environment, application))
        .collect(Collectors.joining());
  }

  private String resolve(Reference reference, Environment environment, Application application) {
    return switch (reference) {
      case DATABASE_URL -> "http://" + names.databaseHost(environment) + ":5984";
      case APP_URL -> "https://" + names.hosts(environment, application).get(0).value();
      case ENVIRONMENT -> environment.name().value();
      case REGION -> riglet.region().value();
      case BRANCH -> application.branch().value();
      case DATABASE_SECRET -> throw new IllegalArgumentException("A secret is not a plain value.");
    };
  }

  private List<ApplicationView.Secret> secrets(
      Environment environment, Application application, Deployment deployment) {
    return deployment.secrets().entrySet().stream()
        .map(
            secret ->
                new ApplicationView.Secret(
                    secret.getKey(),
                    valueFrom(secret.getValue(), environment, application),
                    secret.getValue().isDatabase(),
                    secret.getValue().key().isPresent()))
        .toList();
  }

  /**
   * What ECS reads (<a
   * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html">its
   * form</a>): after an ARN of Secrets Manager stand a key, a stage and a version, each of which
   * may be left blank.
   */
  private String valueFrom(
      SecretReference secret, Environment environment, Application application) {
    String arn =
        secret.isDatabase()
            ? "${Secret}"
            : arn(secretNames.resolve(secret, environment, application));
    return arn + secret.key().map(key -> ":" + key + "::").orElse("");
  }

  /**
   * What the execution role of an application may read, for {@code Fn::Sub}. Secrets Manager adds
   * six characters to the name, which ECS finds by itself.
   */
  List<String> secretResources(Environment environment, Application application) {
    return secretNames.of(environment, application).stream()
        .map(name -> name.isPath() ? arn(name) : arn(name) + "-??????")
        .toList();
  }

  private static String arn(SecretName name) {
    return name.isPath() ? parameterArn(name.value()) : secretArn(name.value());
  }

  /** The ARN of a Systems Manager parameter, for {@code Fn::Sub}. */
  static String parameterArn(String name) {
    return "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter"
        + (name.startsWith("/") ? "" : "/")
        + name;
  }

  /** Without the six characters that Secrets Manager adds. */
  static String secretArn(String name) {
    return "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:" + name;
  }
}
