package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.report.ReportFormat;
import dev.rigc.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No command repeats a secret in any format, wherever in a file or an argument it stands. */
class NoSecretTest {
  /** A secret by where it is alone; § in the texts below. */
  private static final String SECRET = "hunter2horse";

  /** A secret by its form; ¤ in the texts below. */
  private static final String TOKEN = "ghp" + "_" + "Zz09".repeat(9);

  private static final String TEMPLATE =
      """
      Parameters:
        Pw: {Type: String, NoEcho: true%s}
      Resources:
        Topic:
          Type: AWS::SNS::Topic
          Properties: {KmsMasterKeyId: alias/aws/sns%s}
      """;

  private static final String RIGLET_APPLICATION =
      "\napplications:\n  a-b:\n    type: web\n    %s\n";

  @TempDir Path temp;

  /** A file with a secret in a place of its own, and arguments that come after the command. */
  record Place(String what, String command, String text, List<String> more) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Place> places() {
    List<Place> places = new ArrayList<>();
    for (String parameter :
        List.of(
            ", Default: §, MinLength: 90",
            ", Default: §, Nope: 1",
            ", Default: \"§\\x41\\u0042`\", Nope: 1",
            ", Default: '§''`', MinLength: 90",
            ", AllowedValues: [§], Default: b",
            ", AllowedValues: [§, §], Default: §",
            ", AllowedPattern: '[0-9]', Default: §",
            ", MaxLength: 2, Default: " + "§".repeat(20))) {
      places.add(lint("NoEcho" + parameter, parameter, ""));
    }
    for (String property :
        List.of(
            ", DisplayName: !Ref Pw, Nope: !Ref Pw",
            ", FifoTopic: !Ref Pw",
            ", FifoTopic: !Sub 'x${Pw}y'",
            ", FifoTopic: !Join ['', [a, !Ref Pw]]",
            ", TracingConfig: !Select [0, !Split ['!', !Ref Pw]]",
            ", ArchivePolicy: !Ref Pw",
            ", Tags: [{Key: !Ref Pw, Value: a, Nope: 1}]",
            ", Tags: [{Key: !Ref Pw, Value: a}, {Key: !Ref Pw, Value: a}]",
            ", Subscription: [{Protocol: !Ref Pw, Endpoint: !Ref Pw}]")) {
      places.add(lint("default by" + property, ", Default: §", property));
      places.add(
          new Place(
              "given value by" + property,
              "lint",
              TEMPLATE.formatted("", property),
              List.of("--parameters", "[{\"ParameterKey\":\"Pw\",\"ParameterValue\":\"§\"}]")));
    }
    for (String file :
        List.of(
            "[{\"ParameterKey\":\"Pw\",\"ParameterValue\":\"§\",\"Nope\":1}]",
            "[{\"ParameterKey\":\"Pwx\",\"ParameterValue\":\"§\"}]",
            "[{\"ParameterKey\":\"Other\",\"ParameterValue\":\"§\"}]",
            "{\"Parameters\":{\"Pw\":\"§\",\"Nope\":\"b\"}}",
            "{\"Pw\":\"§\"}")) {
      String constrained = TEMPLATE.formatted(", MinLength: 90, AllowedValues: [a]", "");
      places.add(
          new Place("parameters " + file, "lint", constrained, List.of("--parameters", file)));
    }
    for (String property :
        List.of(
            ", Password: §, Nope: 1",
            ", Nope: {ApiKey: §}",
            ", Environment: [{Name: DB_PASSWORD, Value: §, Nope: 1}]",
            ", Tags: [{Key: a, Value: ¤, Nope: 1}]",
            ", Tags: [{Key: a, Value: ¤, ¤: 1}]",
            ", ¤: 1",
            ", FifoTopic: ¤",
            ", KmsMasterKeyId: 'https://u:S@h/', Nope: 1",
            ", DisplayName: ¤ # ¤ rigc: ignore CFN3002 ¤")) {
      places.add(lint("literal" + property, "", property));
    }
    for (String application :
        List.of(
            "secrets: {API_KEY: '§ !', B: 1, nope nope: 2}",
            "secrets: {API_KEY: ¤, NOPE: [1]}",
            "secrets: {'§!': API_KEY}",
            "secrets: {¤: API_KEY, B: []}",
            "secretz: {A: '§ !'}",
            "environment: {DB_PASSWORD: §, nope nope: 2}",
            "environment: {¤: a, B: [1]}",
            "environment: {A: ¤, B: [1]}",
            "environment: {¤: [1]}",
            "environment: {¤: {¤: ¤}}",
            "nope: ¤",
            "¤: 1",
            "type: ¤",
            "domain: ¤",
            "secrets: {A: *§}",
            "secrets: {A: !§ b}",
            "secrets: {A: '§ !', A: §}",
            "secrets: {A: '§",
            "password: §",
            "health-check: ¤ # rigc: ignore ¤ ¤")) {
      String text = RIGLET + RIGLET_APPLICATION.formatted(application);
      for (String command : List.of("check", "compile", "lint")) {
        places.add(new Place(command + " " + application, command, text, List.of()));
      }
    }
    return places.stream();
  }

  private static final String RIGLET = "riglet: 1\nowner: acme\nproject: shop\nregion: eu-west-1";

  private static Place lint(String what, String parameter, String property) {
    return new Place(what, "lint", TEMPLATE.formatted(parameter, property), List.of());
  }

  @ParameterizedTest
  @MethodSource("places")
  void isRepeatedInNoFormat(Place place) throws IOException {
    Path file =
        Files.writeString(
            temp.resolve(place.command().equals("lint") ? "t.yaml" : "riglet.yaml"),
            written(place.text()));
    for (ReportFormat format : ReportFormat.values()) {
      List<String> arguments =
          new ArrayList<>(List.of(place.command(), file.toString(), "--format", format.toString()));
      if (place.command().equals("compile")) {
        arguments.addAll(List.of("--out", temp.resolve("out").toString()));
      }
      if (!place.more().isEmpty()) {
        Path given = Files.writeString(temp.resolve("p.json"), written(place.more().get(1)));
        arguments.addAll(List.of(place.more().get(0), given.toString()));
      }
      Run run = Run.of(arguments.toArray(String[]::new));
      assertTrue(run.exitCode() <= ExitCode.FINDINGS, run.err());
      assertNone(run, format + ": ");
    }
  }

  private static String written(String text) {
    return text.replace("§", SECRET).replace("¤", TOKEN);
  }

  private static void assertNone(Run run, String what) {
    String all = run.out() + run.err();
    for (String secret : List.of(SECRET, TOKEN, TOKEN.substring(0, 20))) {
      assertFalse(all.contains(secret), what + all);
    }
  }

  @Test
  void isRepeatedByNoSentenceOnTheStandardStreams() {
    for (List<String> arguments :
        List.of(
            List.of("lint", "¤"),
            List.of("lint", "--¤", "x"),
            List.of("lint", "--token=¤", "x"),
            List.of("lint", "--regions", "¤", "¤"),
            List.of("lint", "--as-of", "¤", "x"),
            List.of("lint", "--format", "¤", "x"),
            List.of("lint", "--shard", "¤", "x"),
            List.of("lint", "x", "--parameters", "¤"),
            List.of("check", "¤"),
            List.of("compile", "¤"),
            List.of("compile", "--branch", "¤"),
            List.of("compile", "--watch", "¤"),
            List.of("rules", "¤"),
            List.of("schema", "¤"),
            List.of("merge", "¤"),
            List.of("completion", "¤"),
            List.of("¤"))) {
      Run run = Run.of(arguments.stream().map(NoSecretTest::written).toArray(String[]::new));
      assertNone(run, arguments + ": ");
    }
    assertEquals(ExitCode.USAGE, Run.of("lint", TOKEN).exitCode());
  }
}
