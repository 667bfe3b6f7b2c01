package dev.rigc.plan;

import dev.rigc.model.Deployment;
import dev.rigc.model.Environment;
import dev.rigc.model.HostedZone;
import dev.rigc.model.LaunchType;
import dev.rigc.model.NatChoice;
import dev.rigc.model.Riglet;
import java.util.ArrayList;
import java.util.List;

/**
 * What the layers export and import, in the order of the templates. Every rendered template is
 * compared with it.
 */
final class Contract {
  private static final String OPS_TOPIC = "SNS--Topic--ops";
  private static final String APPLICATION_SECRET = "ApplicationSecretArn";

  private final boolean createsZone;
  private final boolean deploysByPipeline;

  Contract(Riglet riglet) {
    this.createsZone = riglet.hostedZone() == HostedZone.CREATE;
    this.deploysByPipeline = !riglet.pipelineEnvironments().isEmpty();
  }

  List<String> depsExports() {
    List<String> exports =
        new ArrayList<>(
            List.of("ArtifactBucket", "CloudFormationRoleArn", "ApplicationBoundaryArn"));
    if (createsZone) {
      exports.add("ZoneId");
    }
    return exports;
  }

  List<String> foundationExports(Environment environment) {
    List<String> exports =
        new ArrayList<>(
            List.of(
                "VpcId",
                "CidrBlock",
                "InternetGateway",
                "InternalDns",
                "InternalHostedZoneName",
                "SubnetPublicA",
                "SubnetPublicB",
                "SubnetsPublic",
                "SubnetPrivateA",
                "SubnetPrivateB",
                "RouteTablePublic",
                "RouteTablePrivateA",
                "RouteTablePrivateB",
                "ALB--CanonicalHostedZoneID",
                "ALB--DNSName",
                "ALB--FullName",
                "ALB--HttpListener",
                "ALB--HttpsListener",
                "ALB--SG",
                OPS_TOPIC));
    if (environment.network().nat() != NatChoice.NONE) {
      exports.addAll(List.of("NatEipA", "NatEipAllocationIdA", "NatEipB", "NatEipAllocationIdB"));
    }
    if (createsZone) {
      exports.addAll(List.of("ZoneId", "TLDN"));
    }
    return exports;
  }

  List<String> foundationFromDeps() {
    return createsZone ? List.of("ZoneId") : List.of();
  }

  List<String> computeExports() {
    return List.of("Cluster", "AppSecurityGroup");
  }

  List<String> computeFromFoundation(Environment environment) {
    List<String> imports = new ArrayList<>(List.of("VpcId", "ALB--SG"));
    if (environment.compute().launch() == LaunchType.EC2) {
      imports.addAll(hostSubnets(environment));
    }
    return imports;
  }

  List<String> databaseExports() {
    return List.of("DbSubnetPrivateA", "DbSubnetPrivateB", "CouchDbDnsName", APPLICATION_SECRET);
  }

  List<String> databaseFromFoundation(Environment environment) {
    List<String> imports = new ArrayList<>(List.of("VpcId"));
    imports.addAll(databaseRoutes(environment));
    imports.addAll(List.of("InternalDns", OPS_TOPIC));
    return imports;
  }

  List<String> databaseFromCompute() {
    return List.of("AppSecurityGroup");
  }

  List<String> appFromDeps() {
    return List.of("ApplicationBoundaryArn");
  }

  List<String> appFromFoundation(Environment environment) {
    List<String> imports =
        new ArrayList<>(
            List.of(
                "VpcId",
                "ALB--HttpsListener",
                "ALB--CanonicalHostedZoneID",
                "ALB--DNSName",
                "ALB--FullName",
                OPS_TOPIC));
    if (createsZone) {
      imports.add("ZoneId");
    }
    if (environment.compute().launch() == LaunchType.FARGATE) {
      imports.addAll(hostSubnets(environment));
    }
    return imports;
  }

  List<String> appFromCompute(Environment environment) {
    return environment.compute().launch() == LaunchType.FARGATE
        ? List.of("Cluster", "AppSecurityGroup")
        : List.of("Cluster");
  }

  /** Only who reads the secret imports it, so that any other application may lose its database. */
  List<String> appFromDatabase(Deployment deployment) {
    return deployment.readsDatabaseSecret() ? List.of(APPLICATION_SECRET) : List.of();
  }

  List<String> buildExports() {
    return List.of("SNS--Topic--build");
  }

  List<String> buildFromDeps() {
    return deploysByPipeline
        ? List.of("ArtifactBucket", "CloudFormationRoleArn")
        : List.of("ArtifactBucket");
  }

  private static List<String> hostSubnets(Environment environment) {
    return environment.network().nat() == NatChoice.NONE
        ? List.of("SubnetPublicA", "SubnetPublicB")
        : List.of("SubnetPrivateA", "SubnetPrivateB");
  }

  private static List<String> databaseRoutes(Environment environment) {
    return environment.network().nat() == NatChoice.NONE
        ? List.of("RouteTablePublic")
        : List.of("RouteTablePrivateA", "RouteTablePrivateB");
  }
}
