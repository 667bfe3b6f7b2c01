package dev.rigc.stack.foundation;

import static dev.rigc.stack.foundation.FoundationExports.ROUTE_TABLE_PRIVATE;
import static dev.rigc.stack.foundation.FoundationExports.SUBNET_PRIVATE;
import static dev.rigc.stack.foundation.FoundationExports.SUBNET_PUBLIC;

import dev.rigc.model.EmailAddress;
import dev.rigc.model.Firewall;
import dev.rigc.model.HostedZone;
import dev.rigc.model.LoadBalancer;
import dev.rigc.model.NatChoice;
import dev.rigc.model.Network;
import dev.rigc.model.Riglet;
import dev.rigc.model.RigletDefaults;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Network, load balancer and DNS of an environment. */
public final class FoundationKind implements StackKind {
  @Override
  public String name() {
    return "foundation";
  }

  @Override
  public Scope scope() {
    return Scope.ENVIRONMENT;
  }

  @Override
  public List<String> exports(StackSite site) {
    List<String> exports =
        new ArrayList<>(
            List.of(
                FoundationExports.VPC_ID,
                "CidrBlock",
                "InternetGateway",
                FoundationExports.INTERNAL_DNS,
                "InternalHostedZoneName",
                SUBNET_PUBLIC + "A",
                SUBNET_PUBLIC + "B",
                "SubnetsPublic",
                SUBNET_PRIVATE + "A",
                SUBNET_PRIVATE + "B",
                FoundationExports.ROUTE_TABLE_PUBLIC,
                ROUTE_TABLE_PRIVATE + "A",
                ROUTE_TABLE_PRIVATE + "B",
                FoundationExports.ALB_HOSTED_ZONE,
                FoundationExports.ALB_DNS_NAME,
                FoundationExports.ALB_FULL_NAME,
                "ALB--HttpListener",
                FoundationExports.ALB_HTTPS_LISTENER,
                FoundationExports.ALB_SECURITY_GROUP,
                FoundationExports.OPS_TOPIC));
    if (FoundationExports.hasNat(site.requireEnvironment())) {
      exports.addAll(List.of("NatEipA", "NatEipAllocationIdA", "NatEipB", "NatEipAllocationIdB"));
    }
    if (createsZone(site)) {
      exports.addAll(List.of(FoundationExports.ZONE_ID, "TLDN"));
    }
    return exports;
  }

  @Override
  public List<Exporter.Taken> imports(StackSite site) {
    return List.of(
        DepsExports.of(site).taking(createsZone(site) ? List.of(DepsExports.ZONE_ID) : List.of()));
  }

  /** No other kind has an export with a longer name. */
  @Override
  public List<SiteName> names(StackSite site) {
    return List.of(
        new SiteName("foundation stack", site.name()),
        new SiteName(
            "longest export",
            new Names(site.riglet()).export(site.name(), FoundationExports.ALB_HOSTED_ZONE)),
        new SiteName("ops topic", opsTopic(site)));
  }

  @Override
  public Record view(PlannedStack stack, StackPlan plan) {
    Riglet riglet = plan.riglet();
    StackSite site = stack.site();
    Network network = site.requireEnvironment().network();
    Network.Subnets subnets = network.subnets();
    LoadBalancer balancer = site.requireEnvironment().requireLoadBalancer();
    return new FoundationView(
        HeadView.of(stack, "Network, load balancer and DNS"),
        network.cidr().toString(),
        subnets.publicA().toString(),
        subnets.publicB().toString(),
        subnets.privateA().toString(),
        subnets.privateB().toString(),
        network.nat() != NatChoice.NONE,
        network.nat() == NatChoice.PER_AZ,
        riglet.certificate().toString(),
        PortRange.of(riglet, site.requireEnvironment()),
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
    boolean isUsual = balancer.idleTimeout() == RigletDefaults.LOAD_BALANCER.idleTimeout();
    return isUsual ? null : Integer.toString(balancer.idleTimeout());
  }

  private static boolean createsZone(StackSite site) {
    return site.riglet().hostedZone() == HostedZone.CREATE;
  }

  /** {@code {owner}-{project}-{env}-ops}. */
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
