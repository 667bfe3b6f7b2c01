package dev.rigc.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.yaml.Document.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a text is said in an author's words, never in a parser's. */
class YamlSyntaxTest {
  private static final Pattern WORDS_OF_A_PARSER =
      Pattern.compile(
          "while (scanning|parsing)|<block|<document|could not find|was expecting|code \\d+\\)"
              + "|Exception|java\\.|token|but found|but got|Feature|disabled");

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "a:\\n  b: 1\\n   c: 2#3:4#line is indented by 3 spaces, and line 2 above it, which already has a value, by 2 spaces",
        "a:\\n    b: 1\\n  c: 2#3:3#this line is indented by 2 spaces, but the block that it follows",
        "a: b: c#1:5#a second `: ` appears in the value of a key",
        "a: - b#1:4#a list item (`- `) cannot begin on the line of its key",
        "a: 1\\nno colon\\nb: 2#2:1#neither a key with a colon nor part of a value",
        "a: \"b#1:4#the quote that opens here is never closed",
        "a: [1, 2#1:9#a list that was opened with `[` is not closed",
        "a: {b: 1#1:9#a mapping that was opened with `{` is not closed",
        "a: \"\\d\"#1:6#a backslash escape that YAML does not have",
        "a: @b#1:4#a value without quotes cannot begin with this character",
        "a: *#1:5#begin an anchor or an alias",
        "a: 'x' y#1:8#text follows a value that has already ended",
        "a: | text#1:6#must be followed by a line break"
      })
  void saysWhatAnAuthorDidWrong(String text, String place, String words) {
    Problem problem = problem("t.yaml", text.replace("\\n", "\n"));

    assertTrue(problem.message().contains(words), problem.message());
    assertEquals("t.yaml:" + place, problem.location().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\": 1,}|a key in double quotes is required here, not `}`",
        "{a: 1}|a key in double quotes is required here, not `a`",
        "{\"a\": 1 \"b\": 2}|a comma or `}` is required here",
        "[1 2]|a comma or `]` is required here",
        "{\"a\" 1}|a colon is required after the key",
        "{\"a\": yes}|text must be in double quotes",
        "{\"a\": [1}|`}` appears where `]` is required",
        "{\"a\": 1|the text ends before the value is complete",
        "{\"a\": 01}|a number must not begin with zeros",
        "{\"a\": // x|comments are not allowed in JSON",
        "{\"a\": \"\\d\"}|the escape after `\\` is not one that JSON has"
      })
  void saysWhatIsWrongWithJson(String text, String words) {
    assertTrue(
        problem("t.json", text).message().contains(words), problem("t.json", text).message());
  }

  /** Each character of a text of every form is removed, doubled and replaced. */
  @Test
  void noBrokenTextIsToldInTheWordsOfAParser() {
    String yaml =
        "%YAML 1.2\n---\na: &x !!str \"b\\u00e9\"\n'c': [1, {d: !Ref e}]\nf: |2-\n   g\n? h\n: - *x\n  - i: \"\"\n";
    String json = "{\"a\": [1.5e3, true, null, \"\\u00e9\\n\"], \"b\": {\"c\": -0.1}}";
    TreeSet<String> messages = new TreeSet<>();
    for (String text : List.of(yaml, json)) {
      for (int at = 0; at < text.length(); at++) {
        for (String instead :
            List.of(
                "", "  ", "\t", "\n", "-", ":", "[", "}", "\"", "'", "&", "*", "!", "%", "@", "|",
                "\\", "x", "0", ",", "---\n", "\u0000")) {
          String name = text.equals(json) ? "t.json" : "t.yaml";
          String broken = text.substring(0, at) + instead + text.substring(at + 1);
          parse(name, broken).problems().forEach(problem -> messages.add(problem.message()));
        }
      }
    }
    assertTrue(messages.size() > 40, messages.toString());
    assertEquals(
        List.of(),
        messages.stream().filter(text -> WORDS_OF_A_PARSER.matcher(text).find()).toList());
  }

  private static Problem problem(String name, String text) {
    return parse(name, text).problems().get(0);
  }

  private static Document parse(String name, String text) {
    return DocumentParser.parse(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
