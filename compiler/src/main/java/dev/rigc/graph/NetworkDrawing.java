package dev.rigc.graph;

import dev.rigc.graph.SystemDiagram.Network;
import dev.rigc.graph.SystemDiagram.Reach;
import dev.rigc.graph.SystemDiagram.Subnet;
import dev.rigc.graph.SystemDiagram.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** VPCs as frames: a column for each availability zone, a row or more for each tier. */
final class NetworkDrawing {
  private static final int GAP = 12;
  private static final int PAD = 8;
  private static final int COLUMN = 120;
  private static final int LINE = 13;
  private static final int TEXT = 12;
  private static final int CELL = 11;
  private static final int SMALL = 10;
  private static final int MOST_ZONES =
      (SvgPicture.WIDTH - 2 * SvgPicture.MARGIN - PAD) / (COLUMN + PAD);

  private final Svg svg;
  private final boolean isComparison;
  private final Network network;
  private final List<String> zones;
  private final int x;
  private int y;

  private NetworkDrawing(Svg svg, boolean isComparison, Network network, int x, int y) {
    this.svg = svg;
    this.isComparison = isComparison;
    this.network = network;
    this.zones = network.zones();
    this.x = x;
    this.y = y;
  }

  /** Draws networks from a height on, as many beside each other as fit; returns where they end. */
  static int draw(Svg svg, SystemDiagram diagram, int top) {
    int x = SvgPicture.MARGIN;
    int y = top;
    int end = top;
    for (Network network : diagram.networks()) {
      int width = width(network);
      if (x > SvgPicture.MARGIN && x + width > SvgPicture.WIDTH - SvgPicture.MARGIN) {
        x = SvgPicture.MARGIN;
        y = end + GAP;
      }
      NetworkDrawing drawing = new NetworkDrawing(svg, diagram.isComparison(), network, x, y);
      end = Math.max(end, drawing.drawn(width));
      x += width + GAP;
    }
    return end;
  }

  /** More zones than fit beside each other share columns; two columns have room for a title. */
  private static int columns(Network network) {
    return Math.max(2, Math.min(MOST_ZONES, network.zones().size()));
  }

  private static int width(Network network) {
    return PAD + columns(network) * (COLUMN + PAD);
  }

  private int drawn(int width) {
    int top = y;
    Mark mark = network.mark();
    String title = network.name() + network.block().map(block -> "  " + block).orElse("");
    String change = Descriptions.change(mark, network.notes());
    svg.open("VPC " + mark.on(title) + (change.isEmpty() ? "" : ": " + change));
    y += PAD + TEXT;
    svg.text("name", x + PAD, y, TEXT, width - 2 * PAD, mark.on(title));
    if (!change.isEmpty()) {
      y += LINE;
      svg.text("small", x + PAD, y, SMALL, width - 2 * PAD, change);
    }
    y += PAD + SMALL;
    for (int i = 0; i < Math.min(zones.size(), columns(network)); i++) {
      svg.text("small", left(i), y, SMALL, COLUMN, zones.get(i));
    }
    y += PAD;
    network.tiers().forEach(tier -> tier(tier, width));
    svg.box(mark.isNone() ? "frame" : "frame " + mark.style(""), x, top, width, y - top);
    svg.close();
    return y;
  }

  private int left(int column) {
    return x + PAD + column * (COLUMN + PAD);
  }

  private void tier(Tier tier, int width) {
    y += SMALL;
    String words = tier.reach().title() + ": " + tier.reach().words();
    svg.text("small", x + PAD, y, SMALL, width - 2 * PAD, words);
    y += PAD - 2;
    for (List<Subnet> row : rows(tier)) {
      int lines = row.stream().mapToInt(subnet -> lines(subnet).size()).max().orElse(0);
      for (Subnet subnet : row) {
        box(tier.reach(), subnet, lines * LINE + PAD);
      }
      y += lines * LINE + PAD + PAD;
    }
  }

  /** Each row has at most one subnet of a column. */
  private List<List<Subnet>> rows(Tier tier) {
    List<List<Subnet>> rows = new ArrayList<>();
    for (Subnet subnet : tier.subnets()) {
      rows.stream()
          .filter(row -> row.stream().noneMatch(other -> column(other) == column(subnet)))
          .findFirst()
          .orElseGet(
              () -> {
                rows.add(new ArrayList<>());
                return rows.get(rows.size() - 1);
              })
          .add(subnet);
    }
    return rows;
  }

  private int column(Subnet subnet) {
    return zones.indexOf(subnet.zone()) % columns(network);
  }

  private List<String> lines(Subnet subnet) {
    return Descriptions.lines(subnet, zones.size() > columns(network));
  }

  private void box(Reach reach, Subnet subnet, int height) {
    // The colours of a comparison are those of what happens; the title of the tier says what it is.
    boolean isPlain = isComparison || reach == Reach.UNKNOWN;
    String style = isPlain ? "box" : reach.name().toLowerCase(Locale.ROOT);
    int left = left(column(subnet));
    svg.box(subnet.mark().style(style), left, y, COLUMN, height);
    List<String> lines = lines(subnet);
    int notes = lines.size() - subnet.notes().size();
    nat(subnet, left, y + lines.indexOf(Descriptions.nat(subnet)) * LINE);
    for (int i = 0; i < lines.size(); i++) {
      String text = i == 0 ? "cell name" : i < notes ? "cell" : "small";
      int size = i < notes ? CELL : SMALL;
      svg.text(text, left + PAD / 2, y + (i + 1) * LINE, size, COLUMN - PAD, lines.get(i));
    }
  }

  /** A NAT gateway to which something happens has a box of its own inside that of its subnet. */
  private void nat(Subnet subnet, int left, int top) {
    Mark mark = subnet.nat().orElse(Mark.NONE);
    if (!mark.isNone()) {
      svg.box(mark.style("box"), left + 2, top + 2, COLUMN - PAD / 2, LINE + 1);
    }
  }
}
