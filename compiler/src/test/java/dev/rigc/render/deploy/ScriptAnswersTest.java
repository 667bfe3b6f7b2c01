package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script makes of answers that seldom come, and of what is there and what is not. */
final class ScriptAnswersTest {
  private static final String DEPS = "buildit-twig-deps";
  private static final String FOUNDATION = "buildit-twig-staging-foundation";
  private static final String NO_CHANGES =
      "*describe-change-set*) printf \"FAILED\\t-\\tThe submitted information didn't contain"
          + " changes.\\n\" ;;";

  private Path folder;
  private StubbedScript script;

  @BeforeEach
  void compile(@TempDir Path folder) throws IOException {
    this.folder = folder;
    script = new StubbedScript(folder, SampleRiglet.twig(), StubbedScript.NOTHING_THERE);
  }

  /** These stacks are there; those that begin with {@code +} are protected. */
  private void thereAre(List<String> stacks, String... answers) throws IOException {
    String rows =
        stacks.stream().map(ScriptAnswersTest::row).collect(Collectors.joining("\n", "", "\n"));
    Path file = Files.writeString(folder.resolve("rows"), rows);
    script.answer(
        Stream.concat(
                Stream.of(
                    "case \"$*\" in",
                    "*get-caller-identity*) echo 123456789012 ;;",
                    "*'describe-stacks --output'*) cat '" + file + "' ;;",
                    "*Outputs*) printf 'ArtifactBucket\\tbucket\\n' ;;",
                    "*head-object*) exit 254 ;;",
                    "*put-object*) echo v1 ;;",
                    "*create-change-set*) echo arn:made ;;"),
                Stream.concat(Stream.of(answers), Stream.of(NO_CHANGES, "esac")))
            .collect(Collectors.joining("\n")));
  }

  private static String row(String stack) {
    boolean isProtected = stack.startsWith("+");
    String name = isProtected ? stack.substring(1) : stack;
    return String.join(
        "\t",
        name,
        "CREATE_COMPLETE",
        isProtected ? "True" : "False",
        "-",
        "2026-01-01T00:00:00",
        "buildit",
        "twig",
        "CREATE_COMPLETE",
        "arn:" + name,
        "-",
        "-");
  }

  /** CloudFormation would wait for them until it gives up. */
  @Test
  void protectedHostsAreReleasedBeforeTheirGroupIsDeleted(@TempDir Path other) throws Exception {
    String scaling = "compute: { size: 1, maxSize: 3, scaling: { terminationProtection: true } }\n";
    script = new StubbedScript(other, SampleRiglet.SMALL + scaling, StubbedScript.NOTHING_THERE);
    thereAre(
        List.of("o-1-p-2-production-compute-ecs"),
        "*list-stack-resources*) printf"
            + " 'AWS::AutoScaling::AutoScalingGroup\\tHosts\\tthe-group\\n' ;;",
        "*describe-auto-scaling-groups*) printf 'i-0a\\ni-0b\\n' ;;",
        "*describe-stack-events*) printf 'e\\t2026-01-01T00:00:00\\tstack\\tDELETE_COMPLETE"
            + "\\tAWS::CloudFormation::Stack\\tx\\t-\\n' ;;");

    Result deleted = script.run("delete-compute", "ENV=production", "YES=1");

    assertEquals(0, deleted.status(), deleted.output());
    List<String> calls = script.calls();
    int released =
        calls.indexOf(
            "autoscaling set-instance-protection --no-protected-from-scale-in"
                + " --auto-scaling-group-name the-group --instance-ids i-0a i-0b --region"
                + " us-west-2");
    assertTrue(released >= 0, calls::toString);
    assertTrue(calls.get(released + 1).startsWith("cloudformation delete-stack"), calls::toString);
  }

  /** Somebody else made it: it is named, and nothing tells how to delete it. */
  @Test
  void aStackThatHasOnlyTheNameOfOneIsNotToBeDeleted() throws Exception {
    String foreign = "buildit-twig-queue";
    thereAre(List.of(DEPS, foreign));
    Path rows = folder.resolve("rows");
    String untagged = row(foreign);
    Files.writeString(
        rows,
        Files.readString(rows).replace(untagged, untagged.replace("buildit\ttwig\t", "-\t-\t")));

    Result status = script.run("status-riglet");

    assertTrue(
        status
            .output()
            .contains(foreign + " is in CREATE_COMPLETE and is named as stacks of this riglet are"),
        status.output());
    assertFalse(status.output().contains("delete-stack"), status.output());
  }

  @Test
  void aLookAtAChangeSetThatFailsIsRepeatedFiveTimes() throws Exception {
    Path looks = folder.resolve("looks");
    String failing =
        "*describe-change-set*) echo x >>'%s'; [ $(wc -l <'%s') -gt %d ] || { echo 'Rate exceeded'"
            + " >&2; exit 254; }; printf \"FAILED\\t-\\tNo updates are to be performed.\\n\" ;;";
    thereAre(List.of(DEPS), failing.formatted(looks, looks, 5));
    Result repeated = script.run("update-deps");
    assertEquals(0, repeated.status(), repeated.output());
    assertTrue(repeated.output().contains(DEPS + ": no changes."), repeated.output());
    Files.delete(looks);
    thereAre(List.of(DEPS), failing.formatted(looks, looks, 6));
    Result givenUp = script.run("update-deps");
    assertEquals(1, givenUp.status(), givenUp.output());
    assertTrue(givenUp.output().contains("did not answer six times: Rate"), givenUp.output());
  }

  @Test
  void anOwnFailureIsNotCalledOneOfAws() throws Exception {
    Files.writeString(script.out().resolve("staging/compute-ecs.yaml"), "# by hand\n");
    thereAre(List.of(DEPS, FOUNDATION));
    for (String jobs : List.of("JOBS=1", "JOBS=3")) {
      Result failed = script.run("update-environment", "ENV=staging", jobs);
      assertEquals(1, failed.status(), failed.output());
      assertTrue(failed.output().contains("is not as rigc wrote it"), failed.output());
      assertFalse(failed.output().contains("AWS"), failed.output());
    }
  }

  @Test
  void aFailureOfAwsIsCalledSo() throws Exception {
    thereAre(List.of(DEPS, FOUNDATION), "*delete-change-set*) echo AccessDenied >&2; exit 254 ;;");
    for (String jobs : List.of("JOBS=1", "JOBS=3")) {
      Result failed = script.run("update-environment", "ENV=staging", jobs);
      assertNotEquals(0, failed.status(), failed.output());
      assertTrue(failed.output().contains("AccessDenied\n"), failed.output());
      assertTrue(failed.output().contains(FOUNDATION + ": AWS refused this"), failed.output());
      String summary =
          "Failed, for the reason above: %s. Not begun: buildit-twig-staging-compute-ecs"
              .formatted(FOUNDATION);
      assertEquals(jobs.equals("JOBS=3"), failed.output().contains(summary), failed.output());
    }
  }

  @Test
  void anUpdateOfSeveralStacksCreatesWhatTheRigletNewlyHas() throws Exception {
    thereAre(List.of(DEPS, FOUNDATION, "buildit-twig-staging-compute-ecs"));
    Result updated = script.run("update-riglet");
    assertEquals(0, updated.status(), updated.output());
    for (String added : List.of("staging-db-couch", "production-foundation", "build-twig-master")) {
      assertTrue(
          updated.output().contains("buildit-twig-" + added + ": is new in this riglet"),
          updated.output());
    }
    assertFalse(updated.output().contains(FOUNDATION + ": is new"), updated.output());
    Result alone = script.run("update-build", "APP=twig");
    assertTrue(alone.output().contains("`make create-build APP=twig` makes it."), alone.output());
    thereAre(List.of(DEPS));
    Result environment = script.run("update-environment", "ENV=staging");
    assertTrue(
        environment.output().contains("`make create-environment ENV=staging` makes it."),
        environment.output());
    thereAre(List.of());
    Result nothing = script.run("update-riglet");
    assertTrue(nothing.output().contains("`make create-riglet` makes it."), nothing.output());
  }

  @Test
  void aSecondBranchOfAnApplicationIsRefusedBeforeItCollides() throws Exception {
    thereAre(List.of(DEPS, "buildit-twig-build-twig-old"));
    Result refused = script.run("create-build", "APP=twig");
    assertEquals(1, refused.status(), refused.output());
    assertTrue(
        refused.output().contains("buildit-twig-build-twig-old, beside which"), refused.output());
    assertTrue(refused.output().contains("host names and listener priorities"), refused.output());
    assertFalse(script.calls().stream().anyMatch(call -> call.contains("create-change-set")));
    thereAre(List.of(DEPS, "buildit-twig-build-twig-api-old"));
    assertFalse(script.run("create-build", "APP=twig").output().contains("in another branch"));
    assertTrue(script.run("create-build", "APP=twig-api").output().contains("in another branch"));
  }

  @Test
  void whatIsToBeDeletedIsNamedFirst() throws Exception {
    thereAre(List.of(DEPS, FOUNDATION, "buildit-twig-staging-compute-ecs"));
    Result asked = script.run("delete-environment", "ENV=staging");
    assertEquals(1, asked.status(), asked.output());
    String list =
        """
        To be deleted from account 123456789012 in us-west-2, in this order:
          buildit-twig-staging-compute-ecs
          buildit-twig-staging-foundation
        """;
    assertTrue(asked.output().startsWith(list), asked.output());
    assertFalse(script.calls().stream().anyMatch(call -> call.contains("delete-stack")));
  }

  @Test
  void whatIsNotProtectedIsNamed() throws Exception {
    thereAre(List.of("+" + DEPS, FOUNDATION));
    Result status = script.run("status-riglet");
    assertTrue(
        status.output().endsWith("`make protect-riglet` turns it on:\n  " + FOUNDATION + "\n"),
        status.output());
    Result protectedNow = script.run("protect-environment", "ENV=staging");
    assertTrue(
        protectedNow
            .output()
            .contains("run `make protect-environment ENV=staging` again when they are:"),
        protectedNow.output());
    assertTrue(
        protectedNow
            .output()
            .contains("buildit-twig-staging-app-twig-master: its pipeline creates it"),
        protectedNow.output());
    assertEquals(
        1,
        script.calls().stream()
            .filter(call -> call.contains("update-termination-protection"))
            .count());
  }

  @Test
  void aProtectedPartIsUnprotectedAlone() throws Exception {
    thereAre(List.of("+" + DEPS, "+" + FOUNDATION));
    Result part = script.run("delete-foundation", "ENV=staging", "YES=1");
    assertEquals(1, part.status(), part.output());
    assertTrue(
        part.output().contains("`make un-protect-foundation ENV=staging` takes it off:"),
        part.output());
    Map<String, String> foreign = Map.of("ENV", "/home/me/.shrc", "APP", "other");
    Result all = script.run(foreign, List.of("./deploy.sh", "delete-riglet", "YES=1"));
    assertEquals(1, all.status(), all.output());
    assertTrue(all.output().contains("`make un-protect-riglet` takes it off:"), all.output());
    assertEquals(0, deletions());
  }

  @Test
  void whoCreatesAnApplicationIsSaidForEachEnvironment() throws Exception {
    String staging = "staging: { cidr: 10.20.0.0/16,";
    String byHand = SampleRiglet.twig().replace(staging, staging + " pipeline: false,");
    assertNotEquals(SampleRiglet.twig(), byHand);
    script = new StubbedScript(folder, byHand, StubbedScript.NOTHING_THERE);
    thereAre(List.of(DEPS));
    for (String command : List.of("preview-riglet", "protect-riglet")) {
      String output = script.run(command).output();
      String sentence =
          "buildit-twig-production-app-twig-master: %sits pipeline creates it"
              .formatted(command.startsWith("preview") ? "is not there yet; " : "");
      assertTrue(output.contains(sentence), output);
      assertTrue(
          output.contains("`make create-app ENV=staging APP=twig TAG=…` creates it"), output);
    }
  }

  @Test
  void aPreviewRemovesOnlyTheEmptyStackThatIsItsOwn() throws Exception {
    String fresh =
        "*describe-stacks*arn:made*) printf '%s\\tarn:made\\t-\\t-\\n' ;;\n"
            + "*describe-stacks*) echo 'does not exist' >&2; exit 254 ;;";
    thereAre(List.of(), fresh.formatted("REVIEW_IN_PROGRESS"));
    assertEquals(0, script.run("preview-deps").status());
    assertEquals(1, deletions());
    thereAre(List.of(), fresh.formatted("CREATE_IN_PROGRESS"));
    assertEquals(0, script.run("preview-deps").status());
    assertEquals(1, deletions(), "Someone else has begun to create the stack.");
    thereAre(
        List.of(),
        fresh.formatted("REVIEW_IN_PROGRESS"),
        "*list-change-sets*) echo of-someone-else ;;");
    Result shared = script.run("preview-deps");
    assertEquals(1, deletions(), shared.output());
    assertTrue(shared.output().contains("for the change set of-someone-else"), shared.output());
  }

  private long deletions() throws IOException {
    return script.calls().stream().filter(call -> call.contains("delete-stack")).count();
  }
}
