package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.Template;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can follow advice on the text of a template that a tool writes. */
class GeneratedTemplatesTest {
  private static final String UNUSED = "Mappings: {Regions: {eu: {Zone: a}}}\n";
  private static final String TOPIC = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";

  @Test
  void adviceOnTheTextIsAWarningForWhoWritesIt() {
    assertEquals(List.of("warning CFN7901"), lint(UNUSED + TOPIC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOPIC + "    Metadata: {'aws:cdk:path': App/Topic/Resource}\n",
        TOPIC + "  CDKMetadata:\n    Type: AWS::CDK::Metadata\n    Properties: {Analytics: a}\n",
        "Rules: {CheckBootstrapVersion: {Assertions: [{Assert: !Equals [a, !Ref AWS::Region]}]}}\n"
            + TOPIC,
        TOPIC + "    Metadata: {'aws:copilot:description': A topic}\n",
        TOPIC + "    Metadata: {SamResourceId: Topic}\n",
        TOPIC + "Outputs: {ServerlessDeploymentBucketName: {Value: !Ref Topic}}\n"
      })
  void adviceOnTheTextIsANoteWhereAToolWroteIt(String generated) {
    assertEquals(List.of("note CFN7901"), lint(UNUSED + generated));
  }

  @Test
  void whatTheToolsUserCanChangeKeepsItsSeverity() {
    assertEquals(
        List.of("warning SEC1006"),
        lint(
            """
            Resources:
              Site:
                Type: AWS::S3::Bucket
                Properties:
                  OwnershipControls: {Rules: [{ObjectOwnership: ObjectWriter}]}
                  PublicAccessBlockConfiguration: {BlockPublicAcls: false}
                Metadata: {'aws:cdk:path': App/Site/Resource}
            """));
  }

  private static List<String> lint(String text) {
    LintSession session =
        new LintSession(
            RuleSet.builtIn(),
            new FindingFilter(file -> LintConfiguration.NONE, file -> true, false),
            List.of(),
            Optional.empty(),
            TemplateOptions.asOf(LocalDate.of(2026, 11, 30)));
    Template template = Template.of(DocumentParser.parse(new Source("t.yaml", text)));
    return session.run(List.of(template)).stream()
        .map(finding -> finding.severity().word() + " " + finding.rule())
        .toList();
  }
}
