package dev.rigc.rule.system;

import dev.rigc.cfn.Output;
import dev.rigc.cfn.Value;
import dev.rigc.yaml.Node;

/**
 * An output that other stacks can import.
 *
 * @param member whose output it is
 * @param output the output
 * @param written its export name as it stands
 * @param name its export name as far as it is known
 */
record Export(Member member, Output output, Value written, Wording name) {
  /** Where its name stands. */
  Node place() {
    return written.node();
  }
}
