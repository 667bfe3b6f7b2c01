package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.value.Arn;
import java.util.Optional;

/** The regions that the ARNs of a riglet name, which tell a wrong ARN from a wrong region. */
public final class ArnRegions {
  private ArnRegions() {}

  /** The region that both certificate and connection name, if there are both and it exists. */
  public static Optional<String> agreed(RigletContext context) {
    if (!context.isSound(NodePath.of("certificate"), NodePath.of("connection"))) {
      return Optional.empty();
    }
    Optional<String> certificate = context.riglet().certificate().map(Arn::region);
    return context
        .riglet()
        .connection()
        .map(Arn::region)
        .filter(region -> certificate.filter(region::equals).isPresent())
        .filter(context.regions()::contains);
  }

  /** Whether a difference to the riglet's region is reported there, and not at the ARNs. */
  public static boolean isRegionAtFault(RigletContext context) {
    String region = context.riglet().region().value();
    return !context.isSound(NodePath.of("region"))
        || !context.regions().contains(region)
        || agreed(context).filter(other -> !other.equals(region)).isPresent();
  }
}
