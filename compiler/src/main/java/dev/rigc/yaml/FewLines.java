package dev.rigc.yaml;

import java.util.Arrays;
import java.util.Optional;

/**
 * A few lines of a text. Lines that stand in several texts, as most of those of templates do, are
 * kept once for all.
 */
final class FewLines implements Lines {
  private final int[] numbers;
  private final String[] stripped;
  private final short[] indents;

  private FewLines(int[] numbers, String[] stripped, short[] indents) {
    this.numbers = numbers;
    this.stripped = stripped;
    this.indents = indents;
  }

  /**
   * Those lines of a text that findings can show; a line that is too long for it is left out.
   *
   * @param numbers their numbers, from 1, in ascending order
   */
  static FewLines of(Source source, int[] numbers) {
    int[] shown =
        Arrays.stream(numbers).filter(number -> source.excerpt(number).isPresent()).toArray();
    String[] stripped = new String[shown.length];
    short[] indents = new short[shown.length];
    for (int i = 0; i < shown.length; i++) {
      String line = source.excerpt(shown[i]).orElseThrow();
      int indent = 0;
      while (indent < line.length() && line.charAt(indent) == ' ') {
        indent++;
      }
      stripped[i] = line.substring(indent).intern();
      indents[i] = (short) indent;
    }
    return new FewLines(shown, stripped, indents);
  }

  @Override
  public Optional<String> line(int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at < 0 ? Optional.empty() : Optional.of(" ".repeat(indents[at]) + stripped[at]);
  }
}
