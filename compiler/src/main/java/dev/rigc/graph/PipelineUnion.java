package dev.rigc.graph;

import dev.rigc.diff.change.Effect;
import dev.rigc.graph.SystemDiagram.Action;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pipelines of two sides, stage by stage and action by action. */
final class PipelineUnion {
  private PipelineUnion() {}

  static Map<String, Pipeline> of(Map<String, Pipeline> before, Map<String, Pipeline> after) {
    List<Map.Entry<String, Pipeline>> all =
        DiagramUnion.of(
            before.entrySet(),
            after.entrySet(),
            Map.Entry::getKey,
            (was, is) -> Map.entry(is.getKey(), both(was.getValue(), is.getValue())),
            entry -> Map.entry(entry.getKey(), oneSided(entry.getValue(), Mark.DROPPED)),
            entry -> Map.entry(entry.getKey(), oneSided(entry.getValue(), Mark.ADDED)));
    Map<String, Pipeline> union = new LinkedHashMap<>();
    all.forEach(entry -> union.put(entry.getKey(), entry.getValue()));
    return union;
  }

  private static Pipeline oneSided(Pipeline pipeline, Mark mark) {
    return new Pipeline(
        pipeline.names(),
        pipeline.stages().stream().map(stage -> marked(stage, mark)).toList(),
        pipeline.mark());
  }

  private static Stage marked(Stage stage, Mark mark) {
    return new Stage(stage.name(), stage.actions(), mark);
  }

  private static Pipeline both(Pipeline was, Pipeline is) {
    List<Stage> stages =
        DiagramUnion.of(
            was.stages(),
            is.stages(),
            Stage::name,
            PipelineUnion::both,
            stage -> marked(stage, Mark.DROPPED),
            stage -> marked(stage, Mark.ADDED));
    return new Pipeline(is.names(), stages, is.mark());
  }

  private static Stage both(Stage was, Stage is) {
    List<Action> actions =
        DiagramUnion.of(
            was.actions(),
            is.actions(),
            Action::name,
            (old, now) -> old.equals(now) ? now : marked(now, Mark.of(Effect.IN_PLACE)),
            action -> marked(action, Mark.DROPPED),
            action -> marked(action, Mark.ADDED));
    boolean isSame = actions.stream().allMatch(action -> action.mark().isNone());
    return new Stage(is.name(), actions, isSame ? Mark.NONE : Mark.of(Effect.IN_PLACE));
  }

  private static Action marked(Action action, Mark mark) {
    return new Action(action.name(), action.provider(), action.isApproval(), mark);
  }
}
