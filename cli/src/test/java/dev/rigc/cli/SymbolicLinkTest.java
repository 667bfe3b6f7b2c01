package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A symbolic link that is named is followed; one that is found is not. */
class SymbolicLinkTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root", "..")).toAbsolutePath();
  private static final String BAD = "Resources: {Topic: {Type: 'AWS::SNS::Topik'}}\n";

  @TempDir private Path temp;
  private Path folder;
  private Path link;

  @BeforeEach
  void makeAFolderAndALinkToIt() throws IOException {
    folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(folder.resolve("bad.yaml"), BAD);
    link = Files.createSymbolicLink(temp.resolve("link"), Path.of("folder"));
  }

  @Test
  void lintFollowsALinkToAFolder() {
    for (String name : List.of(link.toString(), link + "/")) {
      Run run = Run.of("lint", name);
      assertEquals(ExitCode.FINDINGS, run.exitCode(), run.err());
      assertTrue(run.out().startsWith(link + "/bad.yaml:1:"), run.out());
    }
  }

  @Test
  void lintFollowsALinkToALinkAndALinkToAFile() throws IOException {
    Path second = Files.createSymbolicLink(temp.resolve("second"), link);
    Path file = Files.createSymbolicLink(temp.resolve("t.yaml"), folder.resolve("bad.yaml"));

    assertTrue(Run.of("lint", second.toString()).out().startsWith(second + "/bad.yaml:1:"));
    assertTrue(Run.of("lint", file.toString()).out().startsWith(file + ":1:"));
  }

  @Test
  void aFileThatSeveralArgumentsLeadToIsLintedOnceUnderItsFirstName() {
    Run run = Run.of("lint", folder.toString(), link.toString(), link + "/bad.yaml");

    assertTrue(run.err().startsWith("1 file: "), run.err());
    assertTrue(run.out().startsWith(folder + "/bad.yaml:1:"), run.out());
  }

  @Test
  void linksInAFolderAreSkippedAndCountedWhenNothingElseIsThere() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.createSymbolicLink(other.resolve("a.yaml"), folder.resolve("bad.yaml"));
    Files.createSymbolicLink(other.resolve("b"), folder);
    Files.createSymbolicLink(other.resolve("loop"), other);
    Files.createSymbolicLink(other.resolve("c.yaml"), Path.of("nowhere"));

    Run run = Run.of("lint", other.toString());

    assertEquals(ExitCode.CLEAN, run.exitCode());
    assertEquals(
        "rigc: warning: there is no template, riglet or plan in `%s`. 4 symbolic links in it were skipped: name what is to be followed.\n0 files: no findings.\n"
            .formatted(other),
        run.err());
  }

  @Test
  void nothingToLintIsAWarningButNotForOneShardOrForAHook() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));

    assertTrue(Run.of("lint", empty.toString()).err().startsWith("rigc: warning: there is no "));
    assertTrue(Run.of("lint", empty.toString(), "--shard", "1/2").err().startsWith("0 files"));
    assertTrue(Run.of("lint", empty.toString(), "--only-templates").err().startsWith("0 files"));
  }

  @Test
  void aLinkThatLeadsNowhereIsSaidByEveryCommand() throws IOException {
    Path dangling = Files.createSymbolicLink(temp.resolve("dangling"), Path.of("nowhere"));
    String message = "rigc: `%s` is a symbolic link to `nowhere`, which does not exist.\n";
    for (List<String> arguments :
        List.of(
            List.of("lint", dangling.toString()),
            List.of("check", dangling.toString()),
            List.of("compile", dangling.toString()),
            List.of("compile", dangling.toString(), "--watch"),
            List.of("merge", dangling.toString()),
            List.of("lint", folder.toString(), "--parameters", dangling.toString()),
            List.of(
                "compile", ROOT.resolve("riglet.yaml").toString(), "-o", dangling.toString()))) {
      Run run = Run.of(arguments.toArray(String[]::new));
      assertEquals(ExitCode.USAGE, run.exitCode(), arguments.toString());
      assertTrue(run.err().endsWith(message.formatted(dangling)), run.err());
    }
    Path loop = temp.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    assertEquals(ExitCode.USAGE, Run.of("lint", loop.toString()).exitCode());
  }

  /** Not followed in silence either: all its rules would be gone. */
  @Test
  void aConfigurationMayBeALinkButNotOneThatLeadsNowhere() throws IOException {
    Path shared = Files.writeString(temp.resolve("shared.yaml"), "exclude: ['bad.yaml']\n");
    Path configuration = folder.resolve(".rigc.yaml");
    Files.createSymbolicLink(configuration, shared);
    assertTrue(Run.of("lint", folder.toString()).err().contains("1 other file skipped"));
    assertTrue(Run.of("lint", link.toString()).err().contains("1 other file skipped"));

    Files.delete(shared);
    Run run = Run.of("lint", folder.toString());

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("/.rigc.yaml` is a symbolic link to "), run.err());
  }

  @Test
  void anOutputFolderIsFoundThroughALinkAboveIt() throws IOException {
    String twig = ROOT.resolve("riglet.yaml").toString();
    Files.createDirectories(temp.resolve("deep/er"));
    Files.createSymbolicLink(temp.resolve("there"), Path.of("deep/er"));

    Run run = Run.of("compile", twig, "-o", temp.resolve("there/../new/out").toString());

    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(Files.exists(temp.resolve("deep/new/out/riglet.json")));
    assertFalse(Files.exists(temp.resolve("new")));
  }

  @Test
  void aFileWhereTheOutputFolderBelongsIsSaid() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    Run run = Run.of("compile", ROOT.resolve("riglet.yaml").toString(), "-o", file.toString());

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(
        run.err().endsWith("could not be read or written: it is not a folder.\n"), run.err());
  }
}
