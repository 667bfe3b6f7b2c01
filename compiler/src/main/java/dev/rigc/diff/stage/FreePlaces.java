package dev.rigc.diff.stage;

import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Block;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.system.SystemModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds priorities and blocks that are free on both sides, for what must be moved aside. */
final class FreePlaces {
  private static final int HIGHEST_PRIORITY = 50_000;
  private static final int SMALLEST_BLOCK = 28;
  private static final String RULE = "AWS::ElasticLoadBalancingV2::ListenerRule";
  private static final String SUBNET = "AWS::EC2::Subnet";

  private final SystemDifference difference;
  private final List<Block> aside = new ArrayList<>();
  private int nextPriority = HIGHEST_PRIORITY;

  FreePlaces(SystemDifference difference) {
    this.difference = difference;
  }

  /** A priority that no listener rule of either side has, another one each time. */
  int priority() {
    Set<String> used = new HashSet<>();
    for (SystemModel side : List.of(difference.before(), difference.after())) {
      side.stacks().values().stream()
          .flatMap(stack -> stack.resources().values().stream())
          .filter(resource -> resource.type().equals(RULE))
          .forEach(rule -> used.add(Terms.text(rule.property("Priority"))));
    }
    while (used.contains(Integer.toString(nextPriority))) {
      nextPriority--;
    }
    return nextPriority--;
  }

  /**
   * A block of the VPC that no subnet of either side has: as large as the old one, or small;
   * another one each time.
   */
  Optional<Block> block(ResourceModel holder) {
    Term vpc = Terms.value(holder.property("VpcId"));
    Optional<Block> whole =
        vpc instanceof Term.Reference reference
            ? difference
                .before()
                .resource(reference.stack(), reference.resource())
                .flatMap(found -> Block.of(Terms.text(found.property("CidrBlock"))))
            : Optional.empty();
    Optional<Block> own = Block.of(Terms.text(holder.property("CidrBlock")));
    if (whole.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    List<Block> used = new ArrayList<>(aside);
    used.addAll(blocks(difference.before(), vpc));
    used.addAll(blocks(difference.after(), vpc));
    Optional<Block> found =
        free(whole.get(), own.get().prefix(), used)
            .or(() -> free(whole.get(), SMALLEST_BLOCK, used));
    found.ifPresent(aside::add);
    return found;
  }

  private static Optional<Block> free(Block whole, int prefix, List<Block> used) {
    long size = 1L << (32 - prefix);
    for (long at = whole.first() + whole.size() - size; at >= whole.first(); at -= size) {
      Block block = new Block(at, prefix);
      Optional<Block> hit = used.stream().filter(block::overlaps).findFirst();
      if (hit.isEmpty()) {
        return Optional.of(block);
      }
      // Straight to below what is in the way, so that a small block costs no long search.
      at = Math.min(at, (hit.get().first() / size) * size);
    }
    return Optional.empty();
  }

  private static List<Block> blocks(SystemModel side, Term vpc) {
    List<Block> blocks = new ArrayList<>();
    for (StackModel stack : side.stacks().values()) {
      for (ResourceModel resource : stack.resources().values()) {
        if (resource.type().equals(SUBNET) && Terms.value(resource.property("VpcId")).equals(vpc)) {
          Block.of(Terms.text(resource.property("CidrBlock"))).ifPresent(blocks::add);
        }
      }
    }
    return blocks;
  }
}
