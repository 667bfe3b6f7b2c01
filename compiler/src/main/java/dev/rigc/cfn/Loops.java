package dev.rigc.cfn;

import dev.rigc.yaml.MappingNode;
import java.util.List;

/** Expands {@code Fn::ForEach}. */
record Loops(MappingNode root, List<LoopProblem> problems) {
  static Loops expand(MappingNode root) {
    return new Loops(root, List.of());
  }
}
