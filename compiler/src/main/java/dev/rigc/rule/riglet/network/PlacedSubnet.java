package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Environment;
import dev.rigc.model.network.Network.Subnets;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.rule.riglet.RigletContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A subnet of an environment and where it is.
 *
 * @param kind public, private or database
 * @param cidr its block
 * @param path where it is, or would if it is not of the default layout
 */
record PlacedSubnet(String kind, CidrBlock cidr, NodePath path) {
  /** The subnets of an environment, without those that nothing more should be said of. */
  static List<PlacedSubnet> of(RigletContext context, Environment environment) {
    Subnets subnets = environment.network().subnets();
    List<PlacedSubnet> placed = new ArrayList<>();
    if (environment.network().existing().isPresent()) {
      return placed;
    }
    add(placed, context, environment, "public", subnets.publics());
    add(placed, context, environment, "private", subnets.privates());
    add(placed, context, environment, "database", subnets.databases());
    return placed;
  }

  private static void add(
      List<PlacedSubnet> placed,
      RigletContext context,
      Environment environment,
      String kind,
      List<CidrBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      NodePath path = path(context, environment).key(kind).index(i);
      if (context.isSound(path)) {
        placed.add(new PlacedSubnet(kind, blocks.get(i), path));
      }
    }
  }

  /** Whether the riglet leaves the subnets to the default layout. */
  static boolean areDefault(RigletContext context, Environment environment) {
    Subnets subnets = environment.network().subnets();
    return subnets.equals(Subnets.standard(environment.network().cidr(), subnets.zones()));
  }

  static NodePath path(RigletContext context, Environment environment) {
    return context.path(environment).key("subnets");
  }
}
