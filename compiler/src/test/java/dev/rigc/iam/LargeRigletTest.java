package dev.rigc.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.Compilation;
import dev.rigc.api.RigletCompiler;
import dev.rigc.diagnostic.Checked;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What roles may do is written out name by name, and IAM's sizes end somewhere. */
class LargeRigletTest {
  private static final int ENVIRONMENTS = 8;
  private static final int APPLICATIONS = 40;
  private static final Map<Integer, Deployed> DEPLOYED = new ConcurrentHashMap<>();

  @Test
  void policiesOfALargeRigletFitIntoIam() throws Exception {
    Deployed riglet = deployed(3);

    List<String> tooLarge = PolicySizes.tooLarge(riglet);

    assertEquals(List.of(), tooLarge);
  }

  @Test
  void everyHostNameIsInAPolicy() {
    Deployed riglet = deployed(0);
    Role role =
        riglet.roles().stream()
            .filter(each -> each.kind() == Role.Kind.DEPLOYMENT)
            .findFirst()
            .orElseThrow();
    Table.Row row =
        Table.of("deployment").rows("AWS::Route53::RecordSet", "create").stream()
            .filter(each -> each.action().equals("route53:ChangeResourceRecordSets"))
            .findFirst()
            .orElseThrow();
    Words words = new Words(riglet);
    List<Deployed.Resource> records = new ArrayList<>();
    for (Deployed.Resource record : riglet.resources("AWS::Route53::RecordSet")) {
      if (record.stack().layer().equals("app")) {
        records.add(record);
      }
    }

    assertEquals(ENVIRONMENTS * APPLICATIONS, records.size());
    for (Deployed.Resource record : records) {
      Request request = row.request(words.of(record), record.tags());
      assertTrue(role.may(request, List.of()), request::toString);
    }
  }

  @Test
  void fewSecretsAreNamedAndManyAreInTheirFolders() {
    String named = "arn:aws:ssm:eu-west-1:123456789012:parameter/acme/large/app00/key0";
    String neighbour = "arn:aws:ssm:eu-west-1:123456789012:parameter/acme/large/app00/other";
    String foreign = "arn:aws:ssm:eu-west-1:123456789012:parameter/acme/other/key0";

    assertTrue(reads(deployed(1), named));
    assertFalse(reads(deployed(1), neighbour));
    assertTrue(reads(deployed(3), named));
    assertTrue(reads(deployed(3), neighbour));
    assertFalse(reads(deployed(3), foreign));
  }

  private static boolean reads(Deployed riglet, String parameter) {
    return riglet.boundary().may(Request.of("ssm:GetParameters", parameter, Map.of()), List.of());
  }

  /** A riglet whose applications have so many secrets each; compiled once. */
  private static Deployed deployed(int secrets) {
    return DEPLOYED.computeIfAbsent(secrets, LargeRigletTest::compiled);
  }

  private static Deployed compiled(int secrets) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        riglet: 1
        owner: acme
        project: large
        region: eu-west-1
        domain: large.example
        certificate: arn:aws:acm:eu-west-1:123456789012:certificate/11111111-2222-3333-4444-555555555555
        connection: arn:aws:codeconnections:eu-west-1:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
        compute: { launch: fargate }
        database: { engine: none }
        environments:
        """);
    for (int i = 0; i < ENVIRONMENTS; i++) {
      text.append("  environment%d: { cidr: 10.%d.0.0/16, nat: single }\n".formatted(i, 10 + i));
    }
    text.append("applications:\n");
    for (int i = 0; i < APPLICATIONS; i++) {
      text.append(
          "  app%02d: { repository: acme/app%02d, port: %d, priority: %d, secrets: {%s} }\n"
              .formatted(i, i, 8000 + i, 100 + i, secrets(i, secrets)));
    }
    Checked<Compilation> compiled =
        new RigletCompiler().compile(new Source("riglet.yaml", text.toString()));
    Compilation compilation =
        compiled.value().orElseThrow(() -> new AssertionError(compiled.diagnostics()));
    return Deployed.of(file -> compilation.output().file(file).orElseThrow().text());
  }

  private static String secrets(int application, int count) {
    TreeSet<String> secrets = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      secrets.add(" KEY%d: /acme/large/app%02d/key%d".formatted(i, application, i));
    }
    return String.join(",", secrets);
  }
}
