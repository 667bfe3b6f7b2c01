package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.DiffResult;
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
    DiffResult result = TemplateDiff.create().compare(documents(before), documents(after));
    StagePlan plan = Stages.of(result.difference());
    assertEquals(List.of(), plan.unsolved());
    Map<String, String> files = StageFiles.of(plan);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = temp.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      if (file.getKey().endsWith(".yaml")) {
        assertEquals(List.of(), errors(file.getKey(), file.getValue()), file.getValue());
      }
    }
    try (AwsEndpoint endpoint = deployed(before)) {
      for (String line : files.get("README.md").lines().toList()) {
        if (line.startsWith("aws ")) {
          assertEquals(0, run(line, endpoint), () -> lastSaid);
        }
      }
      for (String stack : after.keySet()) {
        assertEquals(after.get(stack), endpoint.template(stack), stack);
      }
    }
    assertTrue(
        plan.stages().stream().map(stage -> stage.name()).toList().containsAll(names),
        plan.stages().toString());
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

  /** Runs a line of the page with the real AWS CLI. */
  private int run(String line, AwsEndpoint endpoint) throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Path aws = bin.resolve("aws");
    String words =
        AwsCli.loadedOnce().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
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
