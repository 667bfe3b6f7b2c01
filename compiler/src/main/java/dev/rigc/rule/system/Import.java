package dev.rigc.rule.system;

import dev.rigc.cfn.FunctionUse;
import dev.rigc.yaml.Node;
import java.util.Optional;

/**
 * A use of another stack's export.
 *
 * @param member who uses it
 * @param position which of its template's functions it is, from 0
 * @param name the name as far as it is known
 */
record Import(Member member, int position, Wording name) {
  /** The {@code Fn::ImportValue} and where it stands. */
  FunctionUse use() {
    return member.template().functions().get(position);
  }

  /** Where the name stands. */
  Node place() {
    return use().function().argument().node();
  }

  /** The logical id of the resource it stands in. */
  Optional<String> resource() {
    return use().resource().map(resource -> resource.logicalId());
  }
}
