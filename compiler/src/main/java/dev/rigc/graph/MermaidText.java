package dev.rigc.graph;

import dev.rigc.diff.change.Effect;
import java.util.List;

/**
 * A view as a flow chart of Mermaid.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid, flowcharts</a>
 */
public final class MermaidText extends FlowText {
  private MermaidText() {}

  /** The text of a view, with a line end at its end. */
  public static String of(SystemDiagram diagram, View view) {
    MermaidText text = new MermaidText();
    text.line(view == View.PIPELINES ? "flowchart LR" : "flowchart TB");
    text.line("  accTitle: " + plain(Descriptions.title(view)));
    text.line("  accDescr: " + plain(Descriptions.of(diagram, view)));
    if (diagram.isComparison()) {
      text.classes();
    }
    text.view(diagram, view);
    return text.text();
  }

  @Override
  void open(String indent, String id, List<String> lines, Mark mark) {
    line(indent + "subgraph " + id + "[\"" + label(lines) + "\"]");
    marks(indent + "  ", id, mark);
  }

  @Override
  void close(String indent) {
    line(indent + "end");
  }

  @Override
  void node(String indent, String id, List<String> lines, Mark mark) {
    line(indent + id + "[\"" + label(lines) + "\"]");
    marks(indent, id, mark);
  }

  private void marks(String indent, String id, Mark mark) {
    if (!mark.isNone()) {
      line(indent + "class " + id + " " + Mark.style(mark.effect()));
    }
    if (mark.isDropped()) {
      line(indent + "class " + id + " dropped");
    }
  }

  private void classes() {
    for (Effect effect : Effect.values()) {
      if (effect != Effect.NONE) {
        MarkColours colours = MarkColours.of(effect);
        line(
            "  classDef %s fill:%s,stroke:%s,stroke-width:2px,color:%s"
                .formatted(Mark.style(effect), colours.fill(), colours.line(), MarkColours.TEXT));
      }
    }
    line("  classDef dropped stroke-dasharray:4 3");
  }

  @Override
  void edge(String indent, String from, String to, Mark mark) {
    String arrow = mark.isDropped() ? " -.-> " : mark.isNone() ? " --> " : " ==> ";
    line(indent + from + arrow + to);
  }

  private static String label(List<String> lines) {
    return String.join("<br/>", lines.stream().map(MermaidText::escaped).toList());
  }

  /** Characters that Mermaid or HTML would read as something else, as entities of Mermaid. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || " .,:/_-".indexOf(c) >= 0) {
                safe.appendCodePoint(c);
              } else if (!Character.isISOControl(c)) {
                safe.append('#').append(c).append(';');
              }
            });
    return safe.toString();
  }

  /** A text for a place where Mermaid knows no entities. */
  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N} .,()/_-]", " ");
  }
}
