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
  abstract void open(String indent, String id, List<String> lines);

  /** Ends a frame. */
  abstract void close(String indent);

  /** A box with lines of text. */
  abstract void node(String indent, String id, List<String> lines);

  /** An arrow. */
  abstract void edge(String indent, String from, String to);

  final void line(String text) {
    out.append(text).append('\n');
  }

  final String text() {
    return out.toString();
  }

  final void view(SystemDiagram diagram, View view) {
    switch (view) {
      case STACKS -> stacks(diagram);
      case NETWORK -> networks(diagram);
      case PIPELINES -> pipelines(diagram);
    }
  }

  private void stacks(SystemDiagram diagram) {
    int groups = 0;
    for (Group group : diagram.groups()) {
      open("  ", "g" + groups++, List.of(group.name().isEmpty() ? "stacks" : group.name()));
      for (Member member : group.members()) {
        String size = Descriptions.count(member.resources(), "resource");
        node("    ", member.id(), List.of(member.label(), size));
      }
      close("  ");
    }
    for (Member member : diagram.members()) {
      member.uses().forEach(used -> edge("  ", used, member.id()));
    }
  }

  private void networks(SystemDiagram diagram) {
    int networks = 0;
    for (Network network : diagram.networks()) {
      String id = "n" + networks++;
      List<String> title = new ArrayList<>(List.of(network.name()));
      network.block().ifPresent(title::add);
      open("  ", id, title);
      int subnets = 0;
      for (Tier tier : network.tiers()) {
        String frame = id + tier.reach().name().toLowerCase(Locale.ROOT);
        open("    ", frame, List.of(tier.reach().title() + ": " + tier.reach().words()));
        for (Subnet subnet : tier.subnets()) {
          node("      ", id + "s" + subnets++, Descriptions.lines(subnet, true));
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
      open("  ", id, List.of(String.join(", ", pipeline.names())));
      int stages = 0;
      for (Stage stage : pipeline.stages()) {
        List<String> lines = new ArrayList<>(List.of(stage.name()));
        stage.actions().forEach(action -> lines.add(Descriptions.of(action)));
        node("    ", id + "s" + stages++, lines);
      }
      for (int stage = 1; stage < stages; stage++) {
        edge("    ", id + "s" + (stage - 1), id + "s" + stage);
      }
      close("  ");
    }
  }
}
