package dev.rigc.rule.riglet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Severity;
import dev.rigc.lint.RigletCheck;
import dev.rigc.load.LoadOptions;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.load.RigletLoader;
import dev.rigc.model.Riglet;
import dev.rigc.model.application.Application;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RigletRulesTest {
  @Test
  void theRealTwigRigletOnlyNeedsOneElasticIpTooMany() {
    assertEquals(
        """
        riglet.yaml:21:1: warning RIG2305: 6 Elastic IPs are needed in us-west-2 (2 NAT gateways × \
        3 environments); a new account has 5.
        `nat: single` in integration and staging needs 4, or ask for a higher quota before creating \
        production.""",
        RigletCheck.check(load(RigletSamples.twig(), LoadOptions.NONE)).stream()
            .map(finding -> finding + "\n" + finding.hint().orElseThrow())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void theRealTwigRigletAcceptsThat() {
    assertEquals(List.of(), RigletSamples.check(RigletSamples.twig()));
  }

  @Test
  void tenMistakesGiveTenDiagnosticsInOneRun() {
    String text =
        """
        riglet: 1
        owner: Buildit
        projekt: twig
        region: us-west-2
        domain: buildit.tools
        certificate: arn:aws:acm:us-east-1:123456789012:certificate/11111111
        connection: arn:aws:codeconnections:us-west-2:123456789012:connection/aaaaaaaa
        notifications: { slack: "https://hooks.slack.com/services/T0/B0/secret" }
        environments:
          integration: { cidr: 10.10.0.7/16 }
          staging: { cidr: 10.20.0.0/16, nat: singel, compute: { size: 2 } }
          production: { cidr: 10.30.0.0/16, compute: { size: 9 } }
        applications:
          twig-api: { repository: buildit/twig-api, branch: feature/x, port: 3000, priority: 100 }
          twig: { repository: buildit/twig, port: 0, priority: 100 }
        """;
    assertEquals(
        List.of(
            "2:8 RIG1101",
            "3:1 RIG1001",
            "6:14 RIG2501",
            "8:25 RIG1113",
            "10:24 RIG1112",
            "11:39 RIG1004",
            "12:54 RIG2301",
            "14:53 RIG1102",
            "15:43 RIG2401",
            "15:56 RIG2101"),
        places(RigletSamples.check(text)));
  }

  /** Whoever changes one of region, certificate and connection is told which one is wrong. */
  @ParameterizedTest
  @CsvSource({
    "us-west-2, us-west-2, us-west-2, ''",
    "us-west-9, us-west-2, us-west-2, region",
    "us-west-1, us-west-2, us-west-2, region",
    "us-west-9, us-west-9, us-west-9, region",
    "us-west-9, us-east-1, us-west-2, region",
    "us-west-2, us-east-1, us-west-2, certificate",
    "us-west-2, us-west-9, us-west-2, certificate",
    "us-west-2, us-west-2, us-east-1, connection",
    "us-west-2, us-west-9, us-west-9, 'certificate, connection'",
    "us-west-2, us-east-1, us-west-1, 'certificate, connection'",
    "us-west-1, us-west-2, '', certificate",
    "eusc-de-east-1, us-west-2, '', certificate",
    "us-west-2a, us-west-2, us-west-2, region"
  })
  void theKeyThatNamesTheWrongRegionIsBlamed(
      String region, String certificate, String connection, String blamed) {
    String text =
        RigletSamples.twig()
            .replace("region: us-west-2", "region: " + region)
            .replace("aws:acm:us-west-2", "aws:acm:" + certificate)
            .replaceAll(
                "(?m)^connection: (.*):us-west-2:(.*)$",
                connection.isEmpty()
                    ? "connection: $1:us-west-2:$2"
                    : "connection: $1:" + connection + ":$2");
    if (connection.isEmpty()) {
      text = text.replaceAll("(?m)^connection: .*$", "").replaceAll("(?s)applications:.*", "");
    }
    assertEquals(
        blamed,
        RigletSamples.check(text).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> finding.path().toString())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void aTemplateGetsOneFindingWhateverItsTagsAre() {
    List<Diagnostic> found =
        RigletSamples.check(
            """
            Resources:
              Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref AWS::StackName}}
              Other: {Type: AWS::SNS::Topic, Properties: {TopicName: !Sub "${Topic}"}}
            """);
    assertEquals(
        List.of(
            "riglet.yaml:1:1: error RIG1003: This is a CloudFormation template, not a riglet: it has"
                + " the section `Resources`."),
        found.stream().map(Diagnostic::toString).toList());
  }

  @Test
  void aRegionIsSuggestedAndANewerOneCanBeAllowed() {
    String text = RigletSamples.twig().replace("us-west-2", "us-west-9");
    Diagnostic found = RigletSamples.check(text).get(0);
    assertEquals(
        "riglet.yaml:9:9: error RIG2507: There is no region `us-west-9` (as of 2026-11-22).",
        found.toString());
    assertEquals(
        "Did you mean `us-west-1`? If `us-west-9` was launched after that day, allow it in"
            + " `.rigc.yaml`: `allowRegions: [us-west-9]`.",
        found.hint().orElseThrow());
    assertEquals(List.of(), RigletSamples.check(text, "allowRegions: [us-west-9]"));
  }

  @Test
  void aRigletBuiltInCodeIsCheckedByTheSameRules() {
    Riglet twig = load(RigletSamples.twig(), LoadOptions.NONE).riglet();
    Riglet clashing = withPriorities(twig, 100);
    List<Diagnostic> found = RigletCheck.check(LoadedRiglet.inCode(clashing));
    assertEquals(List.of("1:1 RIG2101", "1:1 RIG2305"), places(found));
    assertEquals("riglet", found.get(0).location().file());
    assertEquals(NodePath.of("applications", "twig", "priority"), found.get(0).path());
  }

  @Test
  void theBranchOptionReplacesEveryBranch() {
    LoadedRiglet loaded = load(RigletSamples.twig(), LoadOptions.withBranch("next"));
    loaded.riglet().applications().forEach(app -> assertEquals("next", app.branch().value()));
  }

  @Test
  void aBranchOptionThatCannotBePartOfAStackNameIsReported() {
    Checked<LoadedRiglet> loaded =
        RigletLoader.load(
            new Source("riglet.yaml", RigletSamples.twig()), LoadOptions.withBranch("feature/x"));
    assertEquals(
        "--branch:1:1: error RIG1102: The branch `feature/x` was asked for, but a branch must be"
            + " letters, digits and inner hyphens, because it becomes a part of stack names.",
        loaded.diagnostics().get(0).toString());
  }

  @Test
  void aSecretIsNeverRepeatedWhateverElseIsWrongOnItsLine() {
    String text =
        RigletSamples.twig()
            .replace(
                "environment: { TWIG_API_LOG_LEVEL: info, ",
                "environment: { DB_PASSWORD: hunter2, API_KEY: 1234567, a-b: x, ")
            .replace(
                "LDAP_URL: \"/buildit/twig/${environment}/ldap-url\"",
                "LDAP_URL: hunter2!\n      2: \"hunter2 §\"");
    List<Diagnostic> found = RigletSamples.check(text);
    assertTrue(found.size() >= 5, () -> found.toString());
    for (Diagnostic finding : found) {
      String all = finding + " " + finding.hint() + finding.excerpt();
      assertTrue(!all.contains("hunter2") && !all.contains("1234567"), all);
    }
  }

  /** What people write there, and what YAML makes of a password without quotes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secrets: hunter2",
        "secrets: { MAIL_KEY: 77770007 }",
        "secrets: { MAIL_KEY: 77770007, MAIL_KEY: 77770007 }",
        "secrets: { MAIL_KEY: { value: hunter2 } }",
        "secrets: { MAIL_KEY: [hunter2] }",
        "secrets: [{ name: MAIL_KEY, value: hunter2 }]",
        "secrets: [MAIL_KEY=hunter2]",
        "secrets: [MAIL_KEY, hunter2",
        "secret: { MAIL_KEY: hunter2! }",
        "secerts: { MAIL_KEY: hunter2! }",
        "secrets:\n      MAIL_KEY: *hunter2",
        "secrets:\n      MAIL_KEY: &hunter2",
        "secrets:\n      MAIL_KEY: !hunter2",
        "secrets:\n      MAIL_KEY: @hunter2",
        "secrets:\n      MAIL_KEY: %hunter2",
        "secrets:\n      MAIL_KEY: |hunter2",
        "secrets:\n      MAIL_KEY: \"hunter2",
        "secrets:\n      MAIL_KEY: \"\\qhunter2\"",
        "secrets:\n      MAIL_KEY: hunter2: x: y",
        "secrets:\n      MAIL_KEY:\t'hunter2'",
        "secrets:\n      A: /x\n\tMAIL_KEY: hunter2",
        "secrets:\n      A: /x\n      # b\n\n        MAIL_KEY: hunter2",
        "environment: { DB_PASS: \"hunter2${\" }",
        "environment: { DB_PASSWORD2: \"hunter2${\" }",
      })
  void nothingThatIsWrittenAsASecretIsRepeated(String secrets) {
    List<Diagnostic> found =
        RigletSamples.check(
            RigletSamples.twig().replace("    priority: 200", "    priority: 200\n    " + secrets));
    assertFalse(found.isEmpty());
    for (Diagnostic finding : found) {
      String all = finding + " " + finding.hint() + finding.excerpt();
      assertTrue(!all.contains("hunter2") && !all.contains("77770007"), all);
    }
  }

  @Test
  void aSecretIsNotRepeatedFromAFileThatCannotBeRead() {
    List<Diagnostic> found = RigletSamples.check("owner: x\n\tDB_PASSWORD: hunter2\n");
    assertEquals("RIG0004", found.get(0).rule().value());
    assertEquals("\tDB_PASSWORD: [secret]", found.get(0).excerpt().orElseThrow());
  }

  private static LoadedRiglet load(String text, LoadOptions options) {
    return RigletLoader.load(new Source("riglet.yaml", text), options).value().orElseThrow();
  }

  private static List<String> places(List<Diagnostic> found) {
    return found.stream()
        .map(f -> f.location().line() + ":" + f.location().column() + " " + f.rule())
        .toList();
  }

  private static Riglet withPriorities(Riglet riglet, int priority) {
    List<Application> applications = new ArrayList<>();
    for (Application app : riglet.applications()) {
      applications.add(
          new Application(
              app.name(),
              app.repository(),
              app.branch(),
              app.port(),
              app.healthCheck(),
              priority,
              app.endToEndTests()));
    }
    return new Riglet(
        riglet.owner(),
        riglet.project(),
        riglet.region(),
        riglet.profile(),
        riglet.domain(),
        riglet.certificate(),
        riglet.keyName(),
        riglet.prefix(),
        riglet.hostedZone(),
        riglet.hostedZoneId(),
        riglet.connection(),
        riglet.notifications(),
        riglet.environments(),
        applications,
        riglet.overrides(),
        riglet.addons());
  }
}
