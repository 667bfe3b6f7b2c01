package dev.rigc.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.adoption.Workplace.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Installs the archive as the README says, below a prefix. */
@Execution(ExecutionMode.CONCURRENT)
class DistributionIT {
  private static final Path BUILT = Workplace.ROOT.resolve("cli/target");
  private static final Path ARCHIVE = BUILT.resolve("rigc-1.0.0.tar.gz");

  @TempDir Path temp;
  private Path prefix;
  private Workplace place;

  @BeforeEach
  void install() throws Exception {
    assumeTrue(
        Files.exists(ARCHIVE) || "true".equals(System.getenv("CI")),
        "This test needs " + ARCHIVE + ", which a build with -Dquick leaves out.");
    Tools.require("tar");
    prefix = Files.createDirectories(temp.resolve("a home/.local"));
    Workplace built = new Workplace(BUILT, Map.of("HOME", prefix.getParent().toString()));
    assertEquals(new Result(0, ""), built.bash(Workplace.sample("install")));
    // Each copy of the jar would get a start-up archive of its own; LauncherIT is about those.
    place = new Workplace(prefix, Map.of("RIGC_NO_ARCHIVE", "1"));
  }

  @Test
  void theInstalledCommandRunsWithoutTheSources() throws Exception {
    place.write("template.yaml", Workplace.FAULTY);

    assertEquals(new Result(0, "rigc 1.0.0\n"), place.run("bin/rigc", "--version"));
    Result lint = place.run("bin/rigc", "lint", "template.yaml");
    assertEquals(1, lint.exitCode());
    assertTrue(lint.output().startsWith("template.yaml:1:"), lint.output());
  }

  @Test
  void shellsAndManLookWhereTheFilesAre() throws Exception {
    Tools.require("man");
    for (String launcher : List.of("rigc", "rigc.cmd")) {
      boolean isThere = Files.exists(Workplace.ROOT.resolve(launcher));
      assertEquals(isThere, Files.exists(prefix.resolve("bin").resolve(launcher)), launcher);
    }
    for (String file :
        List.of(
            "share/bash-completion/completions/rigc",
            "share/zsh/site-functions/_rigc",
            "share/fish/vendor_completions.d/rigc.fish",
            "share/man/man1/rigc.1")) {
      assertTrue(Files.size(prefix.resolve(file)) > 0, file);
    }
    assertEquals(
        new Result(0, prefix.resolve("share/man/man1/rigc.1") + "\n"),
        place.bash("PATH=$PWD/bin:$PATH man -w rigc"));
    assertEquals(
        place.run("bin/rigc", "completion", "bash").output(),
        Files.readString(prefix.resolve("share/bash-completion/completions/rigc")));
  }

  @Test
  void theBillOfMaterialsNamesWhatIsInTheJarAndNothingThatChanges() throws Exception {
    JsonNode bill =
        new ObjectMapper().readTree(prefix.resolve("share/doc/rigc/rigc.cdx.json").toFile());
    Set<String> names = new TreeSet<>();
    Set<String> licences = new TreeSet<>();
    for (JsonNode component : bill.path("components")) {
      names.add(component.path("name").asText());
      assertFalse(component.path("licenses").isEmpty(), component.path("name").asText());
      licences.addAll(component.path("licenses").findValuesAsText("id"));
    }

    assertTrue(
        names.containsAll(
            Set.of("picocli", "snakeyaml", "jackson-core", "json-schema-validator", "freemarker")),
        names.toString());
    assertFalse(names.contains("junit-jupiter"), names.toString());
    assertEquals(Set.of("Apache-2.0", "MIT"), licences, "what NOTICE says");
    assertFalse(bill.has("serialNumber"));
    assertTrue(
        Set.of("", "2026-11-22T00:00:00Z").contains(bill.at("/metadata/timestamp").asText()));
  }

  @Test
  void licencesAndNoticesOfTheLibrariesAreThere() throws Exception {
    Path docs = prefix.resolve("share/doc/rigc");
    for (String file :
        List.of(
            "LICENSE",
            "NOTICE",
            "README.md",
            "templates-src/README.md",
            "generated/commands.md",
            "generated/riglet-keys.md",
            "licenses/resource-facts/aws-cdk-lib-NOTICE.txt",
            "licenses/jackson-core/META-INF/NOTICE",
            "licenses/freemarker/META-INF/LICENSE",
            "licenses/slf4j-api/META-INF/LICENSE.txt")) {
      assertTrue(Files.size(docs.resolve(file)) > 0, file);
    }
  }

  @Test
  void theHashesAreThoseOfTheArchives() throws Exception {
    Tools.require("sha256sum");
    Result checked = new Workplace(BUILT, Map.of()).run("sha256sum", "-c", "SHA256SUMS");

    assertEquals(new Result(0, "rigc-1.0.0.tar.gz: OK\nrigc-1.0.0.zip: OK\n"), checked);
  }
}
