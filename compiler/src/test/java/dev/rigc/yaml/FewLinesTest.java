package dev.rigc.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of a text shows a line just as the text itself does. */
class FewLinesTest {
  private static final int[] ALL = {1, 2, 3, 4, 5};

  private final Source source =
      new Source("t.yaml", "first\n    second\n" + " ".repeat(40_000) + "third\n\nfifth");
  private final Source kept = Source.ofLines("t.yaml", FewLines.of(source, ALL));

  @Test
  void keptLinesAreShownWithTheirIndent() {
    assertEquals(Optional.of("first"), kept.excerpt(1));
    assertEquals(Optional.of("    second"), kept.excerpt(2));
    assertEquals(Optional.of(""), kept.excerpt(4));
  }

  @Test
  void aLineThatIsTooLongToShowIsNotShownEmpty() {
    assertEquals(Optional.empty(), source.excerpt(3));
    assertEquals(Optional.empty(), kept.excerpt(3));
  }

  @Test
  void everyLineIsShownAsTheTextShowsIt() {
    for (int number : ALL) {
      assertEquals(source.excerpt(number), kept.excerpt(number), "line " + number);
    }
  }
}
