package dev.rigc.graph;

import dev.rigc.graph.SystemDiagram.Action;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Stage;
import java.util.List;

/** Pipelines as rows of stages with arrows between them. */
final class PipelineDrawing {
  private static final int MOST_COLUMNS = 6;
  private static final int ARROW = 18;
  private static final int PAD = 8;
  private static final int LINE = 14;
  private static final int TEXT = 12;
  private static final int SMALL = 10;

  private PipelineDrawing() {}

  /** Draws pipelines from a height on, one below the other; returns where they end. */
  static int draw(Svg svg, SystemDiagram diagram, int top) {
    int y = top;
    for (Pipeline pipeline : diagram.pipelines()) {
      y = drawn(svg, pipeline, diagram.isComparison(), y) + PAD;
    }
    return y;
  }

  private static int drawn(Svg svg, Pipeline pipeline, boolean isComparison, int top) {
    int available = SvgPicture.WIDTH - 2 * SvgPicture.MARGIN;
    int y = top + TEXT;
    svg.text("name", SvgPicture.MARGIN, y, TEXT, available, Descriptions.title(pipeline));
    y += PAD;
    List<Stage> stages = pipeline.stages();
    int columns = Math.max(1, Math.min(MOST_COLUMNS, stages.size()));
    // A row that is not the last one ends in an arrow.
    int arrows = stages.size() > columns ? columns : columns - 1;
    int width = (available - arrows * ARROW) / columns;
    for (int first = 0; first < stages.size(); first += columns) {
      List<Stage> row = stages.subList(first, Math.min(first + columns, stages.size()));
      int actions = row.stream().mapToInt(stage -> stage.actions().size()).max().orElse(0);
      int height = PAD + TEXT + actions * LINE + PAD;
      for (int i = 0; i < row.size(); i++) {
        int x = SvgPicture.MARGIN + i * (width + ARROW);
        stage(svg, row.get(i), isComparison, x, y, width, height);
        if (first + i + 1 < stages.size()) {
          arrow(svg, x + width, y + height / 2);
        }
      }
      y += height + PAD;
    }
    return y;
  }

  private static void stage(
      Svg svg, Stage stage, boolean isComparison, int x, int y, int width, int height) {
    boolean isApproved = !isComparison && stage.actions().stream().anyMatch(Action::isApproval);
    svg.open(
        stage.mark().on(stage.name())
            + ": "
            + String.join(", ", stage.actions().stream().map(Descriptions::of).toList()));
    svg.box(stage.mark().style(isApproved ? "approval" : "box"), x, y, width, height);
    int line = y + PAD + SMALL;
    svg.text("name", x + PAD, line, TEXT, width - 2 * PAD, stage.mark().on(stage.name()));
    for (Action action : stage.actions()) {
      line += LINE;
      svg.text("small", x + PAD, line, SMALL, width - 2 * PAD, shown(action));
    }
    svg.close();
  }

  private static String shown(Action action) {
    return action.isApproval() ? Descriptions.of(action) : action.mark().on(action.name());
  }

  private static void arrow(Svg svg, int x, int y) {
    int tip = x + ARROW - 3;
    svg.path("arrow", "M", x + 3, y, "H", tip);
    svg.path("arrow", "M", tip - 4, y - 4, "L", tip, y, "L", tip - 4, y + 4);
  }
}
