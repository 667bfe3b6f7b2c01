package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.rigc.api.Linter;
import dev.rigc.api.TemplateDiff;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.diff.stage.StageFiles;
import dev.rigc.diff.stage.StagePlan;
import dev.rigc.diff.stage.Stages;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the stages come with work on an endpoint where a single step fails. */
class StagedDeploymentTest {
  @TempDir Path temp;
  private String lastSaid = "";
  private Optional<List<String>> cli = Optional.empty();

  @Test
  void prioritiesAreSwapped() throws Exception {
    works(
        List.of("clear", "move"),
        Map.of(
            "one", rule("listener", 1),
            "two", rule("listener", 2)),
        Map.of(
            "one", rule("listener", 2),
            "two", rule("listener", 1)));
  }

  private static String rule(String listener, int priority) {
    return "Resources: {R: {Type: 'AWS::ElasticLoadBalancingV2::ListenerRule', Properties:"
        + " {ListenerArn: %s, Priority: %d}}}".formatted(listener, priority);
  }

  @Test
  void anExportInUseGoes() throws Exception {
    String exporter =
        "Resources: {T: {Type: 'AWS::SNS::Topic'}, U: {Type: 'AWS::SNS::Topic'}}\n"
            + "Outputs: {T: {Value: !Ref %s, Export: {Name: %s}}}\n";
    String importer =
        "Resources: {Q: {Type: 'AWS::SNS::Subscription', Properties: {Protocol: sqs, TopicArn:"
            + " !ImportValue %s}}}";
    works(
        List.of("provide", "move", "finish"),
        Map.of("a", exporter.formatted("T", "old"), "b", importer.formatted("old")),
        Map.of("a", exporter.formatted("U", "new"), "b", importer.formatted("new")));
  }

  @Test
  void anExportInUseGetsAnotherValue() throws Exception {
    String exporter =
        "Resources: {V: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: %s}}}\n"
            + "Outputs: {V: {Value: !Ref V, Export: {Name: v}}}\n";
    String importer =
        "Resources: {G: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: g, VpcId:"
            + " !ImportValue v}}}";
    works(
        List.of("detach", "provide", "move"),
        Map.of("a", exporter.formatted("10.0.0.0/16"), "b", importer),
        Map.of("a", exporter.formatted("10.1.0.0/16"), "b", importer));
  }

  @Test
  void blocksMoveOverEachOther() throws Exception {
    String network =
        """
        Resources:
          V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
          A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V, CidrBlock: %s}}
          B: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V, CidrBlock: %s}}
        """;
    works(
        List.of("clear", "move"),
        Map.of("a", network.formatted("10.0.1.0/24", "10.0.2.0/24")),
        Map.of("a", network.formatted("10.0.2.0/24", "10.0.1.0/24")));
  }

  @Test
  void aNamedResourceIsReplaced() throws Exception {
    String group =
        "Resources: {G: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {Name: web,"
            + " Port: %d}}}";
    works(
        List.of("clear", "move"),
        Map.of("a", group.formatted(80)),
        Map.of("a", group.formatted(8080)));
  }

  @Test
  void aBucketMovesToAnotherStack() throws Exception {
    String without = "Resources: {T: {Type: 'AWS::SNS::Topic'}}\n";
    String with =
        "Resources: {T: {Type: 'AWS::SNS::Topic'}, B: {Type: 'AWS::S3::Bucket', Properties:"
            + " {BucketName: important}}}\n";
    works(
        List.of("clear", "provide", "move", "finish"),
        Map.of("a", without, "b", with),
        Map.of("a", with, "b", without));
  }

  /** Stack refactors are newer than the CLI of some distributions. */
  private static List<String> cliWithRefactors() throws Exception {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path aws = Path.of(folder, "aws");
      if (Files.isExecutable(aws)) {
        Process process =
            new ProcessBuilder(aws.toString(), "cloudformation", "create-stack-refactor")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 && said.contains("--stack-definitions")) {
          return List.of(aws.toString());
        }
      }
    }
    return abort("no AWS CLI here has `cloudformation create-stack-refactor`");
  }

  @Test
  void aNamedResourceGetsAnotherLogicalId() throws Exception {
    cli = Optional.of(cliWithRefactors());
    String bucket =
        """
        Resources:
          %1$s:
            Type: AWS::S3::Bucket
            Properties: {BucketName: important, Tags: [{Key: of, Value: %2$s}]}
          P:
            Type: AWS::S3::BucketPolicy
            DependsOn: %1$s
            Properties:
              Bucket: !Ref %1$s
              PolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - Effect: Deny
                    Principal: "*"
                    Action: s3:DeleteObject
                    Resource: [!Sub "${%1$s.Arn}/${!%1$s}", !GetAtt %1$s.Arn]
        """;
    works(
        List.of("rename", "move"),
        Map.of("a", bucket.formatted("Old", "x")),
        Map.of("a", bucket.formatted("Data", "y")));
  }

  @Test
  void aStackIsDroppedThatOthersImportedFrom() throws Exception {
    String exporter =
        "Resources: {T: {Type: 'AWS::SNS::Topic'}}\nOutputs: {T: {Value: !Ref T, Export: {Name:"
            + " old}}}\n";
    String importer =
        "Resources: {Q: {Type: 'AWS::SNS::Subscription', Properties: {Protocol: sqs, TopicArn:"
            + " %s}}}";
    Map<String, String> before = Map.of("a", exporter, "b", importer.formatted("!ImportValue old"));
    Map<String, String> after =
        Map.of("b", importer.formatted("arn:aws:sns:us-west-2:123456789012:t"));
    StagePlan plan = plan(before, after);
    assertEquals(List.of(), plan.unsolved());
    try (AwsEndpoint endpoint = deployed(before)) {
      assertNotEquals(0, run("aws cloudformation delete-stack --stack-name a", endpoint));
      carryOut(plan, endpoint);
      assertEquals(after.get("b"), endpoint.template("b"));
      assertEquals(Optional.empty(), endpoint.status("a"));
    }
    StagePlan inUse = plan(before, Map.of("b", before.get("b")));
    assertEquals(1, inUse.unsolved().size(), inUse.toString());
    assertTrue(inUse.unsolved().get(0).contains("`a` is dropped and its export `old`"));
  }

  private static StagePlan plan(Map<String, String> before, Map<String, String> after) {
    return Stages.of(
        TemplateDiff.create().compare(documents(before), documents(after)).difference());
  }

  /** The single step fails, the stages work, and their end is the new side. */
  private void works(List<String> names, Map<String, String> before, Map<String, String> after)
      throws Exception {
    try (AwsEndpoint endpoint = deployed(before)) {
      boolean fails = false;
      for (String stack : after.keySet().stream().sorted().toList()) {
        run(deploy(stack, after.get(stack)), endpoint);
        fails |= endpoint.status(stack).equals(Optional.of("UPDATE_ROLLBACK_COMPLETE"));
      }
      assertTrue(fails, "a single step works, too");
    }
    StagePlan plan = plan(before, after);
    assertEquals(List.of(), plan.unsolved());
    try (AwsEndpoint endpoint = deployed(before)) {
      carryOut(plan, endpoint);
      for (String stack : after.keySet()) {
        assertEquals(after.get(stack), endpoint.template(stack), stack);
      }
    }
    assertTrue(
        plan.stages().stream().map(stage -> stage.name()).toList().containsAll(names),
        plan.stages().toString());
  }

  /** Writes the files and runs the commands of the page, of which each must work. */
  private void carryOut(StagePlan plan, AwsEndpoint endpoint) throws Exception {
    Map<String, String> files = StageFiles.of(plan);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = temp.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      if (file.getKey().endsWith(".yaml")) {
        assertEquals(List.of(), errors(file.getKey(), file.getValue()), file.getValue());
      }
    }
    StringBuilder script = new StringBuilder("set -e\n");
    boolean isCommand = false;
    for (String line : files.get("README.md").lines().toList()) {
      isCommand ^= line.equals("```");
      script.append(isCommand && !line.equals("```") ? line + "\n" : "");
    }
    assertEquals(0, run(script.toString(), endpoint), () -> lastSaid);
  }

  private AwsEndpoint deployed(Map<String, String> side) throws Exception {
    AwsEndpoint endpoint = new AwsEndpoint("us-west-2");
    endpoint.beStrict();
    for (String stack : side.keySet().stream().sorted().toList()) {
      assertEquals(0, run(deploy(stack, side.get(stack)), endpoint), () -> lastSaid);
    }
    return endpoint;
  }

  private String deploy(String stack, String template) throws IOException {
    Path file = Files.writeString(temp.resolve(stack + ".yaml"), template);
    return "aws cloudformation deploy --stack-name %s --template-file '%s'".formatted(stack, file);
  }

  private static List<Diagnostic> errors(String name, String template) {
    return Linter.create().lint(name, template).stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .filter(one -> !one.rule().value().equals("CFN3003"))
        .toList();
  }

  private static Map<String, Document> documents(Map<String, String> side) {
    Map<String, Document> documents = new LinkedHashMap<>();
    List<String> stacks = new ArrayList<>();
    for (String stack : side.keySet().stream().sorted().toList()) {
      String file = stack + ".yaml";
      documents.put(file, DocumentParser.parse(new Source(file, side.get(stack))));
      stacks.add(
          "{\"name\": \"%s\", \"file\": \"%s\", \"region\": \"us-west-2\"}".formatted(stack, file));
    }
    String plan = "{\"rigc\": \"1\", \"stacks\": [%s]}".formatted(String.join(",", stacks));
    documents.put("riglet.json", DocumentParser.parse(new Source("riglet.json", plan)));
    return documents;
  }

  /** Runs lines of the page with the real AWS CLI. */
  private int run(String line, AwsEndpoint endpoint) throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Path aws = bin.resolve("aws");
    String words =
        (cli.isPresent() ? cli.get() : AwsCli.loadedOnce())
            .stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    Files.writeString(
        aws, "#!/bin/bash\nexec %s --endpoint-url %s \"$@\"\n".formatted(words, endpoint.url()));
    assertTrue(aws.toFile().setExecutable(true));
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", line).directory(temp.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().merge("PATH", bin + ":", (path, first) -> first + path);
    builder.environment().put("AWS_ACCESS_KEY_ID", "AKIATESTTESTTESTTEST");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test-secret-access-key");
    builder.environment().put("AWS_DEFAULT_REGION", "us-west-2");
    builder.environment().put("AWS_CONFIG_FILE", "/dev/null");
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("AWS_MAX_ATTEMPTS", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    lastSaid = line + "\n" + said;
    return process.waitFor();
  }
}
