package dev.rigc.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rigc.adoption.Workplace.Result;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the hooks with the real pre-commit, from a clone that has never been built. */
class PreCommitIT {
  private static final Set<String> NOT_COMMITTED = Set.of("target", ".git", "out", "node_modules");

  @TempDir Path temp;

  @Test
  void bothHooksBuildRigcOnceAndJudgeTheChangedFiles() throws Exception {
    assumeTrue(
        "true".equals(System.getenv("CI")),
        "This test builds rigc once more, so it only runs where the variable CI is true.");
    Tools.require("pre-commit");
    Tools.require("git");
    Workplace rigc = new Workplace(temp.resolve("rigc"), Map.of());
    copy(Workplace.ROOT, rigc.folder());
    rigc.commit("v1.0.0");
    Workplace place =
        new Workplace(
            Files.createDirectories(temp.resolve("user")),
            Map.of(
                "PRE_COMMIT_HOME",
                temp.resolve("hooks").toString(),
                // This jar would get a start-up archive of its own; LauncherIT is about those.
                "RIGC_NO_ARCHIVE",
                "1"));
    String config = Workplace.sample("pre-commit").replace("RIGC", rigc.folder().toString());
    for (int i = 0; i < 9; i++) {
      place.write("templates/clean " + i + ".yaml", Workplace.CLEAN);
    }
    place.write("docker-compose.yml", "services: {}\n");
    Files.copy(Workplace.ROOT.resolve("riglet.yaml"), place.folder().resolve("riglet.yaml"));

    // The first build, with several processes that all want it.
    place.write(
        ".pre-commit-config.yaml",
        config.replace("- id: rigc-lint", "- id: rigc-lint\n        require_serial: false"));
    place.commit("start");
    Result first = place.run("pre-commit", "run", "--all-files", "--verbose");
    assertEquals(0, first.exitCode(), first.output());
    assertTrue(first.output().contains("no findings"), first.output());
    assertTrue(first.output().contains("2 other files"), first.output());

    place.write(".pre-commit-config.yaml", config);
    place.write("templates/faulty.yaml", Workplace.FAULTY);
    place.write("other/riglet.yaml", "riglet: 1\n");
    assertEquals(0, place.run("git", "add", "-A").exitCode());
    Result faulty = place.run("pre-commit", "run");
    assertEquals(1, faulty.exitCode(), faulty.output());
    assertTrue(faulty.output().contains("templates/faulty.yaml:1:"), faulty.output());
    assertTrue(faulty.output().contains("other/riglet.yaml:1:1: error RIG"), faulty.output());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_COMMITTED.contains(at.getFileName().toString()) && !at.equals(from)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(at)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !file.getFileName().toString().equals(".git")) {
              Files.copy(
                  file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
