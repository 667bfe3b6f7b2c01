package dev.rigc.graph;

import java.util.List;

/** Views as one picture, one below the other, as wide as a README shows without scaling. */
public final class SvgPicture {
  /** The width of the picture. */
  static final int WIDTH = 840;

  /** The space at each side. */
  static final int MARGIN = 12;

  private static final int TITLE = 16;
  private static final int SMALL = 10;
  private static final int GAP = 20;

  private SvgPicture() {}

  /**
   * The text of an SVG file with some views.
   *
   * @param title what it is a picture of
   */
  public static String of(SystemDiagram diagram, List<View> views, String title) {
    Svg svg = new Svg();
    int y = diagram.isComparison() ? Legend.draw(svg, MARGIN) + GAP : MARGIN;
    StringBuilder description = new StringBuilder();
    for (View view : views) {
      String words = Descriptions.of(diagram, view);
      description.append(description.isEmpty() ? "" : " ").append(words);
      y += TITLE;
      svg.text("title", MARGIN, y, TITLE, WIDTH - 2 * MARGIN, Descriptions.title(view));
      y += GAP;
      svg.text("small", MARGIN, y, SMALL, WIDTH - 2 * MARGIN, caption(view));
      y = drawn(svg, diagram, view, y + SMALL) + GAP;
    }
    String style = SvgStyle.SHEET + (diagram.isComparison() ? SvgStyle.ofComparison() : "");
    return svg.document(WIDTH, y, style, title, description.toString());
  }

  private static String caption(View view) {
    return switch (view) {
      case STACKS ->
          "In the order of their deployment. A line leads from a stack to those that use it.";
      case NETWORK -> "Subnets by availability zone, and by where their default route leads.";
      case PIPELINES -> "Stages with their actions.";
    };
  }

  private static int drawn(Svg svg, SystemDiagram diagram, View view, int y) {
    return switch (view) {
      case STACKS -> new StackDrawing(svg, diagram).drawnAt(y);
      case NETWORK -> NetworkDrawing.draw(svg, diagram, y);
      case PIPELINES -> PipelineDrawing.draw(svg, diagram, y);
    };
  }
}
