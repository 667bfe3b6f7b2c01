package dev.rigc.api;

import dev.rigc.cfn.Template;
import dev.rigc.emit.OutputPath;
import dev.rigc.graph.DiagramMaker;
import dev.rigc.graph.DiagramUnion;
import dev.rigc.graph.DotText;
import dev.rigc.graph.MermaidText;
import dev.rigc.graph.SvgPicture;
import dev.rigc.graph.SystemDiagram;
import dev.rigc.graph.View;
import dev.rigc.rule.PlanFile;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pictures of a set of stacks. The same templates give the same text. Nothing is checked: what
 * cannot be read as a template has nothing to show.
 */
public final class SystemGraph {
  private final SystemDiagram diagram;

  private SystemGraph(SystemDiagram diagram) {
    this.diagram = diagram;
  }

  /**
   * Of some templates.
   *
   * @param documents templates, and the {@code riglet.json} of each plan among them, which names
   *     the stacks and gives their order; other documents are skipped
   */
  public static SystemGraph of(List<Document> documents) {
    List<Template> templates = new ArrayList<>();
    List<PlanFile> plans = new ArrayList<>();
    for (Document document : documents) {
      Optional<PlanFile> plan = PlanFile.of(document);
      Template template = Template.of(document);
      if (plan.isPresent()) {
        plans.add(plan.get());
      } else if (template.isTemplate()) {
        templates.add(template);
      }
    }
    return new SystemGraph(DiagramMaker.of(templates, plans));
  }

  /** Of what a riglet is compiled to. */
  public static SystemGraph of(Compilation compilation) {
    List<Document> documents = new ArrayList<>();
    compilation
        .output()
        .files()
        .forEach(
            (path, file) -> {
              if (path.equals(OutputPath.PLAN) || path.value().endsWith(".yaml")) {
                documents.add(DocumentParser.parse(new Source(path.value(), file.text())));
              }
            });
    return of(documents);
  }

  /**
   * Of both sides of a comparison: what a deployment of the new one does to a stack, a part of a
   * network or a pipeline is marked with a sign, a word and a colour, and what only the old side
   * has is dashed.
   */
  public static SystemGraph of(DiffResult compared) {
    return new SystemGraph(DiagramUnion.of(compared.difference()));
  }

  /** Whether there is nothing to draw: not one stack. */
  public boolean isEmpty() {
    return diagram.groups().isEmpty();
  }

  /**
   * An SVG file with some views, one below the other. It needs no other file and no script, is 840
   * pixels wide, and follows the reader's choice of light or dark.
   *
   * @param title what it is a picture of, for those who have it read to them
   */
  public String svg(List<View> views, String title) {
    return SvgPicture.of(diagram, views, title);
  }

  /** A view as a flow chart of Mermaid. */
  public String mermaid(View view) {
    return MermaidText.of(diagram, view);
  }

  /** A view in Graphviz's DOT. */
  public String dot(View view) {
    return DotText.of(diagram, view);
  }
}
