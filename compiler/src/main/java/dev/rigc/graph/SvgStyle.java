package dev.rigc.graph;

import dev.rigc.diff.change.Effect;
import java.util.function.Function;

/**
 * The style sheet of pictures: light, and dark where the reader asks for it. Each text has a
 * contrast of at least 4.5 to what it is on, each line of 3, as WCAG 2.2 requires.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, contrast</a>
 */
final class SvgStyle {
  /** How many colours lines have. */
  static final int COLOURS = 6;

  static final String SHEET =
      """
      svg[role=img] { max-width: 100%; height: auto; }
      text { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; \
      font-size: 12px; fill: #1f2328; }
      .small { font-size: 10px; fill: #59636e; }
      .cell { font-size: 11px; }
      .title { font-size: 16px; font-weight: 600; }
      .name { font-weight: 600; }
      .page { fill: #ffffff; }
      .frame { fill: none; stroke: #818b98; }
      .box { fill: #f6f8fa; stroke: #818b98; }
      .public { fill: #ddf4ff; stroke: #0969da; }
      .private { fill: #dafbe1; stroke: #1a7f37; }
      .isolated { fill: #fbefff; stroke: #8250df; }
      .approval { fill: #fff8c5; stroke: #9a6700; }
      .line { fill: none; stroke-width: 1.5; }
      .l0 { stroke: #0969da; } .l1 { stroke: #1a7f37; } .l2 { stroke: #8250df; }
      .l3 { stroke: #9a6700; } .l4 { stroke: #bc4c00; } .l5 { stroke: #bf3989; }
      .d0 { fill: #0969da; } .d1 { fill: #1a7f37; } .d2 { fill: #8250df; }
      .d3 { fill: #9a6700; } .d4 { fill: #bc4c00; } .d5 { fill: #bf3989; }
      .arrow { fill: none; stroke: #59636e; stroke-width: 1.5; }
      @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .small { fill: #9198a1; }
      .page { fill: #0d1117; }
      .frame, .box { stroke: #656c76; }
      .box { fill: #151b23; }
      .public { fill: #121d2f; stroke: #4493f8; }
      .private { fill: #12261e; stroke: #3fb950; }
      .isolated { fill: #231c35; stroke: #ab7df8; }
      .approval { fill: #272115; stroke: #d29922; }
      .l0 { stroke: #4493f8; } .l1 { stroke: #3fb950; } .l2 { stroke: #ab7df8; }
      .l3 { stroke: #d29922; } .l4 { stroke: #db6d28; } .l5 { stroke: #db61a2; }
      .d0 { fill: #4493f8; } .d1 { fill: #3fb950; } .d2 { fill: #ab7df8; }
      .d3 { fill: #d29922; } .d4 { fill: #db6d28; } .d5 { fill: #db61a2; }
      .arrow { stroke: #9198a1; }
      }
      """;

  /** What is added for pictures of two sides: the colours of marks. */
  static String ofComparison() {
    return """
    .create, .update, .interrupt, .mayReplace, .replace, .delete { stroke-width: 2; }
    %s.dropped { stroke-dasharray: 4 3; }
    .added { stroke-width: 3; }
    @media (prefers-color-scheme: dark) {
    %s}
    .frame { fill: none; }
    """
        .formatted(rules(MarkColours::of), rules(MarkColours::ofDark));
  }

  private static String rules(Function<Effect, MarkColours> colours) {
    StringBuilder rules = new StringBuilder();
    for (Effect effect : Effect.values()) {
      if (effect != Effect.NONE) {
        MarkColours of = colours.apply(effect);
        rules.append(
            ".%s { fill: %s; stroke: %s; }\n".formatted(Mark.style(effect), of.fill(), of.line()));
      }
    }
    return rules.toString();
  }

  private SvgStyle() {}
}
