package dev.rigc.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.DiffResult;
import dev.rigc.api.TemplateDiff;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diff.change.Cause;
import dev.rigc.diff.change.Fate;
import dev.rigc.diff.change.Kind;
import dev.rigc.diff.change.OutputDifference;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.change.StackDifference;
import dev.rigc.diff.value.TermText;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Changes and what is said of them: {@code changes.txt} has the two sides of each, {@code
 * changes.expected} what is expected per stack, resource and property.
 */
class ChangesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/diff");

  @TestFactory
  Stream<DynamicTest> everyChangeHasItsEffects() throws IOException {
    Map<String, String> changes = sections("changes.txt");
    if (Boolean.getBoolean("rigc.approve")) {
      StringBuilder all = new StringBuilder();
      changes.forEach((name, text) -> all.append("### " + name + "\n" + said(text)));
      Files.writeString(FOLDER.resolve("changes.expected"), all);
    }
    Map<String, String> expected = sections("changes.expected");
    return changes.entrySet().stream()
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.getKey(),
                    () ->
                        assertEquals(
                            expected.getOrDefault(change.getKey(), ""), said(change.getValue()))));
  }

  @Test
  void everyChangeIsExpectedOnce() throws IOException {
    assertEquals(
        new TreeSet<>(sections("changes.txt").keySet()),
        new TreeSet<>(sections("changes.expected").keySet()));
    assertTrue(sections("changes.txt").size() >= 60);
  }

  /** Each condition has the one before twice, so that the last has a million million parts. */
  @Test
  @Timeout(60)
  void conditionsThatDoubleOneAnotherEnd() {
    assertEquals("no difference\n", said(doubling("b") + "---\n#\n" + doubling("b")));
    String changed = said(doubling("a") + "---\n" + doubling("b"));
    assertTrue(changed.startsWith("template changed\n  T changed: "), changed);
  }

  private static String doubling(String first) {
    StringBuilder text = new StringBuilder("Parameters: {P: {Type: String}}\nConditions:\n");
    text.append("  C0: !Equals [!Ref P, %s]\n".formatted(first));
    for (int i = 1; i < 40; i++) {
      String condition = "  C%s: !Or [!And [!Condition C%s, !Equals [!Ref P, x%s]],";
      text.append(condition.formatted(i, i - 1, i));
      text.append(" !Not [!Condition C%s]]\n".formatted(i - 1));
    }
    return text
        + "Resources: {T: {Type: AWS::SNS::Topic, Condition: C39, Properties: "
        + "{DisplayName: !If [C39, one, !If [C38, two, three]]}}}\n";
  }

  /** Each stack exports what it imports twice. */
  @Test
  @Timeout(60)
  void exportsThatDoubleOneAnotherEnd() {
    assertEquals("no difference\n", said(exporting("b") + "---\n" + exporting("b") + "#\n"));
    String changed = said(exporting("a") + "---\n" + exporting("b"));
    for (int i = 0; i < 32; i++) {
      assertTrue(changed.contains("s%s.yaml changed\n  Outputs.O: ".formatted(i)), changed);
    }
  }

  private static String exporting(String first) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      String before = "!ImportValue e" + (i - 1);
      text.append("# file: s%s.yaml\n".formatted(i));
      text.append(
          "Resources: {T: {Type: AWS::SNS::Topic}}\nOutputs: {O: {Export: {Name: e%s}, Value: "
              .formatted(i));
      text.append(i == 0 ? first : "!Join ['', [%s, %s]]".formatted(before, before));
      text.append("}}\n");
    }
    return text.toString();
  }

  private static Map<String, String> sections(String file) throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : Files.readString(FOLDER.resolve(file)).split("(?m)^### ", -1)) {
      int end = section.indexOf('\n');
      if (end > 0) {
        sections.put(section.substring(0, end), section.substring(end + 1));
      }
    }
    return sections;
  }

  private static String said(String change) {
    List<String> sides = List.of(change.split("(?m)^---\n", -1));
    Map<String, Document> before = documents(sides.get(0));
    Map<String, Document> after = documents(sides.get(1));
    return said(TemplateDiff.create().compare(before, after));
  }

  private static Map<String, Document> documents(String side) {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (String file : side.split("(?m)^# file: ", -1)) {
      boolean isNamed = side.startsWith("# file: ");
      int end = isNamed ? file.indexOf('\n') : 0;
      if (!file.isBlank()) {
        String name = isNamed ? file.substring(0, end) : "t.yaml";
        documents.put(name, DocumentParser.parse(new Source(name, file.substring(end))));
      }
    }
    return documents;
  }

  private static String said(DiffResult result) {
    List<String> lines = new ArrayList<>();
    for (StackDifference stack : result.difference().stacks()) {
      if (stack.kind() != Kind.UNCHANGED) {
        lines.add("%s %s".formatted(stack.key(), stack.kind().word()));
        stack
            .tags()
            .forEach(
                one ->
                    lines.add(
                        "  Tags.%s: %s -> %s"
                            .formatted(
                                one.key(), TermText.of(one.before()), TermText.of(one.after()))));
        stack.parameters().forEach(one -> lines.add("  Parameters." + one.name()));
        stack.resources().forEach(one -> add(one, lines));
        stack.outputs().forEach(one -> add(one, lines));
      }
    }
    for (Diagnostic insight : result.insights()) {
      lines.add(insight.rule() + " " + insight.location() + " " + insight.message());
    }
    return lines.isEmpty() ? "no difference\n" : String.join("\n", lines) + "\n";
  }

  private static void add(ResourceDifference one, List<String> lines) {
    String fate = one.fate() == Fate.NONE ? "" : ", data " + one.fate().word();
    lines.add(
        "  %s %s: %s%s".formatted(one.logicalId(), one.kind().word(), one.effect().word(), fate));
    one.properties()
        .forEach(
            property ->
                lines.add(
                    "    %s: %s -> %s"
                        .formatted(
                            property.path(),
                            TermText.of(property.before()),
                            TermText.of(property.after()))));
    one.attributes()
        .forEach(
            attribute ->
                lines.add(
                    "    %s: %s -> %s"
                        .formatted(
                            attribute.name(),
                            TermText.of(attribute.before()),
                            TermText.of(attribute.after()))));
    one.causes().forEach(cause -> lines.add("    " + line(cause)));
  }

  private static String line(Cause cause) {
    String reason = cause.reason().isEmpty() ? "" : " (" + cause.reason() + ")";
    return "%s by %s%s".formatted(cause.effect().word(), String.join(" > ", cause.way()), reason);
  }

  private static void add(OutputDifference one, List<String> lines) {
    lines.add(
        "  Outputs.%s%s: %s"
            .formatted(
                one.name(),
                one.exportBefore().equals(one.exportAfter())
                    ? ""
                    : " export " + one.exportBefore() + " -> " + one.exportAfter(),
                one.isCertain()
                    ? "another value"
                    : one.causes().isEmpty() ? "same value" : "may be another value"));
  }
}
