package dev.rigc.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rigc.adoption.Workplace.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build specification of {@code templates-src/README.md}, run in bash as CodeBuild runs it,
 * with a docker and an AWS CLI that push to a folder in which no tag can be pushed twice.
 */
class BuildspecTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String REPOSITORY = "buildit-twig-twig-master-ecr-repo";
  private static final String REGISTRY = "123456789012.dkr.ecr.us-west-2.amazonaws.com";

  /** Fails on what it does not know, so that a new command needs a new answer here. */
  private static final String AWS =
      """
      #!/bin/bash
      echo "aws $*" >>calls
      case "$1 $2" in
        'ecr get-login-password')
          [ -z "$NO_LOGIN" ] || { echo 'AccessDenied' >&2; exit 254; }
          echo secret ;;
        'ecr describe-images')
          [ "$3 $4 $5" = "--repository-name %1$s --image-ids" ] || exit 252
          [ -e "images/${6#imageTag=}" ] || { echo 'ImageNotFoundException' >&2; exit 254; } ;;
        *) exit 252 ;;
      esac
      """
          .formatted(REPOSITORY);

  private static final String DOCKER =
      """
      #!/bin/bash
      echo "docker $*" >>calls
      case $1 in
        login) [ "$*" = "login --username AWS --password-stdin %1$s" ] && [ "$(cat)" = secret ] && touch in ;;
        build)
          [ -z "$NO_BUILD" ] && [ "$*" = "build --tag $3 ." ] && echo "$3" >built ;;
        push)
          [ -e in ] && [ "$(cat built)" = "$2" ] && [ "${2%%:*}" = %1$s/%2$s ] || exit 1
          [ ! -e "images/${2##*:}" ] || { echo 'tag invalid: it already exists and cannot be overwritten' >&2; exit 1; }
          touch "images/${2##*:}" ;;
        *) exit 1 ;;
      esac
      """
          .formatted(REGISTRY, REPOSITORY);

  @TempDir Path folder;
  private Workplace place;
  private JsonNode buildspec;

  @BeforeEach
  void setUp() throws IOException {
    buildspec = new ObjectMapper(new YAMLFactory()).readTree(Workplace.sample("buildspec"));
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    variables.put("REPOSITORY_URI", REGISTRY + "/" + REPOSITORY);
    variables.put("BRANCH", "master");
    variables.put("CODEBUILD_RESOLVED_SOURCE_VERSION", COMMIT);
    place = new Workplace(folder, variables);
    place.write("bin/aws", AWS);
    place.write("bin/docker", DOCKER);
    assertTrue(folder.resolve("bin/aws").toFile().setExecutable(true));
    assertTrue(folder.resolve("bin/docker").toFile().setExecutable(true));
    Files.createDirectory(folder.resolve("images"));
  }

  @Test
  void aCommitIsBuiltPushedAndNamed() throws Exception {
    Result built = build(place);
    assertEquals(0, built.exitCode(), built.output());
    assertTrue(Files.exists(folder.resolve("images/" + COMMIT)));
    assertEquals("{\"tag\":\"" + COMMIT + "\"}\n", buildJson());
  }

  /** Other templates restart the pipeline with a commit that was built before. */
  @Test
  void theSameCommitSucceedsAgainWithTheSameImage() throws Exception {
    assertEquals(0, build(place).exitCode());
    Files.delete(folder.resolve("build.json"));
    Files.delete(folder.resolve("calls"));
    Result again = build(place);
    assertEquals(0, again.exitCode(), again.output());
    assertEquals("{\"tag\":\"" + COMMIT + "\"}\n", buildJson());
    assertFalse(calls().contains("docker build"), calls());
    assertFalse(calls().contains("docker push"), calls());
  }

  @Test
  void anImageThatExpiredIsBuiltAnew() throws Exception {
    assertEquals(0, build(place).exitCode());
    Files.delete(folder.resolve("images/" + COMMIT));
    assertEquals(0, build(place).exitCode());
    assertTrue(Files.exists(folder.resolve("images/" + COMMIT)));
  }

  @Test
  void nothingIsNamedThatWasNotPushed() throws Exception {
    for (String failure : List.of("NO_LOGIN", "NO_BUILD")) {
      assertNotEquals(0, build(place.with(failure, "1")).exitCode(), failure);
      assertFalse(calls().contains("docker push"), failure);
      assertFalse(Files.exists(folder.resolve("build.json")), failure);
    }
    assertNotEquals(0, build(place.with("CODEBUILD_RESOLVED_SOURCE_VERSION", "")).exitCode());
    assertFalse(Files.exists(folder.resolve("build.json")));
  }

  @Test
  void theArtifactAndTheTagAreWhatThePipelineReads() throws IOException {
    assertEquals("build.json", buildspec.at("/artifacts/files/0").asText());
    String pipeline = generated("build/twig.yaml");
    assertTrue(pipeline.contains("[\\\"Build\\\",\\\"build.json\\\",\\\"tag\\\"]"));
    Matcher pattern =
        Pattern.compile("AllowedPattern: \"(.*)\"").matcher(generated("staging/app-twig.yaml"));
    assertTrue(pattern.find());
    assertTrue(COMMIT.matches(pattern.group(1)));
  }

  /** Each command of the AWS CLI is one that the role of the build may call. */
  @Test
  void theRoleAllowsWhatIsCalled() throws IOException {
    String role = generated("build/twig.yaml");
    Matcher call = Pattern.compile("aws ecr ([a-z-]+)").matcher(buildspec.toString());
    TreeSet<String> called = new TreeSet<>();
    while (call.find()) {
      called.add(call.group(1));
    }
    Map<String, String> actions =
        Map.of(
            "describe-images", "ecr:DescribeImages",
            "get-login-password", "ecr:GetAuthorizationToken");
    assertEquals(new TreeSet<>(actions.keySet()), called);
    actions.values().forEach(action -> assertTrue(role.contains(action + "\n"), action));
  }

  @Test
  void shellCheckFindsNothing() throws Exception {
    Path shellcheck = Tools.require("shellcheck");
    place.write("build.sh", "#!/bin/bash\n" + script());
    Result found = place.run(shellcheck.toString(), "build.sh");
    assertEquals("", found.output());
  }

  private Result build(Workplace where) throws Exception {
    return where.run("bash", "--noprofile", "--norc", "-c", script());
  }

  /**
   * One shell runs all commands; a phase ends at the first that fails, and {@code build} is not
   * begun after a {@code pre_build} that failed (<a
   * href="https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details-phases.html">phases</a>).
   */
  private String script() {
    StringBuilder script = new StringBuilder();
    for (String phase : List.of("pre_build", "build")) {
      for (JsonNode command : buildspec.at("/phases/" + phase + "/commands")) {
        script.append("{\n").append(command.asText().strip()).append("\n} || exit 1\n");
      }
    }
    assertEquals(2, buildspec.at("/phases").size());
    assertEquals("bash", buildspec.at("/env/shell").asText());
    return script.toString();
  }

  private String buildJson() throws IOException {
    return Files.readString(folder.resolve("build.json"));
  }

  private String calls() throws IOException {
    return Files.readString(folder.resolve("calls"));
  }

  private static String generated(String file) throws IOException {
    return Files.readString(Workplace.ROOT.resolve("generated/twig").resolve(file));
  }
}
