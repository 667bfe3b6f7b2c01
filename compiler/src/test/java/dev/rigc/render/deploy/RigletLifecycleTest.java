package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.model.stack.Stack;
import dev.rigc.model.stack.StackName;
import dev.rigc.plan.StackTags;
import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One riglet from its first stack to its last, step after step, in a folder whose name is as
 * awkward as a name can be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
final class RigletLifecycleTest {
  private static final String APP = "o-1-p-2-production-app-a-1-Feature-7";
  private static final String BUILD = "o-1-p-2-build-a-1-Feature-7";
  private static final String COMPUTE = "o-1-p-2-production-compute-ecs";
  private static final String DATABASE = "o-1-p-2-production-db-couch";
  private static final String FOUNDATION = "o-1-p-2-production-foundation";
  private static final String DEPS = "o-1-p-2-deps";
  private static final String BUCKET = "o-1-p-2-123456789012-us-west-2-artifacts";

  private AwsEndpoint endpoint;
  private Operator operator;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path awkward = folder.resolve("it's \"$HOME\" & `so` #1");
    assertTrue(awkward.toFile().mkdirs());
    endpoint = new AwsEndpoint("us-west-2");
    operator = new Operator(awkward, SampleRiglet.SMALL, endpoint);
  }

  @AfterAll
  void stop() {
    endpoint.close();
  }

  @Test
  @Order(1)
  void goesOnWhereItStoppedInTheOrderOfThePlan() throws Exception {
    endpoint.failOnce(COMPUTE);
    Result failed = operator.make("create-riglet");
    assertNotEquals(0, failed.status());
    assertTrue(failed.output().contains(COMPUTE + ": ended in ROLLBACK_COMPLETE"), failed.output());
    assertEquals(List.of(DEPS, FOUNDATION, COMPUTE), asked("CreateChangeSet"));
    Result created = operator.make("create-riglet");
    assertEquals(0, created.status(), created.output());
    assertTrue(created.output().contains(FOUNDATION + ": no changes."), created.output());
    assertTrue(created.output().contains("CREATE_COMPLETE  AWS::ECS::Cluster"), created.output());
    assertEquals(planned(false), asked("CreateChangeSet"));
    planned(false).forEach(name -> assertEquals("CREATE_COMPLETE", endpoint.status(name).get()));
    assertEquals("o-1", endpoint.tags(DEPS).get("Owner"));
  }

  @Test
  @Order(2)
  void uploadsTheTemplatesThatThePipelineDeploysAsAZip() throws IOException {
    List<byte[]> zips = endpoint.objects(BUCKET, ".zip");
    assertEquals(1, zips.size());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zips.get(0)))) {
      for (Stack stack : operator.plan().stacks()) {
        if (stack.kind().equals("app")) {
          ZipEntry entry = zip.getNextEntry();
          assertEquals(stack.file(), entry.getName());
          assertArrayEquals(
              operator.template(stack).getBytes(StandardCharsets.UTF_8), zip.readAllBytes());
        }
      }
      for (Map.Entry<String, String> tags : StackTags.files(operator.plan()).entrySet()) {
        assertEquals(tags.getKey(), zip.getNextEntry().getName());
        assertEquals(tags.getValue(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
      assertEquals(null, zip.getNextEntry());
    }
  }

  @Test
  @Order(3)
  void createsNothingASecondTime() throws Exception {
    Result again = operator.make("create-riglet");
    assertEquals(0, again.status(), again.output());
    List<String> requests = endpoint.drainRequests();
    assertFalse(requests.stream().anyMatch(r -> r.startsWith("ExecuteChangeSet")), again.output());
    assertFalse(requests.stream().anyMatch(r -> r.startsWith("PUT ")), again.output());
    planned(false)
        .forEach(
            name -> assertTrue(again.output().contains(name + ": no changes."), again.output()));
  }

  @Test
  @Order(4)
  void deploysAnApplicationByHandWithTheRoleOfTheDeps() throws Exception {
    Result withoutTag = operator.make("create-app", "ENV=production", "REPO=a-1");
    assertNotEquals(0, withoutTag.status());
    assertTrue(withoutTag.output().contains("PARAMETERS=Tag="), withoutTag.output());
    endpoint.beSlow(true);
    Result created = operator.make("create-app", "ENV=production", "APP=a-1", "TAG=abc-1");
    endpoint.beSlow(false);
    assertEquals(0, created.status(), created.output());
    assertEquals("abc-1", endpoint.parameter(APP, "Tag"));
    assertTrue(endpoint.role(APP).contains("CloudFormationRole"), endpoint.role(APP));
  }

  @Test
  @Order(5)
  void previewsAChangeAndLeavesAllAsItIs() throws Exception {
    operator.compile(SampleRiglet.SMALL + "compute: { size: 2, maxSize: 6 }\n");
    Result preview = operator.make("preview-environment", "ENV=production");
    assertEquals(0, preview.status(), preview.output());
    assertTrue(preview.output().contains(FOUNDATION + ": no changes."), preview.output());
    assertTrue(
        preview.output().matches("(?s).*  change    AWS::AutoScaling::AutoScalingGroup .*"),
        preview.output());
    assertEquals("1", endpoint.parameter(COMPUTE, "ClusterSize"));
    assertEquals(count("CreateChangeSet"), count("DeleteChangeSet") + count("ExecuteChangeSet"));
  }

  @Test
  @Order(6)
  void updatesAfterAChangeOfTheRiglet() throws Exception {
    Result updated = operator.make("update-compute", "ENV=production");
    assertEquals(0, updated.status(), updated.output());
    assertEquals("2", endpoint.parameter(COMPUTE, "ClusterSize"));
    assertEquals("UPDATE_COMPLETE", endpoint.status(COMPUTE).get());
    assertTrue(updated.output().contains("ClusterSize is 1 now and becomes 2."), updated.output());
    Result turned =
        operator.make(
            "update-compute", "ENV=production", "PARAMETERS=ClusterSize=3 ClusterMaxSize=5");
    assertEquals(0, turned.status(), turned.output());
    assertEquals("3", endpoint.parameter(COMPUTE, "ClusterSize"));
    assertEquals("5", endpoint.parameter(COMPUTE, "ClusterMaxSize"));
    assertEquals(0, operator.make("update-compute", "ENV=production").status());
    assertEquals("2", endpoint.parameter(COMPUTE, "ClusterSize"));
    Result kept = operator.make("update-app", "ENV=production", "APP=a-1");
    assertEquals(0, kept.status(), kept.output());
    assertEquals("abc-1", endpoint.parameter(APP, "Tag"));
  }

  @Test
  @Order(7)
  void showsStatusOutputsAndDrift() throws Exception {
    endpoint.drift(FOUNDATION, "Vpc");
    Result drift = operator.make("drift-foundation", "ENV=production");
    assertNotEquals(0, drift.status());
    assertTrue(drift.output().contains("expected -> actual"), drift.output());
    Result status = operator.make("status-riglet");
    assertEquals(0, status.status(), status.output());
    for (Stack stack : operator.plan().stacks()) {
      assertTrue(status.output().contains(stack.name().value()), status.output());
    }
    assertTrue(status.output().contains("DRIFTED"), status.output());
    Result outputs = operator.make("outputs-foundation", "ENV=production");
    assertTrue(outputs.output().contains("VpcId"), outputs.output());
    Result list = operator.make("list-riglet-stacks");
    assertEquals(planned(true), list.output().lines().toList());
  }

  @Test
  @Order(8)
  void makesAPreviewOfABranchBesideItAndTakesItDown(@TempDir Path folder) throws Exception {
    Operator preview = new Operator(folder, SampleRiglet.SMALL, endpoint);
    preview.compilePreview(SampleRiglet.SMALL, "a-1", "feature/x");
    String app = "o-1-p-2-production-app-a-1-feature-x";
    String build = "o-1-p-2-build-a-1-feature-x";
    String before = endpoint.status(APP).get();
    endpoint.drainRequests();

    Result created = preview.make("create-preview");

    assertEquals(0, created.status(), created.output());
    assertEquals(List.of(build), asked("CreateChangeSet"));
    Result deployed = preview.make("create-app", "ENV=production", "APP=a-1", "TAG=x-1");
    assertEquals(0, deployed.status(), deployed.output());
    Result status = preview.make("status-preview");
    assertTrue(status.output().contains(app) && status.output().contains(build), status.output());
    assertFalse(status.output().contains(FOUNDATION), status.output());
    endpoint.drainRequests();
    Result deleted = preview.make("delete-preview", "YES=1");
    assertEquals(0, deleted.status(), deleted.output());
    assertEquals(List.of(app, build), asked("DeleteStack"));
    assertEquals(before, endpoint.status(APP).get());
  }

  @Test
  @Order(9)
  void takesANewerMachineImageWhereNothingElseChanged() throws Exception {
    endpoint.store(AwsEndpoint.HOST_IMAGE, "ami-2222");
    Result preview = operator.make("preview-compute", "ENV=production");
    assertTrue(
        preview.output().contains("ImageId is ami-1111 now and becomes ami-2222."),
        preview.output());
    assertTrue(
        preview.output().contains("Hosts  (LaunchTemplate: its hosts are replaced one at a time)"),
        preview.output());
    assertEquals("ami-1111", endpoint.resolved(COMPUTE, "ImageId"));
    Result updated = operator.make("update-compute", "ENV=production");
    assertEquals(0, updated.status(), updated.output());
    assertEquals("ami-2222", endpoint.resolved(COMPUTE, "ImageId"));
    assertTrue(
        updated.output().contains("UPDATE_COMPLETE  AWS::AutoScaling::AutoScalingGroup Hosts"),
        updated.output());
    assertTrue(
        operator.make("update-compute", "ENV=production").output().contains("no changes"),
        "The image is the newest one by now.");
  }

  @Test
  @Order(10)
  void replacesTheDatabaseHostOnlyWhenAsked() throws Exception {
    Result unasked = operator.make("update-db", "ENV=production");
    assertTrue(unasked.output().contains(DATABASE + ": no changes."), unasked.output());
    String[] asked = {"update-db", "ENV=production", "PARAMETERS=ImageDate=2026-11-22"};
    Result preview = operator.make("preview-db", asked[1], asked[2]);
    assertTrue(preview.output().contains("ROLL      AWS::AutoScaling"), preview.output());
    Result replaced = operator.make(asked);
    assertEquals(0, replaced.status(), replaced.output());
    assertTrue(replaced.output().contains("ImageDate is first now"), replaced.output());
    Result kept = operator.make("update-db", "ENV=production");
    assertTrue(kept.output().contains(DATABASE + ": no changes."), kept.output());
    assertEquals("2026-11-22", endpoint.parameter(DATABASE, "ImageDate"));
  }

  @Test
  @Order(11)
  void namesStacksThatTheRigletNoLongerHas() throws Exception {
    operator.compile(SampleRiglet.SMALL.replace("Feature-7", "main"));
    Result status = operator.make("status-riglet");
    operator.compile(SampleRiglet.SMALL);
    assertTrue(
        status
            .output()
            .contains(APP + " is in CREATE_COMPLETE and carries the tags of this riglet"),
        status.output());
  }

  @Test
  @Order(12)
  void deletesNothingWhileAStackIsProtected() throws Exception {
    assertEquals(0, operator.make("protect-riglet").status());
    Result refused = operator.make("delete-riglet", "YES=1");
    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains("Termination protection is on"), refused.output());
    assertEquals(planned(true).size(), endpoint.stacks().size());
    assertEquals(0, operator.make("un-protect-riglet").status());
  }

  @Test
  @Order(13)
  void namesWhoImportsBeforeItTries() throws Exception {
    endpoint.drainRequests();
    Result refused = operator.make("delete-compute", "ENV=production", "YES=1");
    assertNotEquals(0, refused.status());
    assertTrue(refused.output().contains(COMPUTE + "--Cluster by " + APP), refused.output());
    assertEquals(0, count("DeleteStack"));
  }

  @Test
  @Order(14)
  void asksBeforeItDeletes() throws Exception {
    Result no = operator.typing("n\n").make("delete-app", "ENV=production", "APP=a-1");
    assertNotEquals(0, no.status());
    assertTrue(endpoint.status(APP).isPresent(), no.output());
  }

  @Test
  @Order(15)
  void takesAllDownInReverseAndEmptiesWhatIsNotRetained() throws Exception {
    endpoint.fillBucket(BUCKET, "a key & <more> \"of\" it/ü.zip", 1100);
    endpoint.fillRepository("o-1-p-2-a-1-feature-7-ecr-repo", 130);
    endpoint.drainRequests();
    Result deleted = operator.make("delete-riglet", "YES=1");
    assertEquals(0, deleted.status(), deleted.output());
    assertEquals(List.of(), endpoint.stacks());
    assertEquals(List.of("o-1-p-2-production-123456789012-us-west-2-backup"), endpoint.buckets());
    assertTrue(deleted.output().contains("AWS::S3::Bucket o-1-p-2-production-"), deleted.output());
    List<String> expected = new ArrayList<>(planned(false));
    Collections.reverse(expected);
    expected.add(0, APP);
    assertEquals(expected, asked("DeleteStack"));
    assertTrue(expected.indexOf(BUILD) < expected.indexOf(DEPS));
  }

  @Test
  @Order(16)
  void neverPutsASecretOnACommandLine() throws Exception {
    String recorded = operator.recordedArguments();
    assertTrue(recorded.contains("create-change-set"), recorded);
    assertFalse(recorded.contains("test-secret-access-key"), recorded);
    assertFalse(recorded.contains("test-session-token"), recorded);
  }

  private List<String> planned(boolean withApplications) {
    return operator.plan().stacks().stream()
        .filter(stack -> withApplications || !stack.kind().equals("app"))
        .map(Stack::name)
        .map(StackName::value)
        .toList();
  }

  private long count(String action) {
    return endpoint.requests().stream().filter(r -> r.startsWith(action + " ")).count();
  }

  /** The stacks that an action was asked for, in order. */
  private List<String> asked(String action) {
    return endpoint.drainRequests().stream()
        .filter(request -> request.startsWith(action + " "))
        .map(request -> request.substring(action.length() + 1))
        .map(stack -> stack.replaceAll("^arn:.*:stack/([^/]*)/.*$", "$1"))
        .toList();
  }
}
