package dev.rigc.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.emit.OutputSet;
import dev.rigc.model.Riglet;
import dev.rigc.model.RigletBuilder;
import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of templates that a riglet changes. */
class OverridesTest {
  private static final String BASE =
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
      overrides:
      """;

  private static final int FIRST_LINE = 17;

  @Test
  void aPatchChangesWhatItSaysAndNothingElse() {
    OutputSet plain = output(BASE.replace("overrides:\n", ""));
    OutputSet changed =
        output(
            """
              - stacks: production/app-site.yaml
                patch:
                  - { op: replace, path: /Resources/ServerErrorAlarm/Properties/Threshold, value: 25 }
                  - { op: remove, path: /Resources/TargetGroup/Properties/Tags/2 }
            """);

    List<String> different =
        plain.files().keySet().stream()
            .filter(file -> !plain.files().get(file).equals(changed.files().get(file)))
            .map(Object::toString)
            .toList();
    assertEquals(List.of("production/app-site.yaml", "riglet.json"), different);
    assertEquals(
        plain
            .file("production/app-site.yaml")
            .orElseThrow()
            .text()
            .replace("Threshold: 10\n", "Threshold: 25\n")
            .replaceFirst("        - Key: \"Environment\"\n          Value: \"production\"\n", ""),
        changed.file("production/app-site.yaml").orElseThrow().text());
  }

  @Test
  void allOperationsAreDoneInOrder() {
    String foundation =
        output(
                """
                  - stacks: staging
                    patch:
                      - { op: add, path: /Metadata/List, value: [b] }
                      - { op: add, path: /Metadata/List/0, value: a }
                      - { op: add, path: /Metadata/List/-, value: { "x/y~": !Ref AWS::Region } }
                      - { op: test, path: /Metadata/List/2/x~1y~0, value: { Ref: AWS::Region } }
                      - { op: copy, from: /Metadata/List/2, path: /Metadata/Copy }
                      - { op: move, from: /Metadata/List/1, path: /Metadata/List/0 }
                """)
            .file("staging/foundation.yaml")
            .orElseThrow()
            .text();

    assertTrue(
        foundation.contains(
            """
              List:
                - b
                - a
                - "x/y~": !Ref AWS::Region
              Copy:
                "x/y~": !Ref AWS::Region
            """),
        foundation);
  }

  @Test
  void whatCannotBeDoneIsAnErrorAtItsPathThatSaysWhatThereIs() {
    assertEquals(
        List.of(
            "riglet.yaml:18:29: error RIG2904: This cannot be done in integration/foundation.yaml."
                + " `/Resources/OpsTopik` does not exist: `/Resources` has no key `OpsTopik`. The"
                + " same applies to 2 other templates. Did you mean `OpsTopic`?"),
        errors(
            """
              - stacks: foundation.yaml
                patch:
                  - { op: remove, path: /Resources/OpsTopik }
            """));
    assertEquals(
        List.of(
            "riglet.yaml:18:27: error RIG2904: This cannot be done in staging/app-site.yaml. The"
                + " test failed: `/Resources/ServerErrorAlarm/Properties/Threshold` is `10`, not"
                + " `\"10\"`. What the patch expects of the template has changed; look at it"
                + " again."),
        errors(
            """
              - stacks: staging/app-site.yaml
                patch:
                  - { op: test, path: /Resources/ServerErrorAlarm/Properties/Threshold, value: "10" }
            """));
    assertEquals(
        List.of(
            "riglet.yaml:18:29: error RIG2904: This cannot be done in staging/app-site.yaml."
                + " `/Resources/TargetGroup/Properties/Tags/3` does not exist:"
                + " `/Resources/TargetGroup/Properties/Tags` is a list of 3 items, and `3` is not"
                + " the number of one. Its items are 0 to 2; `-` adds one at the end."),
        errors(
            """
              - stacks: staging/app-site.yaml
                patch:
                  - { op: remove, path: /Resources/TargetGroup/Properties/Tags/3 }
            """));
    assertEquals(
        List.of(
            "riglet.yaml:18:26: error RIG2904: This cannot be done in staging/app-site.yaml."
                + " `/Resources/Service/Properties/Cluster/x` leads into a function:"
                + " `/Resources/Service/Properties/Cluster` is `!ImportValue`. Change the whole"
                + " value at `/Resources/Service/Properties/Cluster`."),
        errors(
            """
              - stacks: staging/app-site.yaml
                patch:
                  - { op: add, path: /Resources/Service/Properties/Cluster/x, value: 1 }
            """));
  }

  @Test
  void whatIsLeftMustBeATemplate() {
    assertEquals(
        List.of(
            "riglet.yaml:18:30: error RIG2905: After the patch, staging/foundation.yaml is not a"
                + " template: `OpsTopic` of `Resources` is a string."),
        errors(
            """
              - stacks: staging/foundation.yaml
                patch:
                  - { op: replace, path: /Resources/OpsTopic, value: gone }
            """));
  }

  @Test
  void findingsInWhatAPatchPutInAreAtItsOwnPlace() {
    List<Diagnostic> found =
        compile(
                BASE
                    + """
                      - stacks: staging/app-site.yaml
                        patch:
                          - op: add
                            path: /Resources/Queue
                            value:
                              Type: AWS::SQS::Queue
                              Properties:
                                VisibilityTimeout: 99999
                    """)
            .diagnostics();

    Diagnostic finding = found.get(0);
    assertEquals("riglet.yaml", finding.location().file());
    assertEquals(FIRST_LINE + 6, finding.location().line());
    assertEquals("            VisibilityTimeout: 99999", finding.excerpt().orElseThrow());
    assertEquals("staging/app-site.yaml", finding.related().get(0).location().file());
  }

  @Test
  void aPatchThatBreaksTheContractIsFound() {
    Checked<Compilation> compiled =
        compile(
            BASE
                + """
                  - stacks: staging/foundation.yaml
                    patch: [{ op: remove, path: /Outputs/VpcId }]
                """);

    Diagnostic finding =
        compiled.diagnostics().stream()
            .filter(found -> found.rule().value().equals("CFN5001"))
            .findFirst()
            .orElseThrow();
    assertTrue(compiled.hasErrors());
    assertEquals(
        List.of("riglet.yaml:17"),
        finding.related().stream()
            .map(place -> place.location().file() + ":" + place.location().line())
            .filter(place -> place.startsWith("riglet"))
            .toList());
  }

  @Test
  void thePlanFollowsTheTemplates() {
    OutputSet output =
        output(
            """
              - stacks: staging/foundation.yaml
                patch:
                  - op: add
                    path: /Parameters
                    value: { Team: { Type: String, Default: blue } }
                  - { op: add, path: /Metadata/Team, value: !Ref Team }
                  - op: add
                    path: /Resources/Reader
                    value:
                      Type: AWS::IAM::Role
                      Properties:
                        RoleName: acme-reader
                        AssumeRolePolicyDocument:
                          Version: "2012-10-17"
                          Statement:
                            - Effect: Allow
                              Principal: { Service: ec2.amazonaws.com }
                              Action: sts:AssumeRole
                  - op: add
                    path: /Outputs/Reader
                    value:
                      Value: !GetAtt Reader.Arn
                      Export: { Name: !Sub "${AWS::StackName}--Reader" }
              - stacks: staging/compute-ecs.yaml
                patch:
                  - op: add
                    path: /Outputs/Reader
                    value: { Value: { Fn::Sub: ["${R}!", { R: { Fn::ImportValue: acme-web-staging-foundation--Reader } }] } }
            """);

    String plan = output.file("riglet.json").orElseThrow().text();
    String script = output.file("deploy.sh").orElseThrow().text();
    assertTrue(plan.contains("\"Team\": \"blue\""), plan);
    assertTrue(plan.contains("\"CAPABILITY_NAMED_IAM\""), plan);
    assertEquals(2, plan.split("\"acme-web-staging-foundation--Reader\"", -1).length - 1);
    assertTrue(script.contains("parameter 'Team' 'blue'"));
  }

  @Test
  void aRigletBuiltInCodeCanChangeTemplatesToo() {
    RigletBuilder builder =
        Riglet.builder()
            .owner("acme")
            .project("web")
            .region("eu-west-1")
            .domain("acme.org")
            .certificate(
                "arn:aws:acm:eu-west-1:210987654321:certificate/11111111-2222-3333-4444-555555555555")
            .environment("staging")
            .override(
                "staging/foundation.yaml",
                patch ->
                    patch
                        .add("/Metadata/Team", Map.of("name", "blue", "size", 7))
                        .remove("/Outputs"));

    Checked<Compilation> compiled = new RigletCompiler().compile(builder.build());

    assertEquals(
        new TreeSet<>(List.of("CFN5001")),
        compiled.diagnostics().stream()
            .map(finding -> finding.rule().value())
            .collect(Collectors.toCollection(TreeSet::new)));
    assertFalse(compiled.diagnostics().get(0).related().isEmpty());
    assertTrue(
        compiled
            .value()
            .orElseThrow()
            .output()
            .file("staging/foundation.yaml")
            .orElseThrow()
            .text()
            .contains("  Team:\n    name: \"blue\"\n    size: 7\n"));
  }

  private static Checked<Compilation> compile(String riglet) {
    return new RigletCompiler().compile(new Source("riglet.yaml", riglet));
  }

  private static OutputSet output(String overrides) {
    Checked<Compilation> compiled =
        compile(overrides.startsWith("riglet:") ? overrides : BASE + overrides);
    assertEquals(List.of(), compiled.diagnostics());
    return compiled.value().orElseThrow().output();
  }

  private static List<String> errors(String overrides) {
    return compile(BASE + overrides).diagnostics().stream()
        .map(found -> found + found.hint().map(hint -> " " + hint).orElse(""))
        .toList();
  }
}
