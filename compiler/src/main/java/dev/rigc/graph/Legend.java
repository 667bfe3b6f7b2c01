package dev.rigc.graph;

import dev.rigc.diff.change.Effect;
import java.util.List;
import java.util.stream.Stream;

/** What the marks of a comparison mean: an entry for each effect, and one for what is dropped. */
final class Legend {
  private static final int HEIGHT = 20;
  private static final int PAD = 8;
  private static final int SMALL = 10;

  /** A mark with its words. */
  record Entry(Mark mark, String text) {}

  private Legend() {}

  static List<Entry> entries() {
    return Stream.concat(
            Stream.of(Effect.values())
                .filter(effect -> effect != Effect.NONE)
                .map(effect -> new Entry(Mark.of(effect), Mark.of(effect).on(effect.word()))),
            Stream.of(new Entry(Mark.DROPPED, "dashed: on the old side only")))
        .toList();
  }

  /** Draws it in a row from a height on, and returns where it ends. */
  static int draw(Svg svg, int top) {
    int x = SvgPicture.MARGIN;
    for (Entry entry : entries()) {
      int width = Svg.width(SMALL, entry.text()) + 2 * PAD;
      svg.box(entry.mark().style("box"), x, top, width, HEIGHT);
      svg.text("small", x + PAD, top + HEIGHT - PAD + 1, SMALL, width - PAD, entry.text());
      x += width + PAD;
    }
    return top + HEIGHT;
  }
}
