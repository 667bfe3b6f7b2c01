package dev.rigc.render;

import dev.rigc.model.Application;
import dev.rigc.model.Arn;
import dev.rigc.model.BranchName;
import dev.rigc.model.CidrBlock;
import dev.rigc.model.Compute;
import dev.rigc.model.CronSchedule;
import dev.rigc.model.Database;
import dev.rigc.model.Deployment;
import dev.rigc.model.DomainName;
import dev.rigc.model.EmailAddress;
import dev.rigc.model.Environment;
import dev.rigc.model.HealthCheckPath;
import dev.rigc.model.HostedZone;
import dev.rigc.model.ImageId;
import dev.rigc.model.InstanceType;
import dev.rigc.model.KeyName;
import dev.rigc.model.LaunchType;
import dev.rigc.model.NatChoice;
import dev.rigc.model.Network;
import dev.rigc.model.Notifications;
import dev.rigc.model.Region;
import dev.rigc.model.RepositoryName;
import dev.rigc.model.Riglet;
import dev.rigc.model.SecretName;
import dev.rigc.model.Slug;
import dev.rigc.model.ValueTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Riglets built in code. */
final class Samples {
  static final String CERTIFICATE =
      "arn:aws:acm:us-west-2:123456789012:certificate/11111111-2222-3333-4444-555555555555";
  static final String CONNECTION =
      "arn:aws:codeconnections:us-west-2:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

  private Samples() {}

  /** The real twig riglet. */
  static Riglet twig() {
    Application api =
        new Application(
            new Slug("twig-api"),
            new RepositoryName("buildit/twig-api"),
            new BranchName("master"),
            3000,
            new HealthCheckPath("/ping"),
            100,
            Map.of("LDAP_URL", new SecretName("/buildit/twig/ldap-url")),
            Optional.of("buildspec.e2e.yml"));
    Application web =
        new Application(
            new Slug("twig"),
            new RepositoryName("buildit/twig"),
            new BranchName("master"),
            80,
            new HealthCheckPath("/"),
            200,
            Map.of(),
            Optional.empty());
    return new Riglet(
        new Slug("buildit"),
        new Slug("twig"),
        new Region("us-west-2"),
        "default",
        new DomainName("buildit.tools"),
        Arn.parse(CERTIFICATE),
        Optional.of(new KeyName("buildit-twig-ssh-keypair-us-west-2")),
        "",
        HostedZone.EXISTING,
        Optional.of(Arn.parse(CONNECTION)),
        new Notifications(
            List.of(new EmailAddress("ops@buildit.tools")),
            List.of(new EmailAddress("build@buildit.tools")),
            Optional.of(new SecretName("/buildit/twig/slack-webhook"))),
        List.of(
            environment("integration", "10.10.0.0/16", NatChoice.SINGLE, 1, 1),
            environment("staging", "10.20.0.0/16", NatChoice.SINGLE, 1, 2),
            environment("production", "10.30.0.0/16", NatChoice.PER_AZ, 2, 3)),
        List.of(api, web));
  }

  private static Environment environment(
      String name, String cidr, NatChoice nat, int size, int tasks) {
    CidrBlock block = CidrBlock.parse(cidr);
    Map<String, ValueTemplate> variables = new LinkedHashMap<>();
    variables.put("TWIG_API_LOG_LEVEL", ValueTemplate.parse("info"));
    variables.put("TWIG_API_DB_URL", ValueTemplate.parse("${database.url}"));
    Map<Slug, Deployment> deployments = new LinkedHashMap<>();
    deployments.put(new Slug("twig-api"), new Deployment(tasks, 256, 512, variables));
    deployments.put(new Slug("twig"), new Deployment(tasks, 256, 512, Map.of()));
    return new Environment(
        new Slug(name),
        new Network(block, nat, Network.Subnets.standard(block)),
        new Compute(LaunchType.EC2, new InstanceType("t3.small"), size, 4),
        Optional.of(database(Optional.empty())),
        deployments);
  }

  static Database database(Optional<ImageId> image) {
    return new Database(
        new InstanceType("t3.small"),
        image,
        new Database.Backup(new CronSchedule("0 2 * * *"), 30));
  }

  /** {@code riglet} with the settings of its first environment changed. */
  static Riglet withFirst(
      Riglet riglet, LaunchType launch, NatChoice nat, Optional<Database> database) {
    List<Environment> environments = new ArrayList<>(riglet.environments());
    Environment first = environments.get(0);
    environments.set(
        0,
        new Environment(
            first.name(),
            new Network(first.network().cidr(), nat, first.network().subnets()),
            new Compute(
                launch,
                first.compute().instanceType(),
                first.compute().size(),
                first.compute().maxSize()),
            database,
            first.deployments()));
    return with(riglet, riglet.hostedZone(), environments, riglet.applications());
  }

  static Riglet with(
      Riglet riglet,
      HostedZone zone,
      List<Environment> environments,
      List<Application> applications) {
    return new Riglet(
        riglet.owner(),
        riglet.project(),
        riglet.region(),
        riglet.profile(),
        riglet.domain(),
        riglet.certificate(),
        riglet.keyName(),
        riglet.prefix(),
        zone,
        riglet.connection(),
        riglet.notifications(),
        environments,
        applications);
  }
}
