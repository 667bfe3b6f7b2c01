package dev.rigc.stack.foundation;

import static dev.rigc.stack.foundation.FoundationExports.ROUTE_TABLE_PRIVATE;
import static dev.rigc.stack.foundation.FoundationExports.SUBNET_PRIVATE;
import static dev.rigc.stack.foundation.FoundationExports.SUBNET_PUBLIC;

import dev.rigc.model.Environment;
import dev.rigc.model.Riglet;
import dev.rigc.model.monitoring.Monitoring;
import dev.rigc.model.network.Firewall;
import dev.rigc.model.network.HostedZone;
import dev.rigc.model.network.LoadBalancer;
import dev.rigc.model.network.Network;
import dev.rigc.model.network.NetworkDefaults;
import dev.rigc.model.network.ZoneId;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.value.Arn;
import dev.rigc.model.value.EmailAddress;
import dev.rigc.plan.CertificateNames;
import dev.rigc.plan.DerivedName;
import dev.rigc.plan.DerivedName.Part;
import dev.rigc.plan.Exporter;
import dev.rigc.plan.NameKind;
import dev.rigc.plan.Names;
import dev.rigc.plan.PlannedStack;
import dev.rigc.plan.Scope;
import dev.rigc.plan.SiteName;
import dev.rigc.plan.StackKind;
import dev.rigc.plan.StackPlan;
import dev.rigc.plan.StackSite;
import dev.rigc.render.HeadView;
import dev.rigc.render.PortRange;
import dev.rigc.stack.deps.DepsExports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Network, load balancer and DNS of an environment. */
public final class FoundationKind implements StackKind {
  @Override
  public String name() {
    return "foundation";
  }

  @Override
  public boolean hasNetwork() {
    return true;
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<String> exports(StackSite site) {
    Environment environment = site.requireEnvironment();
    List<String> exports = new ArrayList<>();
    boolean makesVpc = environment.network().existing().isEmpty();
    exports.addAll(List.of(FoundationExports.VPC_ID, "CidrBlock"));
    if (makesVpc) {
      exports.add("InternetGateway");
    }
    exports.addAll(List.of(FoundationExports.INTERNAL_DNS, "InternalHostedZoneName"));
    exports.addAll(byZone(environment, SUBNET_PUBLIC));
    exports.add("SubnetsPublic");
    exports.addAll(byZone(environment, SUBNET_PRIVATE));
    if (makesVpc) {
      exports.add(FoundationExports.ROUTE_TABLE_PUBLIC);
      exports.addAll(byZone(environment, ROUTE_TABLE_PRIVATE));
    }
    exports.addAll(FoundationExports.ipv6Blocks(environment));
    exports.addAll(
        List.of(
            FoundationExports.ALB_HOSTED_ZONE,
            FoundationExports.ALB_DNS_NAME,
            FoundationExports.ALB_FULL_NAME,
            "ALB--HttpListener",
            FoundationExports.ALB_HTTPS_LISTENER,
            FoundationExports.ALB_SECURITY_GROUP,
            FoundationExports.OPS_TOPIC));
    if (FoundationExports.hasNat(environment)) {
      exports.addAll(byZone(environment, "NatEip", "NatEipAllocationId"));
    }
    if (createsZone(site)) {
      exports.addAll(List.of(FoundationExports.ZONE_ID, "TLDN"));
    }
    return exports;
  }

  private static List<String> byZone(Environment environment, String... names) {
    return FoundationExports.zones(environment).stream()
        .flatMap(zone -> Arrays.stream(names).map(name -> name + zone))
        .toList();
  }

  /** The ids of a VPC that exists. */
  @Override
  public List<Parameter> parameters(StackSite site) {
    Environment environment = site.requireEnvironment();
    return environment
        .network()
        .existing()
        .map(vpc -> ExistingView.of(environment, vpc).parameters())
        .orElse(List.of());
  }

  /** Flow logs are written with a role. */
  @Override
  public List<String> capabilities(StackSite site) {
    return site.requireEnvironment().network().flowLogs().isPresent() ? MAKES_ROLES : List.of();
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    return List.of(
        DepsExports.of(site).taking(createsZone(site) ? List.of(DepsExports.ZONE_ID) : List.of()));
  }

  /** No other kind has an export with a longer name. */
  @Override
  public List<SiteName> names(StackSite site) {
    List<SiteName> all = new ArrayList<>();
    all.add(new SiteName("foundation stack", site.name()));
    all.add(
        new SiteName(
            "longest export",
            new Names(site.riglet()).export(site.name(), FoundationExports.ALB_HOSTED_ZONE)));
    all.add(new SiteName("ops topic", opsTopic(site)));
    if (site.requireEnvironment().network().flowLogs().isPresent()) {
      all.add(new SiteName("log group of connections", flowLogs(site)));
    }
    return all;
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    Riglet riglet = plan.riglet();
    StackSite site = stack.site();
    Environment environment = site.requireEnvironment();
    Network network = environment.network();
    List<ZoneView> zones = ZoneView.of(environment);
    List<String> certificateNames = CertificateNames.of(riglet, environment);
    LoadBalancer balancer = environment.requireLoadBalancer();
    Optional<Monitoring> monitoring = environment.monitoring();
    return new FoundationView(
        HeadView.of(stack, "Network, load balancer and DNS"),
        monitoring.map(Monitoring::natErrors).filter(threshold -> threshold > 0).orElse(null),
        monitoring.filter(asked -> asked.budget() > 0).isPresent(),
        network.cidr().toString(),
        network.existing().map(vpc -> ExistingView.of(environment, vpc)).orElse(null),
        network.ipv6(),
        zones,
        zones.subList(0, network.natGateways()),
        FoundationExports.hostsArePublic(environment),
        EndpointView.of(network),
        FlowLogsView.of(network, flowLogs(site)),
        new Names(riglet).rolePath(),
        riglet.certificate().map(Arn::toString).orElse(null),
        certificateNames.subList(1, certificateNames.size()),
        certificateNames.get(0),
        riglet.hostedZoneId().map(ZoneId::value).orElse(null),
        PortRange.of(riglet, environment),
        idleTimeout(balancer),
        balancer.firewall() != Firewall.NONE,
        balancer.firewall() == Firewall.BLOCK,
        riglet.project() + ".internal.",
        opsTopic(site).value(),
        riglet.notifications().ops().stream().map(EmailAddress::value).toList(),
        riglet.domain().value(),
        createsZone(site));
  }

  private static @Nullable String idleTimeout(LoadBalancer balancer) {
    boolean isUsual = balancer.idleTimeout() == NetworkDefaults.LOAD_BALANCER.idleTimeout();
    return isUsual ? null : Integer.toString(balancer.idleTimeout());
  }

  private static boolean createsZone(StackSite site) {
    return site.riglet().hostedZone() == HostedZone.CREATE;
  }

  /** {@code {owner}-{project}-{env}-ops}. */
  private static DerivedName flowLogs(StackSite site) {
    List<Part> parts = new ArrayList<>(site.name().parts());
    parts.add(Part.literal("-flow-logs"));
    return new DerivedName(NameKind.LOG_GROUP, parts);
  }

  private static DerivedName opsTopic(StackSite site) {
    Names names = new Names(site.riglet());
    return names.join(
        NameKind.TOPIC,
        names.owner(),
        names.project(),
        Names.env(site.requireEnvironment()),
        Part.literal("ops"));
  }
}
