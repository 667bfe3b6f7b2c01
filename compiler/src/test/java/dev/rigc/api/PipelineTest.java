package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.emit.OutputFile;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The stages of a pipeline are those that the environments ask for. */
class PipelineTest {
  private static final String RIGLET =
      """
      riglet: 1
      owner: acme
      project: shop
      region: us-west-2
      domain: acme.org
      certificate: arn:aws:acm:us-west-2:123456789012:certificate/11111111-2222-3333-4444-555555555555
      connection: arn:aws:codeconnections:us-west-2:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
      notifications: { slack: /acme/shop/webhook }
      database: { engine: none }
      environments:
      %s
      applications:
        web: { repository: acme/web, port: 80, priority: 1, endToEndTests: buildspec.e2e.yml }
      """;

  private static final String DEPLOY = "CountTasks 1, Deploy 2";
  private static final String ASK = "CountTasks 1, Prepare 2, Approve 3, Execute 4";
  private static final String TEST = ", EndToEndTests 5";

  @Test
  void theStandardEnvironmentsAreStagesAndOthersAreNot() {
    Pipeline pipeline =
        compile(
            environment("sandbox", 1, ""),
            environment("integration", 2, ""),
            environment("staging", 3, ""),
            environment("production", 4, ""));
    assertEquals(
        List.of("Integration: " + DEPLOY + TEST, "Staging: " + DEPLOY, "Production: " + ASK),
        pipeline.stages());
    assertEquals(List.of("Staging", "Production"), pipeline.announced());
    assertFalse(pipeline.template.contains("acme-shop-sandbox"));
  }

  @Test
  void theOrderOfTheFileIsTheOrderOfPromotion() {
    Pipeline pipeline =
        compile(
            environment("development", 1, ", pipeline: true, approval: true"),
            environment("production", 2, ", approval: false"),
            environment("second-region", 3, ", pipeline: true"),
            environment("integration", 4, ", pipeline: false"));
    assertEquals(
        List.of("Development: " + ASK + TEST, "Production: " + DEPLOY, "Second-region: " + DEPLOY),
        pipeline.stages());
    assertEquals(List.of("Production", "Second-region"), pipeline.announced());
  }

  @Test
  void aPipelineWithoutEnvironmentsBuildsOnly() {
    Pipeline pipeline = compile(environment("sandbox", 1, ", pipeline: false"));
    assertEquals(List.of(), pipeline.stages());
    assertEquals(List.of("RIG2410"), pipeline.found);
    for (String absent :
        List.of(
            "Name: Templates",
            "CountFunction",
            "cloudformation:",
            "EndToEndProject",
            "iam:PassRole")) {
      assertFalse(pipeline.template.contains(absent), absent);
    }
    assertEquals(Optional.empty(), pipeline.file("sandbox/tags.json"));
    assertFalse(pipeline.file("deploy.sh").orElseThrow().contains("    artifact "));
  }

  @Test
  void namesOfStagesDoNotClash() {
    Pipeline pipeline =
        compile(
            environment("source", 1, ", pipeline: true"),
            environment("source-environment", 2, ", pipeline: true"));
    assertEquals(
        List.of("Source_environment: " + DEPLOY + TEST, "Source-environment: " + DEPLOY),
        pipeline.stages());
  }

  /** An approval means that nothing is deployed, or deleted, without one. */
  @Test
  void onlyStacksWithoutAnApprovalMayBeReplaced() {
    Pipeline pipeline =
        compile(environment("integration", 1, ""), environment("production", 2, ""));
    String role = pipeline.template.substring(pipeline.template.indexOf("  PipelineRole:"));
    String deploy = statement(role, "DeployStacks");
    String approved = statement(role, "DeployApprovedChanges");
    assertTrue(deploy.contains("cloudformation:DeleteStack\n"), deploy);
    assertTrue(deploy.contains("stack/acme-shop-integration-app-web-main/*"), deploy);
    assertFalse(deploy.contains("production"), deploy);
    for (String action : List.of("CreateStack", "UpdateStack", "DeleteStack")) {
      assertFalse(approved.contains("cloudformation:" + action + "\n"), approved);
    }
    assertTrue(approved.contains("stack/acme-shop-production-app-web-main/*"), approved);
    assertTrue(pipeline.template.contains("ActionMode: REPLACE_ON_FAILURE\n"));
  }

  private static String statement(String role, String sid) {
    int start = role.indexOf("- Sid: " + sid + "\n");
    return role.substring(start, role.indexOf("- Sid: ", start + 1));
  }

  private static String environment(String name, int block, String more) {
    return "  %s: { cidr: 10.%d.0.0/16, nat: none%s }".formatted(name, block, more);
  }

  /** Compiles without an error; what the rules find besides is kept. */
  private static Pipeline compile(String... environments) {
    String riglet = RIGLET.formatted(String.join("\n", environments));
    Checked<Compilation> compiled = new RigletCompiler().compile(new Source("riglet.yaml", riglet));
    assertFalse(compiled.hasErrors(), () -> compiled.diagnostics().toString());
    return new Pipeline(
        compiled.value().orElseThrow(),
        compiled.diagnostics().stream()
            .map(found -> found.rule().value())
            .filter(rule -> !rule.equals("RIG2408"))
            .toList());
  }

  private static final class Pipeline {
    final Compilation compilation;
    final List<String> found;
    final String template;

    Pipeline(Compilation compilation, List<String> found) {
      this.compilation = compilation;
      this.found = found;
      this.template = file("build/web.yaml").orElseThrow();
    }

    Optional<String> file(String path) {
      return compilation.output().file(path).map(OutputFile::text);
    }

    /** The stages after Source and Build, each with its actions and when they run. */
    List<String> stages() {
      List<String> stages = new ArrayList<>();
      for (Node stage : items(at("Resources", "Pipeline", "Properties", "Stages"))) {
        List<String> actions = new ArrayList<>();
        for (Node action : items(at(stage, "Actions"))) {
          actions.add(
              text(action, "Name")
                  + ((MappingNode) action).get("RunOrder").map(order -> " " + order).orElse(""));
        }
        stages.add(text(stage, "Name") + ": " + String.join(", ", actions));
      }
      boolean templates = stages.size() > 2;
      assertEquals("Source: Application" + (templates ? ", Templates" : ""), stages.get(0));
      assertEquals("Build: Build", stages.get(1));
      return stages.subList(2, stages.size());
    }

    /** The stages whose success the topic and Slack hear of. */
    List<String> announced() {
      Node either = at("Resources", "StageRule", "Properties", "EventPattern", "detail", "$or");
      return items(at(items(either).get(1), "stage")).stream().map(Object::toString).toList();
    }

    private Node at(String... keys) {
      return at(DocumentParser.parse(new Source("web.yaml", template)).root().orElseThrow(), keys);
    }

    private static Node at(Node from, String... keys) {
      Node at = from;
      for (String key : keys) {
        at = ((MappingNode) at).get(key).orElseThrow();
      }
      return at;
    }

    private static List<Node> items(Node list) {
      return ((SequenceNode) list).items();
    }

    private static String text(Node mapping, String key) {
      return ((ScalarNode) at(mapping, key)).text();
    }
  }
}
