package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.emit.OutputSet;
import dev.rigc.model.Riglet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that lie beside a riglet. */
class AddonsTest {
  private static final String RIGLET =
      """
      riglet: 1
      owner: acme
      project: web
      region: eu-west-1
      domain: acme.org
      certificate: arn:aws:acm:eu-west-1:210987654321:certificate/11111111-2222-3333-4444-555555555555
      connection: arn:aws:codeconnections:eu-west-1:210987654321:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
      environments:
        integration: { nat: single }
        staging: { nat: single }
        production: { nat: single }
      compute: { size: 2, instanceType: t3.medium }
      applications:
        site: { repository: acme/site, port: 8080, priority: 7 }
      """;

  private static final String QUEUE =
      """
      # Its comments stay.
      AWSTemplateFormatVersion: "2010-09-09"
      Parameters:
        Environment: { Type: String }
        Retention: { Type: Number, Default: 86400 }
      Resources:
        Queue:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub "web-${Environment}"
            MessageRetentionPeriod: !Ref Retention
            SqsManagedSseEnabled: true
      Outputs:
        QueueUrl:
          Value: !Ref Queue
          Export: { Name: !Sub "${AWS::StackName}--QueueUrl" }
      """;

  @Test
  void anAddonIsAStackOfEachEnvironment(@TempDir Path folder) throws IOException {
    write(folder, "addons/foundation/queue.yaml", QUEUE);
    OutputSet output =
        output(
            folder,
            RIGLET
                + """
                overrides:
                  - stacks: staging/app-site.yaml
                    patch:
                      - op: add
                        path: /Resources/TaskDefinition/Properties/ContainerDefinitions/0/Environment
                        value:
                          - Name: QUEUE_URL
                            Value: !ImportValue acme-web-staging-foundation-addon-queue--QueueUrl
                """);

    assertEquals(QUEUE, output.file("staging/foundation-addon-queue.yaml").orElseThrow().text());
    String plan = output.file("riglet.json").orElseThrow().text();
    assertTrue(plan.contains("\"acme-web-production-foundation-addon-queue--QueueUrl\""), plan);
    String script = output.file("deploy.sh").orElseThrow().text();
    assertTrue(script.contains("stack 'acme-web-staging-foundation-addon-queue'"), script);
    assertTrue(script.contains("    parameter 'Environment' 'staging'\n"), script);
    assertTrue(script.contains("    parameter 'Retention' '86400'\n"), script);
    assertTrue(script.contains("    after 'acme-web-staging-foundation-addon-queue'\n"), script);
    assertTrue(
        output.file("Makefile").orElseThrow().text().contains("foundation-addons"), "no command");
  }

  @Test
  void whatIsFoundInAnAddonIsInTheFileOfItsAuthor(@TempDir Path folder) throws IOException {
    write(folder, "addons/app/jobs.yaml", QUEUE.replace("86400", "86400000"));

    List<String> found =
        compile(folder, RIGLET).diagnostics().stream()
            .filter(finding -> finding.location().file().contains("jobs"))
            .map(finding -> finding.location().file() + ":" + finding.location().line())
            .distinct()
            .toList();

    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).contains("addons/app/jobs.yaml:"), found::toString);
  }

  @Test
  void anAddonInNoLayerOrThatIsNoTemplateIsAnError(@TempDir Path folder) throws IOException {
    write(folder, "addons/fundation/queue.yaml", QUEUE);
    write(folder, "addons/build/Not_A_Slug.yaml", QUEUE);
    write(folder, "addons/deps/list.yaml", "Resources: []\n");
    write(folder, "addons/deps/broken.yaml", "Resources: {\n");

    assertEquals(
        List.of("RIG2906", "RIG2907", "RIG2907", "RIG2906"),
        compile(folder, RIGLET).diagnostics().stream()
            .map(finding -> finding.rule().value())
            .toList());
  }

  @Test
  void aRigletBuiltInCodeCanHaveThem() {
    Checked<Compilation> compiled =
        new RigletCompiler()
            .compile(
                Riglet.builder()
                    .owner("acme")
                    .project("web")
                    .region("eu-west-1")
                    .domain("acme.org")
                    .certificate(
                        "arn:aws:acm:eu-west-1:210987654321:certificate/11111111-2222-3333-4444-555555555555")
                    .environment("staging")
                    .addon("foundation", "queue", QUEUE)
                    .build());

    assertTrue(!compiled.hasErrors(), () -> compiled.diagnostics().toString());
    assertTrue(
        compiled
            .value()
            .orElseThrow()
            .output()
            .file("staging/foundation-addon-queue.yaml")
            .isPresent());
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static Checked<Compilation> compile(Path folder, String riglet) throws IOException {
    write(folder, "riglet.yaml", riglet);
    return new RigletCompiler().compile(folder.resolve("riglet.yaml"));
  }

  private static OutputSet output(Path folder, String riglet) throws IOException {
    Checked<Compilation> compiled = compile(folder, riglet);
    assertEquals(List.of(), compiled.diagnostics());
    return compiled.value().orElseThrow().output();
  }
}
