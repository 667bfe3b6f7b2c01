package dev.rigc.graph;

import dev.rigc.graph.SystemDiagram.Group;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of stacks before those of its pipelines that look the same are one.
 *
 * @param groups the stacks
 * @param networks the VPCs
 * @param pipelines each pipeline by what tells it apart
 */
record DiagramSide(List<Group> groups, List<Network> networks, Map<String, Pipeline> pipelines) {
  /** The diagram of one side alone. */
  SystemDiagram diagram() {
    return diagram(false);
  }

  /**
   * The diagram.
   *
   * @param isComparison whether it shows two sides
   */
  SystemDiagram diagram(boolean isComparison) {
    Map<Look, List<String>> names = new LinkedHashMap<>();
    for (Pipeline pipeline : pipelines.values()) {
      names
          .computeIfAbsent(new Look(pipeline.stages(), pipeline.mark()), look -> new ArrayList<>())
          .addAll(pipeline.names());
    }
    List<Pipeline> drawn = new ArrayList<>();
    names.forEach((look, of) -> drawn.add(new Pipeline(of, look.stages(), look.mark())));
    return new SystemDiagram(isComparison, groups, networks, drawn);
  }

  /** What is seen of a pipeline beside its name. */
  private record Look(List<Stage> stages, Mark mark) {}
}
