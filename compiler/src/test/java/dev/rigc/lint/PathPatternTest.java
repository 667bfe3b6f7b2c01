package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.rigc.diagnostic.PathPattern;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "a.yaml, x/y/a.yaml, true",
    "old/, x/old/a.yaml, true",
    "/old, old/a.yaml, true",
    "x/*.yaml, x/a.yaml, true",
    "x/*.yaml, x/y/a.yaml, false",
    "x/**/a.yaml, x/a.yaml, true",
    "x/**/a.yaml, x/y/z/a.yaml, true",
    "x/**, x/y/z, true",
    "x/?.yaml, x/ab.yaml, false",
    "./x/a, x/a, true",
    "x/a, y/x/a, false"
  })
  void fitsPaths(String pattern, String path, boolean fits) {
    assertEquals(fits, new PathPattern(pattern).fits(path));
  }

  /** What the pieces mean, as a regular expression, which may take any time. */
  private static String expression(String pattern) {
    String path = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    boolean anywhere = path.indexOf('/') < 0 || path.indexOf('/') == path.length() - 1;
    Map<String, String> meanings = Map.of("**/", "(?:.*/)?", "**", ".*", "*", "[^/]*", "?", "[^/]");
    return (anywhere ? "(?:.*/)?" : "")
        + Pattern.compile("\\*\\*/|\\*\\*|[*?]")
            .matcher(path.replaceAll("^/|/$", ""))
            .replaceAll(piece -> Matcher.quoteReplacement(meanings.get(piece.group())))
        + "(?:/.*)?";
  }

  @Test
  void saysTheSameAsARegularExpression() {
    Random random = new Random(5);
    int fitting = 0;
    for (int i = 0; i < 20_000; i++) {
      String pattern = text(random, "ab/*?", 8);
      String path = text(random, "ab/", 8);
      boolean fits = Pattern.matches(expression(pattern), path);
      fitting += fits ? 1 : 0;
      assertEquals(fits, new PathPattern(pattern).fits(path), pattern + " on " + path);
    }
    assertEquals(true, fitting > 1_000);
  }

  private static String text(Random random, String letters, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** With one way after another tried this would go on for years. */
  @ParameterizedTest
  @ValueSource(strings = {"*a", "**/", "**", "?*", "**/a*"})
  void manyStarsComeToAnEnd(String star) {
    assertFalse(new PathPattern(star.repeat(40) + "b").fits("a".repeat(2_000) + "/aa/a"));
  }
}
