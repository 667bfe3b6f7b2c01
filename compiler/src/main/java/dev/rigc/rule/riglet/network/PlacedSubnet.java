package dev.rigc.rule.riglet.network;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.CidrBlock;
import dev.rigc.model.Environment;
import dev.rigc.model.Network.Subnets;
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
  private static final List<String> KINDS = List.of("public", "private", "database");

  /** The six subnets of an environment, without those that nothing more should be said of. */
  static List<PlacedSubnet> of(RigletContext context, Environment environment) {
    List<CidrBlock> blocks = environment.network().subnets().all();
    List<PlacedSubnet> subnets = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      String kind = KINDS.get(i / 2);
      NodePath path = path(context, environment).key(kind).index(i % 2);
      if (context.isSound(path)) {
        subnets.add(new PlacedSubnet(kind, blocks.get(i), path));
      }
    }
    return subnets;
  }

  /** Whether the riglet leaves the subnets to the default layout. */
  static boolean areDefault(RigletContext context, Environment environment) {
    CidrBlock vpc = environment.network().cidr();
    return environment.network().subnets().equals(Subnets.standard(vpc));
  }

  static NodePath path(RigletContext context, Environment environment) {
    return context.path(environment).key("subnets");
  }
}
