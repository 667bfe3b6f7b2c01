package dev.rigc.rule.system;

import dev.rigc.cfn.Output;
import dev.rigc.yaml.Node;
import java.util.Objects;

/**
 * An output that other stacks can import.
 *
 * @param member whose output it is
 * @param outputName what the output is called in its template
 * @param name its export name as far as it is known
 */
record Export(Member member, String outputName, Wording name) {
  /** The output. */
  Output output() {
    return Objects.requireNonNull(member.template().outputs().get(outputName));
  }

  /** Where its name stands. */
  Node place() {
    return output().exportName().orElseThrow().node();
  }
}
