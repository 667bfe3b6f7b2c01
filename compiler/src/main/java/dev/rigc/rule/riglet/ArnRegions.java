package dev.rigc.rule.riglet;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.model.Arn;
import java.util.Optional;

/** The regions that the ARNs of a riglet name, which tell a wrong ARN from a wrong region. */
final class ArnRegions {
  private ArnRegions() {}

  /** The region that both certificate and connection name, if there are both and it exists. */
  static Optional<String> agreed(RigletSubject subject) {
    if (!subject.isSound(NodePath.of("certificate"), NodePath.of("connection"))) {
      return Optional.empty();
    }
    String certificate = subject.riglet().certificate().region();
    return subject
        .riglet()
        .connection()
        .map(Arn::region)
        .filter(certificate::equals)
        .filter(subject.regions()::contains);
  }

  /** Whether a difference to the riglet's region is reported there, and not at the ARNs. */
  static boolean isRegionAtFault(RigletSubject subject) {
    String region = subject.riglet().region().value();
    return !subject.isSound(NodePath.of("region"))
        || !subject.regions().contains(region)
        || agreed(subject).filter(other -> !other.equals(region)).isPresent();
  }
}
