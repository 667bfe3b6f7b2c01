package dev.rigc.graph;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.value.GetAzs;
import dev.rigc.cfn.value.Select;
import dev.rigc.cfn.value.Value;
import dev.rigc.graph.SystemDiagram.Reach;
import dev.rigc.rule.Collector;
import dev.rigc.rule.StackTemplate;
import dev.rigc.rule.system.Identity;
import dev.rigc.rule.system.Identity.OfResource;
import dev.rigc.rule.system.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A resource that a network is made of. */
sealed interface NetworkPart {
  Collector<NetworkPart> COLLECTOR = NetworkPart::collect;

  /** The routes that apply where no other one does. */
  Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");

  /** How many availability zones have a letter of their own; no region has more. */
  int LETTERS = 26;

  /**
   * A VPC.
   *
   * @param self the resource
   * @param block its addresses
   */
  record Vpc(OfResource self, Optional<String> block) implements NetworkPart {}

  /**
   * A subnet.
   *
   * @param self the resource
   * @param vpc what it lies in
   * @param block its addresses; empty if they are not known
   * @param zone its availability zone in words
   */
  record Subnet(OfResource self, Optional<Identity> vpc, String block, String zone)
      implements NetworkPart {}

  /** A subnet whose routes are those of a table. */
  record Association(Optional<Identity> subnet, Optional<Identity> table) implements NetworkPart {}

  /** Where everything goes that no other route of a table is for. */
  record DefaultRoute(Optional<Identity> table, Reach reach) implements NetworkPart {}

  /** A NAT gateway in a subnet. */
  record NatGateway(OfResource self, Optional<Identity> subnet) implements NetworkPart {}

  private static List<NetworkPart> collect(StackTemplate template) {
    List<NetworkPart> parts = new ArrayList<>();
    for (Resource resource : template.template().resources().values()) {
      of(template, resource).ifPresent(parts::add);
    }
    return parts;
  }

  private static Optional<NetworkPart> of(StackTemplate template, Resource resource) {
    return switch (resource.type()) {
      case "AWS::EC2::VPC" ->
          Optional.of(new Vpc(self(template, resource), text(template, resource, "CidrBlock")));
      case "AWS::EC2::Subnet" ->
          Optional.of(
              new Subnet(
                  self(template, resource),
                  identity(template, resource, "VpcId"),
                  text(template, resource, "CidrBlock").orElse(""),
                  zone(template, resource)));
      case "AWS::EC2::SubnetRouteTableAssociation" ->
          Optional.of(
              new Association(
                  identity(template, resource, "SubnetId"),
                  identity(template, resource, "RouteTableId")));
      case "AWS::EC2::NatGateway" ->
          Optional.of(
              new NatGateway(self(template, resource), identity(template, resource, "SubnetId")));
      case "AWS::EC2::Route" -> defaultRoute(template, resource);
      default -> Optional.empty();
    };
  }

  private static OfResource self(StackTemplate template, Resource resource) {
    return new OfResource(template.stack(), resource.logicalId(), resource.type(), "");
  }

  private static Optional<Identity> identity(
      StackTemplate template, Resource resource, String property) {
    return resource.property(property).flatMap(value -> Identity.of(template, value));
  }

  private static Optional<String> text(StackTemplate template, Resource resource, String property) {
    return resource.property(property).flatMap(value -> text(template, value));
  }

  /** A text, with holes where it is not known; empty if there are several or all is a hole. */
  static Optional<String> text(StackTemplate template, Value value) {
    List<Wording> texts = Wording.of(template, value);
    return texts.size() == 1 ? Optional.of(texts.get(0).text()) : Optional.empty();
  }

  private static Optional<NetworkPart> defaultRoute(StackTemplate template, Resource route) {
    boolean isDefault =
        List.of("DestinationCidrBlock", "DestinationIpv6CidrBlock").stream()
            .flatMap(property -> text(template, route, property).stream())
            .anyMatch(EVERYWHERE::contains);
    if (!isDefault) {
      return Optional.empty();
    }
    Reach reach = Reach.UNKNOWN;
    if (route.property("NatGatewayId").isPresent()
        || route.property("EgressOnlyInternetGatewayId").isPresent()
        || route.property("InstanceId").isPresent()) {
      reach = Reach.PRIVATE;
    } else if (route.property("GatewayId").isPresent()) {
      reach = Reach.PUBLIC;
    }
    return Optional.of(new DefaultRoute(identity(template, route, "RouteTableId"), reach));
  }

  /**
   * {@code zone a} for the first zone of a region, or the name of a zone, or what is known of it.
   */
  private static String zone(StackTemplate template, Resource subnet) {
    Optional<Value> written =
        subnet.property("AvailabilityZone").or(() -> subnet.property("AvailabilityZoneId"));
    if (written.isEmpty()) {
      return "any zone";
    }
    if (written.get() instanceof Select select
        && select.items().filter(GetAzs.class::isInstance).isPresent()) {
      return select
          .index()
          .flatMap(index -> text(template, index))
          .filter(index -> index.matches("\\d{1,2}") && Integer.parseInt(index) < LETTERS)
          .map(index -> "zone " + (char) ('a' + Integer.parseInt(index)))
          .orElse("a zone");
    }
    return text(template, written.get()).orElse("a zone");
  }
}
