package dev.rigc.rule.system;

import dev.rigc.model.value.CidrBlock;
import dev.rigc.rule.Place;
import dev.rigc.rule.Stack;

/**
 * A block of addresses.
 *
 * @param stack the stack of the resource that has it
 * @param logicalId the resource's logical id
 * @param cidr the block
 * @param place where the block stands
 */
record AddressBlock(Stack stack, String logicalId, CidrBlock cidr, Place place) {
  /** {@code `SubnetA` 10.0.1.0/24 (file:1:2)}. */
  String describe() {
    return "`%s` %s (%s)".formatted(logicalId, cidr, place);
  }
}
