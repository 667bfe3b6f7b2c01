package dev.rigc.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Severity;
import dev.rigc.load.LoadOptions;
import dev.rigc.testing.ApprovedFile;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedProjectTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", ".."));
  private static final Path IMPORTS = ROOT.resolve("compiler/src/test/resources/imports");
  private static final String ACCOUNT = "123456789012";

  private static Map<String, String> files(String project) throws IOException {
    Path folder = IMPORTS.resolve(project);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (ImportedProject.mayMatter(name)) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  private static ImportedProject imported(String project) throws IOException {
    return ImportedProject.read(files(project), ACCOUNT).orElseThrow();
  }

  private static Document document(ImportedProject project) {
    return DocumentParser.parse(new Source("riglet.yaml", project.draft().yaml()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copilot", "mu", "original"})
  void aProjectIsARigletAndAListOfWhatWasLeft(String name) throws IOException {
    ImportedProject project = imported(name);
    ApprovedFile.at(IMPORTS.resolve(name + ".expected"))
        .verify(
            project.draft().yaml()
                + "\nNot carried over:\n"
                + project.notes().stream().map(note -> note + "\n").collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copilot", "mu", "original"})
  void itHasNoErrorsButThatHostsAreTooFew(String name) throws IOException {
    List<String> errors =
        new RigletCompiler()
            .check(document(imported(name)), LoadOptions.NONE).diagnostics().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.rule().value().equals("RIG2303"))
                .map(Diagnostic::toString)
                .toList();
    assertEquals(List.of(), errors);
  }

  @Test
  void theOriginalsFilesSayWhatTheRealRigletSays() throws IOException {
    Document real =
        DocumentParser.parse(new Source("real", Files.readString(ROOT.resolve("riglet.yaml"))));
    Document imported = document(imported("original"));
    int compared = 0;
    for (ScalarNode scalar : scalars(imported.root().orElseThrow())) {
      Optional<String> other =
          real.find(scalar.path())
              .filter(ScalarNode.class::isInstance)
              .map(node -> ((ScalarNode) node).text());
      assertEquals(Optional.of(scalar.text()), other, scalar.path().toString());
      compared++;
    }
    assertTrue(compared > 30, compared + " values");
    assertEquals(List.of("twig-api", "twig"), imported("original").draft().keys("applications"));
    assertTrue(imported.find(NodePath.of("applications", "twig", "tasks")).isPresent());
  }

  private static List<ScalarNode> scalars(Node root) {
    List<ScalarNode> found = new ArrayList<>();
    root.walk(
        node -> {
          if (node instanceof ScalarNode scalar) {
            found.add(scalar);
          }
        });
    return found;
  }

  @Test
  void noTokenIsCarriedOverOrRepeated() throws IOException {
    ImportedProject project = imported("original");
    assertFalse((project.draft().yaml() + project.notes()).contains("0123456789abcdef"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copilot/a/manifest.yml", "mu.yml", ".make"})
  void brokenFilesAreAnEmptyProjectAndNoFault(String path) {
    for (String text :
        List.of("", "a: [", "- 1", "\u0000", "service: {environment: [x], port: x}")) {
      ImportedProject project = ImportedProject.read(Map.of(path, text), ACCOUNT).orElseThrow();
      assertFalse(project.draft().yaml().isEmpty());
    }
  }

  @Test
  void otherFilesAreNoProject() {
    assertEquals(Optional.empty(), ImportedProject.read(Map.of("a.yaml", "a: 1"), ACCOUNT));
  }
}
