package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.model.Deployment;
import dev.rigc.model.Environment;
import dev.rigc.model.HostedZone;
import dev.rigc.model.LaunchType;
import dev.rigc.model.NatChoice;
import dev.rigc.model.Riglet;
import dev.rigc.model.SecretName;
import dev.rigc.model.ValueTemplate;
import dev.rigc.model.ValueTemplate.Literal;
import dev.rigc.model.ValueTemplate.Reference;
import dev.rigc.model.stack.Stack;
import dev.rigc.plan.ListenerRules;
import dev.rigc.plan.ListenerRules.ListenerRule;
import dev.rigc.plan.Names;
import dev.rigc.plan.StackNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The views of application stacks. */
final class ApplicationViews {
  private final Riglet riglet;
  private final Names names;

  ApplicationViews(Riglet riglet) {
    this.riglet = riglet;
    this.names = new Names(riglet);
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
        secrets(application.secrets()),
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
    };
  }

  /** A name with a leading slash is one of Systems Manager, any other one of Secrets Manager. */
  private static List<ApplicationView.Secret> secrets(Map<String, SecretName> secrets) {
    return secrets.entrySet().stream()
        .map(
            secret -> {
              String name = secret.getValue().value();
              String arn = name.startsWith("/") ? parameterArn(name) : secretArn(name);
              return new ApplicationView.Secret(
                  secret.getKey(), arn, name.startsWith("/") ? arn : arn + "-??????");
            })
        .toList();
  }

  /** What the execution role of an application may read, for {@code Fn::Sub}. */
  List<String> secretResources(Environment environment, Application application) {
    return secrets(application.secrets()).stream().map(ApplicationView.Secret::resource).toList();
  }

  /** The ARN of a Systems Manager parameter, for {@code Fn::Sub}. */
  static String parameterArn(String name) {
    return "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter"
        + (name.startsWith("/") ? "" : "/")
        + name;
  }

  /** Without the six characters that Secrets Manager adds, which ECS finds by itself. */
  static String secretArn(String name) {
    return "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:" + name;
  }
}
