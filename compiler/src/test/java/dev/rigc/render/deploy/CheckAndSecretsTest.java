package dev.rigc.render.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.render.deploy.Operator.Result;
import dev.rigc.render.deploy.aws.AwsEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be there before anything is created. */
final class CheckAndSecretsTest {
  private static final String WEBHOOK = "https://hooks.example.com/T/\"B\"\\x $(id) 'y'";

  private AwsEndpoint endpoint;
  private Operator operator;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    endpoint = new AwsEndpoint("us-west-2");
    operator = new Operator(folder, SampleRiglet.twig(), endpoint);
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnceAndNothingIsCreated() throws Exception {
    for (String what : List.of("certificate", "connection", "zone", "key pair", "addresses")) {
      endpoint.lack(what);
    }
    Result checked = operator.make("create-riglet");
    assertNotEquals(0, checked.status());
    for (String missing :
        List.of(
            "missing  certificate",
            "missing  connection",
            "missing  public hosted zone",
            "missing  key pair",
            "missing  Elastic IPs: 5 in use + ",
            "missing  parameter /buildit/twig/slack-webhook",
            "missing  parameter /buildit/twig/integration/ldap-url",
            "missing  parameter /buildit/twig/staging/ldap-url",
            "missing  parameter /buildit/twig/production/ldap-url",
            "9 of these must be fixed first.")) {
      assertTrue(checked.output().contains(missing), checked.output());
    }
    assertEquals(List.of(), endpoint.stacks());
  }

  @Test
  void aZoneIsLookedUpByItsIdAndCertificatesOfFoundationsAreNot(@TempDir Path other)
      throws Exception {
    String riglet =
        SampleRiglet.SMALL
            .replaceFirst("certificate: .*", "certificate: create")
            .concat("hostedZone: Z0123456789ABCDEFGHIJ\n");
    Operator zone = new Operator(other, riglet, endpoint);
    Result checked = zone.make("check-env");
    assertEquals(0, checked.status(), checked.output());
    assertTrue(
        checked.output().contains("ok       certificates are requested with the foundations"),
        checked.output());
    assertTrue(
        checked.output().contains("ok       hosted zone Z0123456789ABCDEFGHIJ of buildit.tools"),
        checked.output());

    endpoint.lack("zone");
    Result elsewhere = zone.make("check-env");
    assertNotEquals(0, elsewhere.status());
    assertTrue(
        elsewhere.output().contains("missing  a hosted zone of buildit.tools; Z0123456789"),
        elsewhere.output());

    endpoint.lack("zone id");
    Result absent = zone.make("check-env");
    assertTrue(
        absent.output().contains("missing  hosted zone Z0123456789ABCDEFGHIJ: "), absent.output());

    zone.compile(riglet.replaceFirst("hostedZone: .*", "hostedZone: create"));
    Result made = zone.make("check-env");
    assertEquals(0, made.status(), made.output());
    assertTrue(
        made.output().contains("ok       hosted zone buildit.tools is made by o-1-p-2-deps"),
        made.output());
  }

  @Test
  void secretsGoThroughAPipe() throws Exception {
    Result set = operator.typing(WEBHOOK + "\n\nstaging\n\n").make("set-secrets");
    assertEquals(0, set.status(), set.output());
    assertEquals(WEBHOOK, endpoint.parameters().get("/buildit/twig/slack-webhook"));
    assertEquals("staging", endpoint.parameters().get("/buildit/twig/staging/ldap-url"));
    assertFalse(endpoint.parameters().containsKey("/buildit/twig/integration/ldap-url"));
    assertFalse(set.output().contains("hooks.example.com"), set.output());
    assertTrue(operator.recordedArguments().contains("put-parameter"));
    assertFalse(operator.recordedArguments().contains("hooks.example.com"));
  }

  @Test
  void aSecretStaysHiddenWhileTheScriptIsTraced() throws Exception {
    Result traced =
        operator.typing(WEBHOOK + "\n\n").run(List.of("bash", "-px", "./deploy.sh", "set-secrets"));
    assertEquals(0, traced.status(), traced.output());
    assertFalse(traced.output().contains("hooks.example.com"), traced.output());
  }
}
