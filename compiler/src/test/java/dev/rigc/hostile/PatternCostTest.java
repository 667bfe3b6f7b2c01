package dev.rigc.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.cfn.spec.ValuePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What regular expressions cost on texts that are made against them, counted in characters read.
 * Java's matcher tries again from every place and in every way, so an expression that looks
 * harmless can read a text as often as it is long, and one that repeats a group can fill the stack.
 */
class PatternCostTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));

  /** So many that to read the rest of a text again from each repeat is over the bound. */
  private static final int REPEATS = 200;

  /** How often each character of a text may be read. */
  private static final int MOST_READS = 60;

  /** For whole texts, in classes that search for others. */
  private static final Set<String> FOR_WHOLE_TEXTS =
      Set.of("Forms.NAME", "NameFormats.ZONE", "NameFormats.REPOSITORY_URL");

  /** A repeated group that is not possessive fills the stack within some thousand repeats. */
  private static final int LONG = 8_000;

  @Test
  void everyPatternReadsATextAFewTimesOnly() throws IOException {
    Map<String, Pattern> patterns = patterns();
    List<String> faults = new ArrayList<>();
    patterns.forEach(
        (name, pattern) -> {
          String worst = worst(name, pattern, AttackTexts.of(pattern, REPEATS));
          if (!worst.isEmpty()) {
            faults.add(name + " `" + pattern + "`: " + worst);
          }
        });
    assertEquals("", String.join("\n", faults));
    assertTrue(patterns.size() > 90, "patterns found: " + patterns.keySet());
    for (String one : List.of("Slug.FORM", "Shard.java", "KindWords", "CertificateArnRule")) {
      assertTrue(
          patterns.keySet().stream().anyMatch(name -> name.startsWith(one)),
          one + " is not among " + patterns.keySet());
    }
  }

  @Test
  void noPatternFillsTheStack() throws IOException {
    List<String> faults = new ArrayList<>();
    patterns()
        .forEach(
            (name, pattern) -> {
              for (String text : AttackTexts.of(pattern, LONG)) {
                if (text.length() <= 3 * LONG && overflows(pattern, text)) {
                  faults.add(name + " `" + pattern + "` on " + shortened(text));
                  return;
                }
              }
            });
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void whatASchemaPatternCostsIsBoundedByTheLengthOfTheValue() throws IOException {
    Set<String> expressions = schemaPatterns();
    expressions.addAll(List.of("(a+)+$", "^(a|b)*c", "^(.*?,){25}P", "(a|a)*b"));
    List<String> faults = new ArrayList<>();
    for (String expression : expressions) {
      ValuePattern pattern = ValuePattern.of(expression);
      for (String text : AttackTexts.of(Pattern.compile(Pattern.quote(expression)), 40)) {
        MeteredChars metered = new MeteredChars(text, Long.MAX_VALUE);
        pattern.accepts(metered);
        if (metered.reads() > ValuePattern.mostReads(text.length())) {
          faults.add(expression + ": " + metered.reads() + " on " + shortened(text));
          break;
        }
      }
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(expressions.size() > 1_000, "expressions found: " + expressions.size());
  }

  /** An expression that is put together at run time is seen by no walk: each is looked at here. */
  @Test
  void patternsAreMadeWhereTheWalkFindsThem() throws IOException {
    Set<String> dynamic = new TreeSet<>();
    Pattern constant =
        Pattern.compile(
            "static final (?:Lazy)?Pattern \\w+ =\\s*(?:Lazy)?Pattern\\s*\\.(?:compile|of)\\(");
    for (Path source : ProjectPatterns.sources(ROOT)) {
      String text = Files.readString(source);
      if (count(text, "Pattern.compile(") + count(text, "LazyPattern.of(")
          > constant.matcher(text).results().count()) {
        dynamic.add(source.getFileName().toString());
      }
    }
    assertEquals(
        Set.of(
            "Ambiguity.java", // constants of an enum
            "NameKind.java", // constants of an enum
            "SourceProvider.java", // constants of an enum
            "CertificateArnRule.java", // in a constant
            "ConnectionArnRule.java", // in a constant
            "Form.java", // constants of an interface
            "TextForm.java", // constants of rules
            "LazyPattern.java", // what static fields hold
            "ListFunctions.java", // a quoted text
            "ValuePattern.java"), // with a bound on what is read
        dynamic);
  }

  private static long count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1L;
  }

  private static Map<String, Pattern> patterns() throws IOException {
    Map<String, Pattern> all = new TreeMap<>(ProjectPatterns.all());
    all.putAll(ProjectPatterns.inCalls(ROOT));
    all.putAll(ProjectPatterns.ofCommandLine(ROOT));
    return all;
  }

  private static String worst(String name, Pattern pattern, List<String> texts) {
    List<Consumer<Matcher>> uses =
        isSearchedFor(name)
            ? List.of(Matcher::matches, PatternCostTest::findAll)
            : List.of(Matcher::matches);
    for (String text : texts) {
      for (Consumer<Matcher> use : uses) {
        try {
          long most = (long) MOST_READS * text.length() + 1_000;
          use.accept(pattern.matcher(new MeteredChars(text, most)));
        } catch (MeteredChars.Exhausted exhausted) {
          return "too many reads of " + shortened(text);
        } catch (StackOverflowError overflow) {
          return "too deep on " + shortened(text);
        }
      }
    }
    return "";
  }

  /** An expression that is tried at every place of a text may cost more than one for a whole. */
  private static boolean isSearchedFor(String name) {
    return ProjectPatterns.SEARCHING.contains(name.replaceFirst("\\W.*", ""))
        && !FOR_WHOLE_TEXTS.contains(name);
  }

  private static void findAll(Matcher matcher) {
    while (matcher.find()) {
      // the next one
    }
  }

  private static boolean overflows(Pattern pattern, String text) {
    try {
      pattern.matcher(new MeteredChars(text, (long) MOST_READS * text.length())).matches();
      return false;
    } catch (MeteredChars.Exhausted reported) {
      return false; // by the other test
    } catch (StackOverflowError overflow) {
      return true;
    }
  }

  private static String shortened(String text) {
    return "`" + text.substring(0, Math.min(60, text.length())) + "…` of " + text.length();
  }

  private static Set<String> schemaPatterns() throws IOException {
    Set<String> expressions = new TreeSet<>();
    ObjectMapper mapper = new ObjectMapper();
    List<Path> files;
    try (Stream<Path> all = Files.walk(ROOT.resolve("schemas"))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode schema = mapper.readTree(Files.readAllBytes(file));
      expressions.addAll(
          schema.findValues("pattern").stream()
              .filter(JsonNode::isTextual)
              .map(JsonNode::textValue)
              .toList());
      schema
          .findValues("patternProperties")
          .forEach(node -> node.fieldNames().forEachRemaining(expressions::add));
    }
    return expressions;
  }
}
