package dev.rigc.graph;

import dev.rigc.graph.SystemDiagram.Group;
import dev.rigc.graph.SystemDiagram.Member;
import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Pipeline;
import dev.rigc.graph.SystemDiagram.Stage;
import dev.rigc.graph.SystemDiagram.Subnet;
import dev.rigc.graph.SystemDiagram.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A view in a language of boxes, frames around them and arrows. */
abstract sealed class FlowText permits MermaidText, DotText {
  private final StringBuilder out = new StringBuilder();

  /** Begins a frame. */
  abstract void open(String indent, String id, List<String> lines, Mark mark);

  /** Ends a frame. */
  abstract void close(String indent);

  /** A box with lines of text. */
  abstract void node(String indent, String id, List<String> lines, Mark mark);

  /** An arrow. */
  abstract void edge(String indent, String from, String to, Mark mark);

  final void line(String text) {
    out.append(text).append('\n');
  }

  final String text() {
    return out.toString();
  }

  final void view(SystemDiagram diagram, View view) {
    if (diagram.isComparison()) {
      legend();
    }
    switch (view) {
      case STACKS -> stacks(diagram);
      case NETWORK -> networks(diagram);
      case PIPELINES -> pipelines(diagram);
    }
  }

  private void legend() {
    open("  ", "legend", List.of("legend"), Mark.NONE);
    int entries = 0;
    for (Legend.Entry entry : Legend.entries()) {
      node("    ", "l" + entries++, List.of(entry.text()), entry.mark());
    }
    close("  ");
  }

  private void stacks(SystemDiagram diagram) {
    int groups = 0;
    for (Group group : diagram.groups()) {
      String name = group.name().isEmpty() ? "stacks" : group.name();
      open("  ", "g" + groups++, List.of(name), Mark.NONE);
      for (Member member : group.members()) {
        Mark mark = member.mark();
        List<String> lines = new ArrayList<>(List.of(mark.on(member.label())));
        lines.add(Descriptions.count(member.resources(), "resource"));
        lines.addAll(mark.words());
        node("    ", member.id(), lines, mark);
      }
      close("  ");
    }
    for (Member member : diagram.members()) {
      member.uses().forEach(use -> edge("  ", use.id(), member.id(), use.mark()));
    }
  }

  private void networks(SystemDiagram diagram) {
    int networks = 0;
    for (Network network : diagram.networks()) {
      String id = "n" + networks++;
      List<String> title = new ArrayList<>(List.of(network.mark().on(network.name())));
      network.block().ifPresent(title::add);
      title.addAll(network.mark().words());
      title.addAll(network.notes());
      open("  ", id, title, network.mark());
      int subnets = 0;
      for (Tier tier : network.tiers()) {
        String frame = id + tier.reach().name().toLowerCase(Locale.ROOT);
        String words = tier.reach().title() + ": " + tier.reach().words();
        open("    ", frame, List.of(words), Mark.NONE);
        for (Subnet subnet : tier.subnets()) {
          node("      ", id + "s" + subnets++, Descriptions.lines(subnet, true), subnet.mark());
        }
        close("    ");
      }
      close("  ");
    }
  }

  private void pipelines(SystemDiagram diagram) {
    int pipelines = 0;
    for (Pipeline pipeline : diagram.pipelines()) {
      String id = "p" + pipelines++;
      open("  ", id, List.of(Descriptions.title(pipeline)), pipeline.mark());
      int stages = 0;
      for (Stage stage : pipeline.stages()) {
        List<String> lines = new ArrayList<>(List.of(stage.mark().on(stage.name())));
        stage.actions().forEach(action -> lines.add(Descriptions.of(action)));
        node("    ", id + "s" + stages++, lines, stage.mark());
      }
      for (int stage = 1; stage < stages; stage++) {
        edge("    ", id + "s" + (stage - 1), id + "s" + stage, Mark.NONE);
      }
      close("  ");
    }
  }
}
