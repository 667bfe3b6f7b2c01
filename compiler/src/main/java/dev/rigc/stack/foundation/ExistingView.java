package dev.rigc.stack.foundation;

import dev.rigc.model.Environment;
import dev.rigc.model.network.ExistingNetwork;
import dev.rigc.model.stack.Parameter;
import dev.rigc.model.value.Ec2Id;
import dev.rigc.render.ExistingSubnet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the templates of {@code foundation} see of a VPC that exists. Its ids are parameters of
 * types that CloudFormation looks up, so that a wrong one is found before anything is made.
 *
 * @param vpc the id of the VPC
 * @param subnets its subnets
 * @param routeTables ids of the route tables that get the endpoint of S3
 */
public record ExistingView(String vpc, List<ExistingSubnet> subnets, List<String> routeTables) {
  static ExistingView of(Environment environment, ExistingNetwork network) {
    List<String> zones = FoundationExports.zones(environment);
    List<ExistingSubnet> subnets = new ArrayList<>();
    subnets.addAll(ExistingSubnet.of(FoundationExports.SUBNET_PUBLIC, zones, network.publics()));
    subnets.addAll(ExistingSubnet.of(FoundationExports.SUBNET_PRIVATE, zones, network.privates()));
    return new ExistingView(
        network.vpc().value(), subnets, network.routeTables().stream().map(Ec2Id::value).toList());
  }

  List<Parameter> parameters() {
    return Stream.concat(
            Stream.of(Parameter.of("Vpc", vpc)),
            subnets.stream().map(subnet -> Parameter.of(subnet.parameterId(), subnet.id())))
        .toList();
  }
}
