package dev.rigc.diff.change;

import dev.rigc.cfn.spec.ResourceTraits;
import dev.rigc.cfn.spec.fact.UpdateFacts;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.value.Term.None;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of the data of resources. */
final class Fates {
  private static final String NESTED = "AWS::CloudFormation::Stack";

  private Fates() {}

  /** A policy that only one side has does not count: which of them AWS reads is not documented. */
  static Fate of(Effect effect, Optional<ResourceModel> before, Optional<ResourceModel> after) {
    if (before.isEmpty()) {
      return Fate.NONE;
    }
    String type = before.get().type();
    boolean isGone = after.isEmpty();
    if (!ResourceTraits.stateful().contains(type)
        || type.equals(NESTED)
        || !(isGone || effect.isReplacement())) {
      return Fate.NONE;
    }
    String attribute = isGone ? "DeletionPolicy" : "UpdateReplacePolicy";
    List<Fate> fates =
        Stream.concat(before.stream(), after.stream())
            .map(side -> fate(side, attribute))
            .distinct()
            .toList();
    return fates.size() == 1 ? fates.get(0) : Fate.LOST;
  }

  private static Fate fate(ResourceModel resource, String attribute) {
    String policy = resource.policy(attribute).orElseGet(() -> standard(resource, attribute));
    return switch (policy) {
      case "Retain", "RetainExceptOnCreate" -> Fate.KEPT;
      case "Snapshot" ->
          ResourceTraits.snapshotCapable().contains(resource.type()) ? Fate.SNAPSHOT : Fate.LOST;
      default -> UpdateFacts.keepsContents(resource.type()) ? Fate.KEPT : Fate.LOST;
    };
  }

  private static String standard(ResourceModel resource, String attribute) {
    boolean isMember = !(resource.property("DBClusterIdentifier") instanceof None);
    return attribute.equals("DeletionPolicy")
            && UpdateFacts.isSnapshotUnlessAsked(resource.type())
            && !isMember
        ? "Snapshot"
        : "Delete";
  }

  /** Whether a resource that is no longer in its template stays in the account. */
  static boolean isRetained(ResourceModel resource) {
    return resource
        .policy("DeletionPolicy")
        .filter(policy -> policy.startsWith("Retain"))
        .isPresent();
  }
}
