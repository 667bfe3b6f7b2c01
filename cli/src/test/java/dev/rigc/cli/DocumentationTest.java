package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages name is there: files, sections, commands, settings, stacks and log groups. */
class DocumentationTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));
  private static final String OPERATORS_PAGE = "templates-src/README.md";
  private static final List<String> PAGES =
      List.of(
          "README.md",
          OPERATORS_PAGE,
          ".ci/README.md",
          "cli/bench/README.md",
          "compiler/README.md",
          "schemas/README.md",
          "generated/commands.md",
          "generated/riglet-keys.md",
          "generated/rules.md");

  @TempDir Path temp;

  @Test
  void theReadmeIsShort() throws IOException {
    long lines = read("README.md").lines().count();

    assertTrue(lines <= 250, "README.md has " + lines + " lines, 250 are allowed");
  }

  @Test
  void everyLinkLeadsToAFileAndASectionThatExist() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String page : PAGES) {
      for (String target : found(read(page), "\\]\\(([^)\\s]+)\\)")) {
        if (!target.contains("://") && !leadsSomewhere(page, target)) {
          broken.add(page + ": " + target);
        }
      }
    }

    assertEquals(List.of(), broken);
  }

  @Test
  void everyCommandOfTheScriptExistsAndTakesItsSettings() throws IOException {
    Set<String> commands = commands();
    Set<String> settings =
        Set.of(between(read("generated/twig/deploy.sh"), "SETTINGS=(", ")").split(" "));
    List<String> unknown = new ArrayList<>();
    int calls = 0;
    for (String page : List.of("README.md", OPERATORS_PAGE)) {
      for (String call : found(read(page), "make -C out ([^`#\\n]*)")) {
        calls++;
        for (String word : call.replaceAll("\"[^\"]*\"", "…").strip().split("[\\s;]+")) {
          String name = word.replaceFirst("=.*", "");
          boolean known = word.contains("=") ? settings.contains(name) : commands.contains(word);
          if (!known && !word.isEmpty()) {
            unknown.add(page + ": " + word + " in: " + call);
          }
        }
      }
      for (String word :
          found(read(page), "`((?:create|update|delete|un-protect)-[a-z]+(?:-[a-z]+)*)\\b")) {
        if (!commands.contains(word) && !"un-protect".equals(word)) {
          unknown.add(page + ": " + word);
        }
      }
    }

    assertEquals(List.of(), unknown);
    assertTrue(calls > 30, calls + " calls of make");
  }

  @Test
  void everyNameOnTheOperatorsPageIsOneOfTheSampleRiglet() throws IOException {
    String emitted;
    try (Stream<Path> files = Files.walk(ROOT.resolve("generated/twig"))) {
      emitted =
          files
              .filter(Files::isRegularFile)
              .map(DocumentationTest::text)
              .collect(Collectors.joining());
    }
    List<String> unknown =
        found(read(OPERATORS_PAGE), "\\b(buildit-twig-[a-z0-9-]*[a-z0-9])\\b").stream()
            .filter(name -> !emitted.contains(name) && !isSecret(name, emitted))
            .distinct()
            .toList();

    assertEquals(List.of(), unknown);
  }

  @Test
  void everyResourceThatTheOperatorLooksUpIsInItsTemplate() throws IOException {
    List<String> missing = new ArrayList<>();
    String stack = "physical (?:buildit-twig-production-)";
    for (String[] kind :
        new String[][] {
          {stack + "compute-ecs ([A-Z]\\w+)", "compute-ecs.yaml"},
          {stack + "db-couch ([A-Z]\\w+)", "db-couch.yaml"},
          {stack + "app-twig-api-master ([A-Z]\\w+)", "app-twig-api.yaml"},
          {"physical \\$S ([A-Z]\\w+)", "app-twig-api.yaml"}
        }) {
      List<String> names = found(read(OPERATORS_PAGE), kind[0]);
      assertTrue(!names.isEmpty(), kind[0]);
      String template = read("generated/twig/production/" + kind[1]);
      names.stream()
          .filter(name -> !template.contains("\n  " + name + ":\n    Type: "))
          .forEach(name -> missing.add(name + " in " + kind[1]));
    }

    assertEquals(List.of(), missing);
  }

  /** The examples are parts of a riglet, which stand beside what the sample has. */
  @ParameterizedTest
  @ValueSource(strings = {"application", "environment", "branch", "scaling"})
  void everyExampleCompilesTogetherWithTheSampleRiglet(String example) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    ObjectNode riglet = (ObjectNode) yaml.readTree(ROOT.resolve("riglet.yaml").toFile());
    JsonNode part = yaml.readTree(example(OPERATORS_PAGE, example));
    yaml.readerForUpdating(riglet).readValue(part);
    Path file = temp.resolve("riglet.yaml");
    yaml.writeValue(file.toFile(), riglet);

    // The warning is that of the sample: a new account has too few Elastic IPs.
    Run checked = Run.of("check", file.toString());
    assertEquals(0, checked.exitCode(), checked.err());
    assertEquals(List.of("RIG2305"), rules(checked.err()));
  }

  @Test
  void theRigletOfYourOwnHasNoFindings() throws IOException {
    Path file = Files.writeString(temp.resolve("riglet.yaml"), example("README.md", "own"));

    Run checked = Run.of("check", file.toString());
    assertEquals(0, checked.exitCode(), checked.err());
    assertEquals(List.of(), rules(checked.err()));
  }

  private static List<String> rules(String findings) {
    return found(findings, "(?:error|warning|note) ([A-Z]{3}\\d{4}):");
  }

  private static Set<String> commands() throws IOException {
    String makefile = read("generated/twig/Makefile");
    Set<String> commands =
        new HashSet<>(Set.of(between(makefile, "TARGETS := ", " \\\n").split(" ")));
    for (String verb : between(makefile, "VERBS := ", "\n").split(" ")) {
      for (String part : between(makefile, "PARTS := ", "\n").split(" ")) {
        commands.add(verb + "-" + part);
      }
    }
    return commands;
  }

  /** Names of secrets are put together from the stack's name in the template. */
  private static boolean isSecret(String name, String emitted) {
    int dash = name.lastIndexOf('-');
    return emitted.contains(name.substring(0, dash))
        && emitted.contains("${AWS::StackName}" + name.substring(dash));
  }

  private static boolean leadsSomewhere(String page, String target) throws IOException {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path path = ROOT.resolve(page);
    if (!file.isEmpty()) {
      path = path.resolveSibling(file).normalize();
    }
    return Files.exists(path)
        && (hash < 0 || anchors(Files.readString(path)).contains(target.substring(hash + 1)));
  }

  /** Anchors as GitHub and GitLab make them from headings. */
  private static Set<String> anchors(String text) {
    return found(text, "(?m)^#+ (.+)$").stream()
        .map(
            heading ->
                heading
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String example(String page, String name) throws IOException {
    return between(read(page), "<!-- riglet: " + name + " -->\n```yaml\n", "```");
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin);
    assertTrue(from >= 0, "there is no " + begin);
    return text.substring(from + begin.length(), text.indexOf(end, from + begin.length()));
  }

  private static String read(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
