package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.emit.OutputPath;
import dev.rigc.load.LoadOptions;
import dev.rigc.model.stack.Stack;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A branch beside the riglet: what is made of it, and what never is. */
class PreviewTest {
  private static String twig() throws IOException {
    return Files.readString(SampleRiglets.ROOT.resolve("riglet.yaml"));
  }

  private static Document document(String text) {
    return DocumentParser.parse(new Source("riglet.yaml", text));
  }

  private static Checked<Compilation> preview(String text, String application, String branch) {
    return new RigletCompiler().compilePreview(document(text), application, branch);
  }

  private static Compilation good(String text, String application, String branch) {
    Checked<Compilation> compiled = preview(text, application, branch);
    assertFalse(compiled.hasErrors(), () -> compiled.diagnostics().toString());
    return compiled.value().orElseThrow();
  }

  private static String file(Compilation compilation, String path) {
    return compilation.output().files().get(new OutputPath(path)).text();
  }

  @Test
  void aPreviewIsOneApplicationInTheFirstEnvironmentWithItsPipeline() throws IOException {
    Compilation preview = good(twig(), "twig-api", "feature/Log-in");

    assertEquals(
        List.of(
            "buildit-twig-integration-app-twig-api-feature-Log-in",
            "buildit-twig-build-twig-api-feature-Log-in"),
        preview.plan().stacks().stream().map(stack -> stack.name().value()).toList());
    String app = file(preview, "integration/app-twig-api.yaml");
    assertTrue(app.contains("\"integration-twig-api-feature-log-in.buildit.tools\""), app);
    String build = file(preview, "build/twig-api.yaml");
    assertTrue(build.contains("BranchName: \"feature/Log-in\""), build);
    assertTrue(build.contains("- \"integration-twig-api-feature-log-in.buildit.tools\""), build);
    assertFalse(build.contains("Name: Staging"), build);
    String script = file(preview, "deploy.sh");
    assertTrue(script.contains("\nDEPS='buildit-twig-deps'\n"), script.substring(0, 4000));
    assertTrue(script.contains("\nPREVIEW='1'\n"));
  }

  @Test
  void nothingOfTheRigletHasANameOfThePreview() throws IOException {
    Compilation riglet =
        new RigletCompiler().compile(document(twig()), LoadOptions.NONE).value().orElseThrow();
    Set<Stack> stacks = Set.copyOf(riglet.plan().stacks());
    Set<String> names = stacks.stream().map(s -> s.name().value()).collect(Collectors.toSet());

    Compilation preview = good(twig(), "twig", "feature/x");

    preview.plan().stacks().forEach(stack -> assertFalse(names.contains(stack.name().value())));
    assertEquals(
        List.of("buildit-twig-deps"),
        preview.plan().stacks().stream()
            .flatMap(stack -> stack.imports().stream())
            .map(taken -> taken.from().value())
            .filter(from -> from.endsWith("-deps"))
            .distinct()
            .toList());
    assertTrue(file(riglet, "deploy.sh").contains("\nPREVIEW=''\n"));
  }

  /** As it uses the database: the file system and its access points are the riglet's. */
  @Test
  void aPreviewMountsTheVolumesOfTheRiglet() throws IOException {
    String text =
        twig()
            .replace(
                "priority: 200",
                """
                priority: 200
                    volumes:
                      uploads: { path: /srv/uploads }
                      letters: { path: /srv/letters, application: twig-api }\
                """)
            .replace(
                "priority: 100", "priority: 100\n    volumes: { letters: { path: /srv/letters } }");

    Compilation preview = good(text, "twig", "feature/x");

    assertEquals(2, preview.plan().stacks().size());
    String app = file(preview, "integration/app-twig.yaml");
    for (String point : List.of("twig--uploads", "twig-api--letters")) {
      assertTrue(
          app.contains(
              "AccessPointId: !ImportValue \"buildit-twig-integration-files--AccessPoint--%s\""
                  .formatted(point)),
          app);
    }
  }

  @Test
  void thePriorityFollowsFromTheBranchAndIsNoneOfTheRiglet() throws IOException {
    String priority = priority(good(twig(), "twig", "feature/x"));

    assertEquals(priority, priority(good(twig(), "twig", "feature/x")));
    assertFalse(priority.equals(priority(good(twig(), "twig", "feature/y"))));
    String taken = twig().replace("priority: 200", "priority: " + priority);
    assertEquals(
        Integer.parseInt(priority) + 1,
        Integer.parseInt(priority(good(taken, "twig", "feature/x"))));
  }

  private static String priority(Compilation preview) {
    return file(preview, "integration/app-twig.yaml")
        .lines()
        .filter(line -> line.strip().startsWith("Priority: "))
        .map(line -> line.strip().substring("Priority: ".length()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aPushToTheBranchStartsItWhateverTheRigletFilters() throws IOException {
    String filtered =
        twig()
            .replace(
                "repository: buildit/twig\n",
                "repository: buildit/twig\n    source: { trigger: { branches: [master],"
                    + " paths: [\"src/**\"] } }\n");

    String build = file(good(filtered, "twig", "feature/x"), "build/twig.yaml");

    assertTrue(build.contains("Includes:\n                    - \"feature/x\"\n"), build);
    assertTrue(build.contains("- \"src/**\"\n"), build);
    assertFalse(build.contains("- \"master\"\n                FilePaths"), build);
  }

  @ParameterizedTest
  @ValueSource(strings = {"///", "a b", "-x", "a..b", "x.lock", "ä@{1}", "…", "x\ny", "$(id);*"})
  void whatIsNoBranchIsRefused(String branch) throws IOException {
    assertEquals(List.of("RIG2850"), rules(preview(twig(), "twig", branch)));
  }

  @Test
  void theBranchOfTheRigletAndAnotherApplicationsNamesAreRefused() throws IOException {
    assertEquals(List.of("RIG2852"), rules(preview(twig(), "twig", "master")));
    assertEquals(List.of("RIG2852"), rules(preview(twig(), "twig", "api/master")));
  }

  @Test
  void anUnknownApplicationIsNamedWithTheOneThatIsMeant() throws IOException {
    Checked<Compilation> compiled = preview(twig(), "twig-apo", "feature/x");

    assertEquals(List.of("RIG2851"), rules(compiled));
    assertTrue(
        errors(compiled).get(0).hint().orElseThrow().contains("twig-api"),
        () -> compiled.diagnostics().toString());
  }

  @Test
  void aHostThatWouldBeTooLongIsRefusedWithItsSum() throws IOException {
    Checked<Compilation> compiled = preview(twig(), "twig", "feature/" + "x".repeat(60));

    assertTrue(rules(compiled).contains("RIG2201"), () -> compiled.diagnostics().toString());
  }

  @Test
  void aSecretOfTheBranchIsReported() throws IOException {
    String secret =
        twig()
            .replace(
                "repository: buildit/twig\n",
                "repository: buildit/twig\n    secrets: { KEY: \"/buildit/${branch}/key\" }\n");

    Checked<Compilation> compiled = preview(secret, "twig", "feature/x");

    assertTrue(
        compiled.diagnostics().stream().anyMatch(d -> d.rule().value().equals("RIG2853")),
        () -> compiled.diagnostics().toString());
  }

  private static List<Diagnostic> errors(Checked<Compilation> compiled) {
    return compiled.diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .toList();
  }

  private static List<String> rules(Checked<Compilation> compiled) {
    return errors(compiled).stream().map(found -> found.rule().value()).toList();
  }
}
