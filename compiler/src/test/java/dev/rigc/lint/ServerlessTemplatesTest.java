package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.rule.Findings;
import dev.rigc.rule.TemplateContext;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates of SAM with all errors that the rules find in them. Run with {@code
 * -Drigc.approve=true} to write what is found, and read it before you keep it.
 */
class ServerlessTemplatesTest {
  private static final Path TEMPLATES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/sam");

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void findsExactlyTheErrorsThatAreExpected(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path expected = file.resolveSibling(name.replace(".yaml", ".expected"));
    String found = errors(name, Files.readString(file));
    if (Boolean.getBoolean("rigc.approve")) {
      Files.writeString(expected, found);
    }
    assertEquals(Files.readString(expected), found);
  }

  @Test
  void whatIsGlobalIsReportedOnceHoweverManyHaveIt() {
    String text =
        """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function:
            Runtime: nodejs12.x
            Handler: index.handler
            CodeUri: src/
            Timeout: 0
            Layers: ["arn:aws:lambda:us-east-1:123456789012:layer:a:1"]
            Environment: {Variables: {PASSWORD: hunter2hunter2}}
        Resources:
          A: {Type: AWS::Serverless::Function}
          B: {Type: AWS::Serverless::Function}
          C: {Type: AWS::Serverless::Function, Properties: {MemorySize: 128}}
        """;
    List<String> found =
        findings("a.yaml", text).stream()
            .filter(finding -> finding.path().toString().startsWith("Globals"))
            .map(Diagnostic::toString)
            .toList();
    assertEquals(found.stream().distinct().toList(), found);
    assertTrue(found.size() >= 3, found.toString());
  }

  private static String errors(String name, String text) {
    return findings(name, text).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(ServerlessTemplatesTest::text)
        .collect(Collectors.joining());
  }

  private static List<Diagnostic> findings(String name, String text) {
    Template template = Template.of(DocumentParser.parse(new Source(name, text)));
    TemplateContext subject =
        TemplateContext.of(template, TemplateOptions.asOf(LocalDate.of(2026, 11, 22)));
    Findings findings = new Findings();
    RuleSet.builtIn().onTemplates().forEach(rule -> rule.check(subject, findings));
    return findings.diagnostics();
  }

  private static String text(Diagnostic finding) {
    return finding + "\n" + finding.hint().map(hint -> "   hint: " + hint + "\n").orElse("");
  }
}
