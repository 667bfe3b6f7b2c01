package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.model.Compute;
import dev.rigc.model.Database;
import dev.rigc.model.DatabaseName;
import dev.rigc.model.EmailAddress;
import dev.rigc.model.Environment;
import dev.rigc.model.HostedZone;
import dev.rigc.model.KeyName;
import dev.rigc.model.LaunchType;
import dev.rigc.model.NatChoice;
import dev.rigc.model.Network;
import dev.rigc.model.Riglet;
import dev.rigc.model.stack.Stack;
import dev.rigc.plan.Names;
import dev.rigc.plan.StackNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the templates of a riglet see: the view of each of its stacks. */
final class Views {
  private static final String APPLICATION_USER = "application";

  private final Riglet riglet;
  private final Names names;
  private final StackNames stacks;

  Views(Riglet riglet) {
    this.riglet = riglet;
    this.names = new Names(riglet);
    this.stacks = new StackNames(riglet);
  }

  /** The view of a stack. */
  Record of(Stack stack) {
    return switch (stack.layer()) {
      case DEPS -> new DepsViews(riglet).of(head(stack, "Artifact bucket and deployment roles"));
      case FOUNDATION -> foundation(stack, environment(stack));
      case COMPUTE -> compute(stack, environment(stack));
      case DATABASE -> database(stack, environment(stack));
      case APP ->
          new ApplicationViews(riglet)
              .of(stack, head(stack, stack.application().orElseThrow().value()));
      case BUILD -> build(stack, application(stack));
    };
  }

  private BuildView build(Stack stack, Application application) {
    return new BuildViews(riglet).of(head(stack, "Pipeline of " + application.name()), application);
  }

  static String rolePath(Riglet riglet) {
    return "/" + riglet.owner() + "-" + riglet.project() + "/";
  }

  static String applicationRolePath(Riglet riglet) {
    return rolePath(riglet) + "applications/";
  }

  private HeadView head(Stack stack, String what) {
    String where = stack.environment().map(name -> " of " + name).orElse("");
    return new HeadView(
        riglet.owner() + "/" + riglet.project(),
        stack.name().value(),
        what + where + ", riglet " + riglet.owner() + "/" + riglet.project());
  }

  private Application application(Stack stack) {
    return riglet.applications().stream()
        .filter(application -> stack.application().equals(Optional.of(application.name())))
        .findFirst()
        .orElseThrow();
  }

  private Environment environment(Stack stack) {
    return stack.environment().flatMap(riglet::environment).orElseThrow();
  }

  private FoundationView foundation(Stack stack, Environment environment) {
    Network network = environment.network();
    Network.Subnets subnets = network.subnets();
    return new FoundationView(
        head(stack, "Network, load balancer and DNS"),
        network.cidr().toString(),
        subnets.publicA().toString(),
        subnets.publicB().toString(),
        subnets.privateA().toString(),
        subnets.privateB().toString(),
        network.nat() != NatChoice.NONE,
        network.nat() == NatChoice.PER_AZ,
        riglet.certificate().toString(),
        PortRange.of(riglet, environment),
        names.internalZone(),
        names.topic(environment, "ops").value(),
        riglet.notifications().ops().stream().map(EmailAddress::value).toList(),
        riglet.domain().value(),
        riglet.hostedZone() == HostedZone.CREATE);
  }

  private ComputeView compute(Stack stack, Environment environment) {
    Compute compute = environment.compute();
    String subnet = hostSubnets(environment);
    return new ComputeView(
        head(stack, "ECS cluster"),
        compute.launch() == LaunchType.EC2,
        compute.size(),
        compute.maxSize(),
        compute.instanceType().value(),
        riglet.keyName().map(KeyName::value).orElse(null),
        stacks.foundation(environment).export(subnet + "A"),
        stacks.foundation(environment).export(subnet + "B"),
        PortRange.of(riglet, environment),
        rolePath(riglet));
  }

  /** Without NAT, what runs containers needs a public subnet to reach AWS and the registries. */
  static String hostSubnets(Environment environment) {
    return environment.network().nat() == NatChoice.NONE ? "SubnetPublic" : "SubnetPrivate";
  }

  private DatabaseView database(Stack stack, Environment environment) {
    Database database = environment.database().orElseThrow();
    boolean noNat = environment.network().nat() == NatChoice.NONE;
    List<String> routes =
        noNat
            ? List.of("RouteTablePublic", "RouteTablePublic")
            : List.of("RouteTablePrivateA", "RouteTablePrivateB");
    return new DatabaseView(
        head(stack, "CouchDB host and its backups"),
        database.instanceType().value(),
        database.image().map(image -> image.value()).orElse(null),
        riglet.keyName().map(KeyName::value).orElse(null),
        environment.network().subnets().databaseA().toString(),
        environment.network().subnets().databaseB().toString(),
        stacks.foundation(environment).export(routes.get(0)),
        stacks.foundation(environment).export(routes.get(1)),
        noNat,
        names.databaseHost(environment),
        database.databases().stream().map(DatabaseName::value).collect(Collectors.joining(",")),
        secretTemplate(names.databaseHost(environment)),
        names.backupBucket(environment).value(),
        database.backup().schedule().expression(),
        database.backup().retentionDays(),
        rolePath(riglet));
  }

  /**
   * All fields but the password, which Secrets Manager adds, named as RDS names them. It holds
   * nothing that changes while the host name stays: another template is another password.
   */
  private static String secretTemplate(String host) {
    return "{\"engine\":\"couchdb\",\"host\":\"%s\",\"port\":5984,\"url\":\"http://%s:5984\",\"username\":\"%s\"}"
        .formatted(host, host, APPLICATION_USER);
  }
}
