package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates say cannot act on a terminal, and secrets in them stay there. */
class HostileDiffTest {
  private static final String NAME = "X\\u001b[2J\\nerror\\u202e";

  @TempDir Path temp;

  @Test
  void namesCannotActOnATerminal() throws IOException {
    String old =
        """
        Resources: {"%1$s": {Type: "AWS::SNS::Topic%1$s", Properties: {"%1$s": 1}}}
        Outputs: {"%1$s": {Value: 1, Export: {Name: "%1$s"}}}
        """
            .formatted(NAME);

    Run run = Run.of("diff", file("a.yaml", old), file("b.yaml", "Resources: {}\n"));

    assertFalse(run.out().contains("\u001b"), run.out());
    assertFalse(run.out().contains("\u202e"), run.out());
    assertTrue(run.out().lines().noneMatch(line -> line.startsWith("error\\u")), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "sarif", "gitlab"})
  void noFormatShowsASecret(String format) throws IOException {
    String template =
        """
        Parameters: {Pw: {Type: String, NoEcho: true, Default: "%1$sSECRETpw1"}}
        Resources:
          H:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-%2$s
              UserData: "%3$sAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY%1$s"
        Outputs: {O: {Value: !Ref Pw, Export: {Name: !Sub "exp-${Pw}"}}}
        """;
    String padding = "# a line of a script #".repeat(4);

    Run run =
        Run.of(
            "diff",
            file("a.yaml", template.formatted("oldEXAMPLEKEY", "11111111", padding)),
            file("b.yaml", template.formatted("newEXAMPLEKEY", "22222222", padding)),
            "--format",
            format);

    for (String secret : List.of("SECRETpw1", "wJalrX")) {
      assertFalse((run.out() + run.err()).contains(secret), run.out());
    }
  }

  /** The name of its stages' file is the end of it. */
  @Test
  void aLongPathHasStagesToo() throws IOException {
    String deep = ("d".repeat(99) + "/").repeat(11);
    String group =
        "Resources: {G: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {Name: web,"
            + " Port: %d}}}";
    for (String side : List.of("old", "new")) {
      Files.createDirectories(temp.resolve(side + "/" + deep));
      file(side + "/" + deep + "t.yaml", group.formatted(side.equals("old") ? 80 : 81));
    }

    Run run =
        Run.of(
            "diff",
            temp.resolve("old").toString(),
            temp.resolve("new").toString(),
            "--stages",
            temp.resolve("stages").toString());

    assertFalse(run.err().contains("\tat "), run.err());
    assertTrue(Files.exists(temp.resolve("stages/README.md")), run.out() + run.err());
  }

  @Test
  void eachStackHasAStageFileOfItsOwn() throws IOException {
    String exporter = "Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: %s}}}\n";
    for (String side : List.of("old", "new")) {
      Files.createDirectories(temp.resolve(side + "/net"));
      file(side + "/net/app.yaml", exporter.formatted(side + "First"));
      file(side + "/net-app.yaml", exporter.formatted(side + "Second"));
    }
    Path stages = temp.resolve("stages");

    Run run =
        Run.of(
            "diff",
            temp.resolve("old").toString(),
            temp.resolve("new").toString(),
            "--stages",
            stages.toString());

    assertEquals(0, run.exitCode(), run.err());
    String all =
        Files.readString(stages.resolve("01-deploy/net-app.yaml"))
            + Files.readString(stages.resolve("01-deploy/net-app-2.yaml"));
    assertTrue(all.contains("newFirst") && all.contains("newSecond"), all);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text).toString();
  }
}
