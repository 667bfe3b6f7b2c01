package dev.rigc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.Severity;
import dev.rigc.rule.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a template is broken into, there are findings about it, and no rule crashes on it:
 * neither one on the template alone nor one on the set that it belongs to.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileTemplatesTest {
  private static final Path FIXTURES =
      Path.of(System.getProperty("rigc.root"), "compiler/src/test/resources/rules/template");

  private static final TemplateOptions OPTIONS = TemplateOptions.asOf(LocalDate.of(2026, 11, 22));

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith("bad.yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noPrefixCrashesARule(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length += 3) {
      lint(Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noChangeOfAByteCrashesARule(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(bytes.length);
    byte[] likely = ":-[]{}'\"#!&* \n\t,|>%@`\\0~\u0000".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at += 2) {
      byte[] changed = bytes.clone();
      changed[at] = likely[random.nextInt(likely.length)];
      lint(changed);
      changed[at] = (byte) random.nextInt(256);
      lint(changed);
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noDeletionOfALineCrashesARule(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int line = 0; line < lines.size(); line++) {
      List<String> left = new ArrayList<>(lines);
      left.remove(line);
      lint(String.join("\n", left).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void noPieceOfATemplateMayHaveAnyOtherShape() {
    List<String> shapes =
        List.of(
            "",
            "null",
            "text",
            "5",
            "true",
            "[]",
            "[a]",
            "[[a]]",
            "{}",
            "{a: b}",
            "{Ref: a}",
            "!Ref a",
            "!Sub",
            "!If [a]",
            "!GetAtt a",
            "{Fn::If: {}}",
            "!Unknown [a]",
            "{Ref: a, b: c}",
            "{Fn::ForEach::X: [a]}");
    List<String> places =
        List.of(
            "%s",
            "Resources: %s",
            "Parameters: %s\nResources: {}",
            "Parameters: {A: %s}\nResources: {}",
            "Parameters: {A: {Type: %1$s, Default: %1$s, AllowedValues: %1$s, NoEcho: %1$s, MinLength: %1$s, AllowedPattern: %1$s}}\nResources: {}",
            "Mappings: {A: %1$s, B: {c: %1$s, d: {e: %1$s}}}\nResources: {}",
            "Conditions: {A: %1$s, B: !Not [%1$s], C: !And [%1$s], D: !Equals [%1$s, %1$s], E: !Or %1$s}\nResources: {}",
            "Outputs: {A: %1$s, B: {Value: %1$s, Export: %1$s, Condition: %1$s, Description: %1$s}, C: {Export: {Name: %1$s}}}\nResources: {}",
            "Rules: {A: %1$s, B: {RuleCondition: %1$s, Assertions: %1$s}, C: {Assertions: [%1$s]}}\nResources: {}",
            "Metadata: %1$s\nTransform: %1$s\nDescription: %1$s\nResources: {}",
            "Metadata: {'AWS::CloudFormation::Interface': {ParameterGroups: %1$s, ParameterLabels: %1$s}}\nResources: {}",
            "Transform: AWS::LanguageExtensions\nResources: {'Fn::ForEach::X': %1$s, 'Fn::ForEach::Y': [%1$s, %1$s, %1$s], 'Fn::ForEach::Z': [a, %1$s, {b: %1$s}]}",
            "Resources: {A: %1$s, B: {Type: %1$s, Properties: %1$s, DependsOn: %1$s, Condition: %1$s, Metadata: %1$s, DeletionPolicy: %1$s, UpdatePolicy: %1$s, CreationPolicy: %1$s}}",
            "Transform: AWS::Serverless-2016-10-31\nGlobals: %1$s\nResources: {A: {Type: AWS::Serverless::Function, Properties: %1$s, Connectors: %1$s, IgnoreGlobals: %1$s}}",
            "Transform: AWS::Serverless-2016-10-31\nGlobals: {Function: %1$s, Api: {StageName: %1$s}}\nResources: {A: {Type: AWS::Serverless::Function, Connectors: {B: %1$s}, Properties: {Events: %1$s, AutoPublishAlias: %1$s, DeploymentPreference: %1$s, Role: %1$s}}}",
            "Transform: AWS::Serverless-2016-10-31\nResources: {A: {Type: AWS::Serverless::Function, Properties: {Events: {B: %1$s, C: {Type: %1$s, Properties: %1$s}, D: {Type: S3, Properties: {Bucket: %1$s}}, E: {Type: Api, Properties: {RestApiId: %1$s}}}}}}",
            "Resources: {A: {Type: AWS::AutoScaling::AutoScalingGroup, UpdatePolicy: {AutoScalingRollingUpdate: %1$s}, CreationPolicy: {ResourceSignal: %1$s}, Metadata: {'AWS::CloudFormation::Init': %1$s}, Properties: {MinSize: %1$s, Tags: %1$s}}}",
            "Resources: {A: {Type: AWS::SNS::Topic, Properties: {TopicName: !Sub %1$s, DisplayName: !Join [%1$s, %1$s], KmsMasterKeyId: !Select [%1$s, %1$s], Subscription: !Split [%1$s, %1$s]}}}",
            "Resources: {A: {Type: AWS::SNS::Topic, Properties: {TopicName: !FindInMap [%1$s, %1$s, %1$s], DisplayName: !GetAtt [%1$s, %1$s], KmsMasterKeyId: !If [%1$s, %1$s, %1$s], Subscription: !Cidr [%1$s, %1$s, %1$s]}}}",
            "Resources: {A: {Type: AWS::SNS::Topic, Properties: {TopicName: !ImportValue %1$s, DisplayName: !Base64 %1$s, KmsMasterKeyId: !GetAZs %1$s, Tags: !GetStackOutput %1$s, X: !Length %1$s, Y: !ToJsonString %1$s, Z: !Transform %1$s}}}");
    for (String place : places) {
      for (String shape : shapes) {
        lint(place.formatted(shape).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Fn::Sub: ['${A}${A}', {A: %s}]}",
        "{Fn::Sub: ['${A}${A}${AWS::Region}', {A: %s}]}",
        "{Fn::Join: [bbbbbbbbbbbb, {Fn::Split: [b, %s]}]}",
        "{Fn::ToJsonString: {a: %s}}",
        "{Fn::Base64: %s}",
      })
  @Timeout(600) // without a bound it takes longer than anyone waits
  void textThatGrowsWithEachFunctionIsNotWrittenOut(String function) {
    String value = "abababababab";
    for (int depth = 0; depth < 60; depth++) {
      value = function.replace("%s", value);
    }
    lint(
        """
        Transform: AWS::LanguageExtensions
        Resources:
          Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: VALUE}}
          Stack: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: VALUE}}
          Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: VALUE}}
          Taken: {Type: AWS::SNS::Topic, Properties: {DisplayName: !ImportValue VALUE}}
        Outputs:
          Given: {Value: VALUE, Export: {Name: VALUE}}
        """
            .replace("VALUE", value)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void valuesThatMultiplyAreFollowedUpToABound() {
    StringBuilder text = new StringBuilder("Parameters: {P: {Type: String, AllowedValues: [");
    for (int i = 0; i < 200; i++) {
      text.append("v").append(i).append(", ");
    }
    text.append("v]}}\nResources:\n");
    for (int i = 0; i < 300; i++) {
      text.append(
          "  T%s: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Join ['', [a, !Ref P]]}}\n"
              .formatted(i));
    }
    List<Diagnostic> spent =
        LINT
            .run(List.of(Template.of(DocumentParser.parse(new Source("t.yaml", text.toString())))))
            .stream()
            .filter(finding -> finding.message().startsWith("The functions of this template"))
            .toList();
    assertEquals(1, spent.size());
    assertEquals("CFN0003", spent.get(0).rule().value());
    assertEquals(Severity.NOTE, spent.get(0).severity());
  }

  @Test
  void aSuppressionMayNameAnyNumberOfRules() {
    lint(
        ("# rigc: ignore CFN1001" + ",CFN1001".repeat(9_000) + "\nResources: {}\n")
            .getBytes(StandardCharsets.UTF_8));
    lint(
        ("# rigc: ignore " + "# rigc: ignore ".repeat(4_000) + "\nResources: {}\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Takes from the broken template and gives to it, as far as it still says what and where. */
  private static final Template NEIGHBOUR =
      Template.of(
          DocumentParser.parse(
              new Source(
                  "neighbour.yaml",
                  """
                  Resources:
                    Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
                    Child:
                      Type: AWS::CloudFormation::Stack
                      Properties: {TemplateURL: t.yaml, Parameters: {A: b}}
                  Outputs:
                    Vpc: {Value: !Ref Vpc, Export: {Name: shared}}
                    Read: {Value: !GetAtt Child.Outputs.A}
                    Taken: {Value: !ImportValue other, Export: {Name: name}}
                  """)));

  private static final LintSession LINT =
      new LintSession(
          RuleSet.builtIn(),
          new FindingFilter(file -> LintConfiguration.NONE, file -> true, true),
          List.of(),
          Optional.empty(),
          OPTIONS);

  private static void lint(byte[] bytes) {
    Template template = Template.of(DocumentParser.parse("t.yaml", bytes));
    List<String> crashes =
        LINT.run(List.of(NEIGHBOUR, template)).stream()
            .filter(finding -> finding.rule().equals(Fault.INFO.id()))
            .map(finding -> finding + "\nin:\n" + new String(bytes, StandardCharsets.UTF_8))
            .toList();
    assertEquals(List.of(), crashes);
  }
}
