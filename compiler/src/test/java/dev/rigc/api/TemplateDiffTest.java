package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diff.change.Effect;
import dev.rigc.diff.change.ResourceDifference;
import dev.rigc.diff.source.SideException;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateDiffTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));

  @TempDir Path temp;

  static DiffResult diff(String before, String after) {
    return TemplateDiff.create()
        .compare(
            DocumentParser.parse(new Source("old.yaml", before)),
            DocumentParser.parse(new Source("new.yaml", after)));
  }

  private static ResourceDifference only(DiffResult result) {
    List<ResourceDifference> all = result.difference().resources().toList();
    assertEquals(1, all.size(), all.toString());
    return all.get(0);
  }

  @Test
  void whatIsWrittenOtherwiseAndMeansTheSameIsNoDifference() {
    String before =
        """
        Parameters: {Size: {Type: String, Default: "3"}}
        Mappings: {M: {a: {b: x}}}
        Conditions: {Yes: !Equals [a, a]}
        Resources:
          T:
            Type: AWS::SNS::Topic
            Properties:
              DisplayName: !Sub "n-${AWS::AccountId}"
              Tags: [{Key: a, Value: "1"}, {Key: b, Value: !GetAtt Q.Arn}]
          Q:
            Type: AWS::SQS::Queue
            Properties:
              DelaySeconds: 3
              FifoQueue: true
              QueueName: x
        """;
    String after =
        """
        # a comment
        Resources:
          Q:
            Properties:
              QueueName: {"Fn::If": [Ja, {"Fn::FindInMap": [M, a, b]}, no]}
              FifoQueue: "true"
              DelaySeconds: {Ref: Size}
            Type: AWS::SQS::Queue
          T:
            Properties:
              Tags:
                - Value: {"Fn::GetAtt": [Q, Arn]}
                  Key: b
                - {Key: a, Value: 1}
              DisplayName: {"Fn::Join": ["-", [n, {Ref: "AWS::AccountId"}]]}
            Type: AWS::SNS::Topic
        Conditions: {Ja: {"Fn::Not": [{"Fn::Equals": [a, b]}]}}
        Mappings: {M: {a: {b: x}}}
        Parameters: {Size: {Default: 3, Type: String}}
        """;
    assertEquals(List.of(), diff(before, after).difference().resources().toList());
  }

  @Test
  void itemsOfListsAreMatchedByKey() {
    String before =
        "Resources: {T: {Type: 'AWS::SNS::Topic', Properties: {Tags: [{Key: a, Value: 1}, {Key: b,"
            + " Value: 2}]}}}";
    String after = before.replace("[{Key: a", "[{Key: c, Value: 3}, {Key: a").replace("2}", "4}");
    ResourceDifference topic = only(diff(before, after));
    assertEquals(
        List.of("Tags[Key=b].Value", "Tags[Key=c]"),
        topic.properties().stream().map(one -> one.path()).toList());
    assertTrue(topic.isTagsOnly());
  }

  @Test
  void aReplacementIsFollowedThroughFunctions() {
    String before =
        """
        Resources:
          Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
          A:
            Type: AWS::EC2::Subnet
            Properties:
              CidrBlock: 10.9.0.0/24
              VpcId: !Select [0, !Split [",", !Join [",", [!Ref Vpc]]]]
          G: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: g, VpcId: !Sub "${Vpc}"}}
          F: {Type: AWS::Lambda::Function, Properties: {VpcConfig: {SubnetIds: [!Ref A]}}}
          W: {Type: AWS::SNS::Topic, DependsOn: Vpc}
        """;
    DiffResult result = diff(before, before.replace("10.0.0.0/16", "10.0.0.0/17"));
    assertEquals(Effect.WILL_REPLACE, effect(result, "Vpc"));
    assertEquals(Effect.MAY_REPLACE, effect(result, "A"), "AWS joins and splits it");
    assertEquals(Effect.WILL_REPLACE, effect(result, "G"));
    assertEquals(Effect.IN_PLACE, effect(result, "F"));
    assertEquals(Effect.NONE, effect(result, "W"));
    assertEquals(
        List.of("Vpc.CidrBlock", "A.VpcId", "F.VpcConfig.SubnetIds[0]"),
        result.difference().resource("template", "F").orElseThrow().causes().get(0).way());
  }

  private static Effect effect(DiffResult result, String id) {
    return result.difference().resource("template", id).orElseThrow().effect();
  }

  @Test
  void whatOnlyAwsKnowsNeverWillReplace() {
    String before =
        "Parameters: {C: {Type: String}}\n"
            + "Resources: {V: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}}";
    ResourceDifference vpc = only(diff(before, before.replace("10.0.0.0/16", "!Ref C")));
    assertEquals(Effect.MAY_REPLACE, vpc.effect());
    assertTrue(vpc.causes().get(0).reason().contains("at deployment only"));
  }

  @Test
  void aRigletIsTheSameAsItsOutput() throws IOException {
    DiffResult same =
        TemplateDiff.create()
            .compare(
                ROOT.resolve("riglet.yaml").toString(), ROOT.resolve("generated/twig").toString())
            .value()
            .orElseThrow();
    assertEquals(List.of(), same.difference().resources().toList());
    assertEquals(18, same.difference().stacks().size());
  }

  @Test
  void secretsAreNotShown() {
    String before =
        "Resources: {D: {Type: 'AWS::RDS::DBInstance', Properties: {MasterUserPassword:"
            + " hunter22hunter}}}";
    DiffResult result = diff(before, before.replace("hunter22hunter", "tiger33tiger44"));
    ResourceDifference database = only(result);
    assertEquals("[secret]", result.show(database.properties().get(0).after()));
  }

  /** It would look like one without resources, and everything in it would seem to be deleted. */
  @Test
  void aSideThatCannotBeReadIsNotComparedAsAnEmptyOne() throws IOException {
    Path whole = Files.writeString(temp.resolve("whole.yaml"), "Resources: {T: {Type: A::B::C}}");
    assertRefused("torn.yaml", "Resources: {T: {Type: A::B::C}", "torn.yaml:1:", whole);
    assertRefused("empty.yaml", "", "The file is empty", whole);
    assertRefused("other.yaml", "a: 1", "is not a template", whole);
    assertRefused("in/torn.json", "{\"Resources\": {,}}", "in/torn.json:1:", whole);
    String plan = "{\"rigc\": \"1\", \"stacks\": [{\"name\": \"s\", \"file\": \"gone.yaml\"}]}";
    assertRefused("plan/riglet.json", plan, "`gone.yaml` of the stack `s`", whole);
    Files.writeString(temp.resolve("plan/gone.yaml"), "{");
    assertRefused("plan/riglet.json", plan, "gone.yaml:1:", whole);
    Path beside = Files.createDirectories(temp.resolve("beside"));
    Files.writeString(beside.resolve("values.yaml"), "{{ template }}: [");
    Files.writeString(beside.resolve("whole.yaml"), "Resources: {T: {Type: A::B::C}}");
    assertTrue(
        TemplateDiff.create()
            .compare(whole.toString(), beside.toString())
            .value()
            .orElseThrow()
            .difference()
            .isEmpty(),
        "a file that is not a template does not count");
  }

  private void assertRefused(String file, String text, String why, Path other) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Path side = file.contains("/") ? path.getParent() : path;
    for (boolean isNew : List.of(true, false)) {
      SideException refused =
          assertThrows(
              SideException.class,
              () ->
                  TemplateDiff.create()
                      .compare(
                          (isNew ? other : side).toString(), (isNew ? side : other).toString()));
      assertTrue(refused.sentence().contains(why), refused.sentence());
    }
  }

  @Test
  void aRevisionIsReadWithoutACheckout() throws Exception {
    String template = "Resources: {T: {Type: AWS::SNS::Topic}}";
    Path file = Files.writeString(temp.resolve("a b.yaml"), template);
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=n", "-c", "user.email=e@x", "commit", "-q", "-m", "first");
    Files.writeString(file, template.replace("SNS::Topic", "SQS::Queue"));
    TemplateDiff diff = TemplateDiff.create();
    DiffResult result = diff.compare("git:HEAD:a b.yaml", "a b.yaml", temp).value().orElseThrow();
    assertEquals(1, result.difference().resources().count());
    assertTrue(
        diff.compare("git:HEAD", "git:HEAD~0", temp).value().orElseThrow().difference().isEmpty());
    for (String hostile :
        List.of(
            "git:--output=x:a b.yaml",
            "git:-h",
            "git:HEAD\nx",
            "git:nowhere:a b.yaml",
            "git:HEAD:../../etc/passwd",
            "git:HEAD:--help",
            "git:$(touch pwned)")) {
      assertThrows(SideException.class, () -> diff.compare(hostile, "a b.yaml", temp), hostile);
    }
    try (var files = Files.list(temp)) {
      assertEquals(2, files.count(), "only the file and .git are there");
    }
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }
}
