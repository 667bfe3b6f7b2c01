package dev.rigc.rule.system;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.cfn.Value;
import dev.rigc.yaml.Node;
import java.util.Optional;

/**
 * A use of another stack's export.
 *
 * @param member who uses it
 * @param use the {@code Fn::ImportValue} and where it stands
 * @param written the name as it stands
 * @param name the name as far as it is known
 */
record Import(Member member, FunctionUse use, Value written, Wording name) {
  /** Where the name stands. */
  Node place() {
    return written.node();
  }

  /** The logical id of the resource it stands in. */
  Optional<String> resource() {
    return use.resource().map(resource -> resource.logicalId());
  }
}
