package dev.rigc.cfn.value;

import dev.rigc.yaml.MappingNode;
import java.util.Optional;

/** {@code Fn::Cidr}: subnet blocks of a block. */
public final class Cidr extends Function {
  Cidr(MappingNode node, Value argument) {
    super(node, argument);
  }

  /** The block that is divided. */
  public Optional<Value> block() {
    return argument(0);
  }

  /** How many subnet blocks, 1 to 256. */
  public Optional<Value> count() {
    return argument(1);
  }

  /** How many bits of an address are left to a subnet; 8 gives a /24. */
  public Optional<Value> bits() {
    return argument(2);
  }
}
