package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Messages are in plain technical English, as in AWS's documentation: "is not a valid …" and not
 * "is no …", "is required" and not "is wanted". The words here have come back before.
 */
class PlainEnglishTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));

  private static final Pattern NOT_PLAIN =
      Pattern.compile(
          "\\b(stands?|wanted|wants|behind|blanks?|take[sn]? away|pass(ed)? over"
              + "|mend(s|ed|ing)?|needs itself|can be no|made first|in silence|for good"
              + "|somebody|nobody|none twice|twice in"
              + "|(?<!there )(?<!There )(is|are) no(?! longer))\\b",
          Pattern.CASE_INSENSITIVE);

  /** What comes from the input is not ours. */
  private static final Pattern QUOTED = Pattern.compile("`[^`]*`");

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  @Test
  void theCatalogueAndWhatIsFoundAreInPlainWords() throws IOException {
    List<Path> texts = files(ROOT.resolve("compiler/src/test/resources"), "expected");
    texts.addAll(files(ROOT.resolve("compiler/src/test/resources"), "expected.txt"));
    texts.add(ROOT.resolve("generated/rules.md"));
    List<String> found = new ArrayList<>();
    for (Path text : texts) {
      for (String line : Files.readAllLines(text)) {
        look(line, text, found);
      }
    }
    assertTrue(texts.size() > 300, "only " + texts.size() + " texts were read");
    assertEquals(List.of(), found);
  }

  @Test
  void whatTheSourcesCanSayIsInPlainWords() throws IOException {
    List<String> found = new ArrayList<>();
    int literals = 0;
    for (String module : List.of("model", "compiler", "cli")) {
      for (Path source : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
        Matcher literal = LITERAL.matcher(Files.readString(source));
        while (literal.find()) {
          literals++;
          look(literal.group(), source, found);
        }
      }
    }
    assertTrue(literals > 3_000, "only " + literals + " literals were read");
    assertEquals(List.of(), found);
  }

  private static void look(String text, Path file, List<String> found) {
    Matcher word = NOT_PLAIN.matcher(QUOTED.matcher(text).replaceAll("``"));
    if (!text.startsWith("   suppressed at") && word.find()) {
      found.add(file.getFileName() + ": " + word.group() + ": " + text);
    }
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(
          all.filter(file -> file.toString().endsWith(end)).filter(Files::isRegularFile).toList());
    }
  }
}
