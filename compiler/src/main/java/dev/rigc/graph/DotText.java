package dev.rigc.graph;

import java.util.List;

/**
 * A view in the language of Graphviz.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
public final class DotText extends FlowText {
  private DotText() {}

  /** The text of a view, with a line end at its end. */
  public static String of(SystemDiagram diagram, View view) {
    DotText text = new DotText();
    text.line("digraph " + view + " {");
    text.line("  graph [rankdir=" + (view == View.PIPELINES ? "LR" : "TB") + " fontname=sans]");
    text.line("  node [shape=box fontname=sans]");
    text.view(diagram, view);
    text.line("}");
    return text.text();
  }

  @Override
  void open(String indent, String id, List<String> lines, Mark mark) {
    line(indent + "subgraph cluster_" + id + " {");
    line(indent + "  label=" + quoted(lines));
    if (!mark.isNone()) {
      line(indent + "  graph [" + style(mark) + "]");
    }
  }

  @Override
  void close(String indent) {
    line(indent + "}");
  }

  @Override
  void node(String indent, String id, List<String> lines, Mark mark) {
    String style = mark.isNone() ? "" : " " + style(mark);
    line(indent + id + " [label=" + quoted(lines) + style + "]");
  }

  @Override
  void edge(String indent, String from, String to, Mark mark) {
    String style = mark.isDropped() ? " [style=dashed]" : mark.isNone() ? "" : " [style=bold]";
    line(indent + from + " -> " + to + style);
  }

  private static String style(Mark mark) {
    MarkColours colours = MarkColours.of(mark.effect());
    return "style=\"filled%s\" fillcolor=\"%s\" color=\"%s\" fontcolor=\"%s\" penwidth=2"
        .formatted(
            mark.isDropped() ? ",dashed" : "", colours.fill(), colours.line(), MarkColours.TEXT);
  }

  private static String quoted(List<String> lines) {
    List<String> escaped =
        lines.stream()
            .map(line -> line.replaceAll("\\p{Cntrl}", " "))
            .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\""))
            .toList();
    return "\"" + String.join("\\n", escaped) + "\"";
  }
}
