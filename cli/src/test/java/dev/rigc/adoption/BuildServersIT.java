package dev.rigc.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rigc.adoption.Workplace.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs the scripts of the GitHub action, the GitLab job and the Jenkins sample in bash. */
@Execution(ExecutionMode.CONCURRENT)
class BuildServersIT {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path temp;
  private Workplace place;

  @BeforeEach
  void aRepositoryWithTemplates() throws IOException {
    Tools.require("bash");
    place = new Workplace(Files.createDirectories(temp.resolve("repository")), Tools.SHARED_START);
    place.write("templates/a template.yaml", Workplace.CLEAN);
  }

  @Test
  void theActionAnnotatesAndWritesSarif() throws Exception {
    place.write("templates/faulty.yaml", Workplace.FAULTY);

    Result result = action(Map.of("paths", "templates\n", "sarif", "true"));

    assertEquals(1, result.exitCode(), result.output());
    assertTrue(result.output().contains("::error file=templates/faulty.yaml"), result.output());
    assertEquals("sarif=" + temp + "/rigc.sarif\n", Files.readString(temp.resolve("output")));
    JsonNode sarif = new ObjectMapper().readTree(temp.resolve("rigc.sarif").toFile());
    assertEquals(1, sarif.at("/runs/0/results").size());
  }

  @Test
  void theActionTakesSeveralPathsWithBlanksAndTheFailLevel() throws Exception {
    String paths = "templates/a template.yaml\n\ntemplates\n";

    assertEquals(0, action(Map.of("paths", paths)).exitCode());
    assertEquals(2, action(Map.of("paths", "nowhere", "sarif", "true")).exitCode());
    assertEquals("", Files.readString(temp.resolve("output")));
    Result unknown = action(Map.of("paths", paths, "fail-on", "sometimes"));
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.output().contains("sometimes"), unknown.output());
  }

  @Test
  void theRigletOfThisRepositoryPassesTheSettingsOfTheReadme() throws Exception {
    Files.copy(Workplace.ROOT.resolve("riglet.yaml"), place.folder().resolve("riglet.yaml"));
    JsonNode sample = YAML.readTree(Workplace.sample("github"));
    JsonNode with = sample.at("/jobs/rigc/steps/1/with");
    assertEquals("warning", with.path("fail-on").asText());

    Result result = action(Map.of("paths", with.path("paths").asText(), "fail-on", "warning"));

    assertEquals(0, result.exitCode(), result.output());
    assertTrue(result.output().contains("2 files: no findings."), result.output());
  }

  @Test
  void theActionTakesABaseline() throws Exception {
    place.write("templates/faulty.yaml", Workplace.FAULTY);
    Result written =
        place.bash(Workplace.ROOT + "/rigc lint templates --write-baseline=rigc-baseline.json");
    assertEquals(0, written.exitCode(), written.output());

    Map<String, String> accepting =
        Map.of("paths", "templates", "baseline", "rigc-baseline.json", "sarif", "true");
    assertEquals(0, action(accepting).exitCode());

    place.write("templates/new.yaml", Workplace.FAULTY);
    Result found = action(accepting);
    assertEquals(1, found.exitCode(), found.output());
    assertTrue(found.output().contains("file=templates/new.yaml"), found.output());
    assertFalse(found.output().contains("file=templates/faulty.yaml"), found.output());
  }

  @Test
  void noInputOfTheActionBecomesACommandOrAnOption() throws Exception {
    String hostile = "\"; touch stolen; $(touch stolen) `touch stolen` --output=stolen";
    for (String paths : List.of(hostile, "--output=stolen", "x\n--output=stolen", "*")) {
      Result result = action(Map.of("paths", paths, "sarif", "true", "fail-on", "error"));
      assertEquals(2, result.exitCode(), result.output());
    }
    assertEquals(2, action(Map.of("fail-on", hostile)).exitCode());
    assertEquals(2, action(Map.of("baseline", hostile)).exitCode());
    assertEquals(0, action(Map.of("sarif", hostile)).exitCode());
    assertFalse(Files.exists(place.folder().resolve("stolen")));
    for (JsonNode step : yaml("action.yml").at("/runs/steps")) {
      assertFalse(step.path("run").asText().contains("${{"), "an input is a part of the script");
    }
  }

  @Test
  void theSampleForGitHubUsesInputsThatTheActionHas() throws Exception {
    JsonNode step = YAML.readTree(Workplace.sample("github")).at("/jobs/rigc/steps/1");

    assertTrue(step.path("with").size() > 0);
    step.path("with")
        .fieldNames()
        .forEachRemaining(name -> assertTrue(input(name).isObject(), "no input " + name));
  }

  @Test
  void theActionKeepsOneCommentOnAPullRequest() throws Exception {
    Tools.require("git");
    place.write("out/a.yaml", "Resources: {T: {Type: 'AWS::SNS::Topic'}}\n");
    place.commit("base");
    String base = place.bash("git rev-parse HEAD").output().strip();
    place.write("out/a.yaml", "Resources: {T: {Type: 'AWS::SQS::Queue'}}\n");
    place.write(
        "bin/gh", "#!/bin/bash\necho \"$*\" >>'" + temp + "/gh'\ncat '" + temp + "/known'\n");
    assertTrue(place.folder().resolve("bin/gh").toFile().setExecutable(true));
    Files.writeString(temp.resolve("known"), "");

    assertEquals(0, diffStep(base, "never").exitCode());
    Files.writeString(temp.resolve("known"), "17\n18\n");
    assertEquals(1, diffStep(base, "will-replace").exitCode());

    String calls = Files.readString(temp.resolve("gh"));
    assertTrue(calls.contains("--method POST repos/o/r/issues/7/comments --field body=@"), calls);
    assertTrue(calls.contains("--method PATCH repos/o/r/issues/comments/17 --field body=@"), calls);
    String comment = Files.readString(temp.resolve("rigc-diff.md"));
    assertTrue(comment.startsWith("<!-- rigc-diff -->"), comment);
    assertTrue(comment.contains("<code>T</code>"), comment);
    String summary = Files.readString(temp.resolve("summary"));
    assertTrue(summary.contains("    will replace"), summary);
    assertTrue(summary.contains("\n```mermaid\nflowchart TB\n"), summary);
    assertTrue(summary.contains("<br/>1 will replace\"]\n    class s0 replace\n"), summary);
  }

  private Result diffStep(String base, String failOn) throws Exception {
    JsonNode step =
        elements(yaml("action.yml").at("/runs/steps"))
            .filter(each -> each.path("id").asText().equals("diff"))
            .findFirst()
            .orElseThrow();
    Workplace runner =
        place
            .with("PATH", place.folder().resolve("bin") + ":" + System.getenv("PATH"))
            .with("GITHUB_ACTION_PATH", Workplace.ROOT.toString())
            .with("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString())
            .with("GITHUB_REPOSITORY", "o/r")
            .with("RUNNER_TEMP", temp.toString())
            .with("RIGC_BASE", base)
            .with("RIGC_NUMBER", "7")
            .with("RIGC_DIFF_PATH", "out")
            .with("RIGC_DIFF_FAIL_ON", failOn);
    return runner.bash(
        "git() { [[ $1 == fetch ]] || command git \"$@\"; }\n" + step.path("run").asText());
  }

  @Test
  void theJobForGitLabReportsCodeQuality() throws Exception {
    Tools.require("git");
    Workplace rigc = new Workplace(Files.createDirectories(temp.resolve("rigc")), Map.of());
    rigc.write("rigc", "#!/bin/sh\nexec '" + Workplace.ROOT.resolve("rigc") + "' \"$@\"\n");
    assertTrue(rigc.folder().resolve("rigc").toFile().setExecutable(true));
    rigc.commit("v1.0.0");
    JsonNode job = yaml(".ci/gitlab.yml").path("rigc");
    JsonNode sample = YAML.readTree(Workplace.sample("gitlab"));
    assertTrue(sample.at("/include/0/remote").asText().endsWith("v1.0.0/.ci/gitlab.yml"));
    Workplace runner = withVariables(withVariables(place, job), sample);
    runner = runner.with("RIGC_REPOSITORY", "file://" + rigc.folder());
    String script = String.join("\n", elements(job.path("script")).map(JsonNode::asText).toList());

    assertEquals(0, runner.bash(script).exitCode());
    place.write("templates/faulty.yaml", Workplace.FAULTY);
    Result faulty = runner.bash("rm -rf .rigc\n" + script);
    assertTrue(faulty.exitCode() != 0, faulty.output());
    String report = job.at("/artifacts/reports/codequality").asText();
    assertTrue(Files.readString(place.folder().resolve(report)).contains("templates/faulty.yaml"));
  }

  @Test
  void theSampleForJenkinsRuns() throws Exception {
    Files.copy(Workplace.ROOT.resolve("riglet.yaml"), place.folder().resolve("riglet.yaml"));
    Workplace agent =
        place.with("PATH", Workplace.ROOT + ":" + System.getenv().getOrDefault("PATH", ""));
    List<String> steps =
        Pattern.compile("sh '([^']+)'")
            .matcher(Workplace.sample("jenkins"))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(2, steps.size());

    assertEquals(0, agent.bash("rigc compile riglet.yaml -o out").exitCode());
    for (String step : steps) {
      Result result = agent.bash(step);
      assertEquals(0, result.exitCode(), result.output());
    }
    assertTrue(Files.exists(place.folder().resolve("rigc-junit.xml")));
  }

  /** Runs the action's own step with these inputs, and its defaults for the others. */
  private Result action(Map<String, String> inputs) throws Exception {
    JsonNode step =
        elements(yaml("action.yml").at("/runs/steps"))
            .filter(each -> each.path("id").asText().equals("lint"))
            .findFirst()
            .orElseThrow();
    Workplace runner =
        place
            .with("GITHUB_ACTION_PATH", Workplace.ROOT.toString())
            .with("GITHUB_OUTPUT", Files.write(temp.resolve("output"), new byte[0]).toString())
            .with("RUNNER_TEMP", temp.toString());
    for (Map.Entry<String, JsonNode> variable : step.path("env").properties()) {
      String name = variable.getValue().asText().replaceAll("^\\$\\{\\{ inputs\\.(.*) }}$", "$1");
      String value = inputs.getOrDefault(name, input(name).path("default").asText());
      runner = runner.with(variable.getKey(), value);
    }
    return runner.bash(step.path("run").asText());
  }

  private static JsonNode input(String name) {
    return yaml("action.yml").path("inputs").path(name);
  }

  private static Workplace withVariables(Workplace place, JsonNode node) {
    Workplace more = place;
    for (Map.Entry<String, JsonNode> variable : node.path("variables").properties()) {
      more = more.with(variable.getKey(), variable.getValue().asText());
    }
    return more;
  }

  private static JsonNode yaml(String file) {
    try {
      return YAML.readTree(Workplace.ROOT.resolve(file).toFile());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
