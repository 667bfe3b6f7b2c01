package dev.rigc.diff.deadlock;

import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.SystemDifference;
import dev.rigc.diff.deadlock.Deadlock.BlockTaken;
import dev.rigc.diff.system.ResourceModel;
import dev.rigc.diff.system.StackModel;
import dev.rigc.diff.value.Term;
import dev.rigc.diff.value.Term.Reference;
import dev.rigc.diff.value.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Blocks of subnets that are still in use when another subnet takes them: the new subnet is made
 * before the old one is deleted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html">CreateSubnet</a>
 */
final class BlocksTaken {
  private static final String SUBNET = "AWS::EC2::Subnet";

  private BlocksTaken() {}

  static List<Deadlock> in(SystemDifference difference) {
    List<Deadlock> found = new ArrayList<>();
    difference
        .resources()
        .filter(one -> one.type().equals(SUBNET) && one.after().isPresent())
        .filter(one -> one.before().isEmpty() || one.effect() == Effect.WILL_REPLACE)
        .forEach(one -> holder(one, difference).ifPresent(found::add));
    return found;
  }

  private static Optional<Deadlock> holder(ResourceDifference one, SystemDifference difference) {
    Term vpc = Terms.value(one.model().property("VpcId"));
    Optional<Block> wanted = block(one.model());
    if (wanted.isEmpty() || isReplaced(vpc, difference)) {
      return Optional.empty();
    }
    for (StackModel stack : difference.before().stacks().values()) {
      for (ResourceModel other : stack.resources().values()) {
        if (other.type().equals(SUBNET)
            && Terms.value(other.property("VpcId")).equals(vpc)
            && block(other).filter(wanted.get()::overlaps).isPresent()
            && isLeaving(other, difference)) {
          return Optional.of(
              new BlockTaken(
                  one.model(),
                  other,
                  wanted.get().toString(),
                  block(other).orElseThrow().toString()));
        }
      }
    }
    return Optional.empty();
  }

  /** A subnet that stays would be in the way for ever, which is an error of the new side alone. */
  private static boolean isLeaving(ResourceModel holder, SystemDifference difference) {
    return difference
        .resource(holder.stack().key(), holder.logicalId())
        .filter(one -> one.after().isEmpty() || one.effect() == Effect.WILL_REPLACE)
        .isPresent();
  }

  /** In a new VPC there is nothing in the way. */
  private static boolean isReplaced(Term vpc, SystemDifference difference) {
    return vpc instanceof Reference reference
        && difference
            .resource(reference.stack(), reference.resource())
            .filter(one -> one.effect().isAtLeast(Effect.WILL_REPLACE) || one.before().isEmpty())
            .isPresent();
  }

  static Optional<Block> block(ResourceModel subnet) {
    return Block.of(Terms.text(subnet.property("CidrBlock")));
  }
}
