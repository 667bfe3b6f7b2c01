package dev.rigc.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.api.DiffResult;
import dev.rigc.api.SystemPage;
import dev.rigc.model.value.CidrBlock;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SystemPageTest {
  private static final Pattern TAG = Pattern.compile("<(?!!)[^>]*>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern TARGET = Pattern.compile(" href=\"#([^\"]*)\"");

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }

  private static String section(String html, String id) {
    int start = html.indexOf("<section aria-labelledby=\"" + id + "\">");
    return html.substring(start, html.indexOf("</section>", start));
  }

  /** The texts of the cells of a row that begins with a text, from the section of an id. */
  private static String row(String html, String id, String heading) {
    for (String row : section(html, id).split("<tr[^>]*>")) {
      String text =
          row.replaceAll("(?s)</tr>.*", "")
              .replaceAll("<[^>]*>", " ")
              .replaceAll("\\s+", " ")
              .strip();
      if (text.startsWith(heading)) {
        return text;
      }
    }
    return "";
  }

  static List<String> samples() {
    return SampleRiglets.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void thePageOfASampleIsWholeAndAsksForNothing(String sample) throws IOException {
    String html = SamplePages.ofSample(sample).html();
    List<String> ids = all(ID, html);
    assertEquals(Set.copyOf(ids).size(), ids.size());
    Set<String> nowhere = new HashSet<>(all(TARGET, html));
    assertTrue(nowhere.size() > 12);
    nowhere.removeAll(ids);
    assertEquals(Set.of(), nowhere);
    for (String forbidden :
        List.of("<script", "<link", "<img", "<object", " style=", " src=", "@import", "url(")) {
      assertFalse(html.contains(forbidden), forbidden);
    }
  }

  @Test
  void theContentSecurityPolicyAllowsTheTwoStyleSheetsOnly() throws Exception {
    String html = SamplePages.ofSample("minimal").html();
    StringBuilder hashes = new StringBuilder();
    for (String style : all(Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL), html)) {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      hashes.append(" 'sha256-").append(Base64.getEncoder().encodeToString(hash)).append('\'');
    }
    String policy =
        "default-src 'none'; style-src" + hashes + "; base-uri 'none'; form-action 'none'";
    assertTrue(
        html.contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">"
                .formatted(policy.replace("'", "&#39;"))),
        html.substring(0, 800));
  }

  @Test
  void aRigletAndItsOutputHaveTheSamePageButForTheKeys() throws IOException {
    String riglet = SamplePages.ofRiglet(SampleRiglets.ROOT.resolve("riglet.yaml")).html();
    String output = SamplePages.ofSample("twig").html();
    assertEquals(
        riglet.replace(section(riglet, "settings"), ""),
        output.replace(section(output, "settings"), ""));
    assertEquals(
        "applications.twig-api.secrets.TWIG_API_DB_USER ${database.secret}:username –",
        row(riglet, "settings", "applications.twig-api.secrets.TWIG_API_DB_USER"));
    assertEquals(
        "environments.staging.compute.size 2 1",
        row(riglet, "settings", "environments.staging.compute.size"));
    assertEquals("hostedZone existing existing", row(riglet, "settings", "hostedZone existing"));
    assertTrue(section(output, "settings").contains("was made of an output folder"));
  }

  @Test
  void eachSectionSaysWhatIsThere() throws IOException {
    String html = SamplePages.ofSample("twig").html();
    assertEquals(
        "production 10.30.0.0/16 2 compute-ecs: 2 × t3.small, at most 4 db-couch: 1 × t3.small, at most 1 app-twig-api: 3 app-twig: 3 production/foundation production/compute-ecs production/db-couch production/app-twig-api production/app-twig",
        row(html, "environments", "production"));
    assertEquals(
        "SubnetPublicA to the internet gateway has a NAT gateway zone a 10.10.1.0/24 256 251",
        row(html, "addresses", "SubnetPublicA"));
    assertTrue(row(html, "addresses", "Free blocks").endsWith(" 10.10.128.0/17 64,000 –"));
    assertEquals(
        "twig-api.buildit.tools every path A 11111111-2222-3333-4444-555555555555 production/app-twig-api",
        row(html, "hosts", "twig-api.buildit.tools"));
    assertEquals(
        "101 443 twig-api.buildit.tools – forward to production/app-twig-api TargetGroup production/app-twig-api",
        row(html, "priorities", "101"));
    assertEquals(
        "in tcp 5984 integration/compute-ecs AppSecurityGroup Applications to CouchDB",
        row(html, "ports", "in tcp 5984"));
    assertEquals(
        "buildit-twig-production-foundation--ALB--SG ${LoadBalancerSecurityGroup} production/compute-ecs",
        row(html, "stacks", "buildit-twig-production-foundation--ALB--SG"));
    assertEquals(
        "TaskRole · assumed by ecs-tasks.amazonaws.com · boundary ApplicationBoundary",
        row(html, "roles", "TaskRole"));
    assertEquals(
        "HandRolesToTasks roles Allow iam:PassRole arn:${AWS::Partition}:iam::${AWS::AccountId}:role/buildit-twig/applications/* StringEquals iam:PassedToService: ecs-tasks.amazonaws.com",
        row(html, "roles", "HandRolesToTasks"));
    assertEquals(
        "Elastic IP addresses of a region us-west-2 6 5 1 too many",
        row(html, "quotas", "Elastic"));
    assertEquals(
        "Rules of an Application Load Balancer production/foundation LoadBalancer 4 100 enough",
        row(html, "quotas", "Rules of"));
    assertEquals(
        "Target groups of an Application Load Balancer integration/foundation LoadBalancer 2 100 enough",
        row(html, "quotas", "Target groups of an"));
  }

  @Test
  void whatChangedIsOnThePageIfItIsAskedFor() throws IOException {
    String html = SamplePages.changed("git:v1:<riglet>.yaml").html();
    assertTrue(html.contains("<h2 id=\"changes\">Changes since git:v1:&lt;riglet&gt;.yaml</h2>"));
    assertEquals(
        "TargetGroup AWS::ElasticLoadBalancingV2::TargetGroup will replace – HealthCheckPath: /ping → / acme-shop-production-foundation:Vpc.CidrBlock → export acme-shop-production-foundation--VpcId → TargetGroup.VpcId",
        row(html, "changes", "TargetGroup AWS"));
    assertTrue(
        row(html, "changes", "Vpc AWS")
            .endsWith(" will replace – CidrBlock: 10.99.0.0/16 → 10.30.0.0/16 –"),
        row(html, "changes", "Vpc AWS"));
    String riglet = SamplePages.riglet("minimal");
    DiffResult nothing = SamplePages.compared(riglet, riglet);
    String same = SamplePages.ofSample("minimal").since("riglet.yaml", nothing).html();
    assertTrue(section(same, "changes").matches("(?s).*<p>Nothing differs in \\d+ stacks.</p>.*"));
  }

  @Test
  void aHostileTextChangesNoTag() throws IOException {
    String hostile =
        String.join(
            "",
            "</code><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'--><!--",
            "&lt;&#60;&amp;",
            "[#if x][=style]${x}[/#if]",
            "</style></title></svg>");
    String harmless = tags(hostileIn("word"));
    assertTrue(harmless.length() > 10_000);
    String html = hostileIn(hostile);
    assertEquals(harmless, tags(html));
    assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    for (String id : all(ID, html)) {
      assertTrue(id.matches("[A-Za-z0-9-]+"), id);
    }
  }

  private static String hostileIn(String text) throws IOException {
    String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return SamplePages.ofSample(
            "monitored", file -> file.replace("buildit", "b" + json).replace("TLS13", "T" + json))
        .html();
  }

  /** The tags in order with their classes; the other attributes are positions, sizes and ids. */
  private static String tags(String html) {
    List<String> tags = new ArrayList<>();
    TAG.matcher(html)
        .results()
        .map(tag -> tag.group().replaceAll(" (?!class=)[A-Za-z-]+=\"[^\"]*\"", ""))
        .forEach(tags::add);
    return String.join("\n", tags);
  }

  @Test
  void secretsAreNamesOnly() {
    String html =
        SamplePages.ofRiglet(
                """
                riglet: 1
                owner: acme
                project: shop
                region: eu-central-1
                domain: shop.example.com
                certificate: arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555
                connection: arn:aws:codeconnections:eu-central-1:123456789012:connection/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
                environments: {integration: {nat: single}}
                applications:
                  web:
                    repository: acme/web
                    port: 8080
                    priority: 100
                    secrets: {PASSWORD: /acme/shop/password}
                """)
            .html();
    assertTrue(html.contains("/acme/shop/password"));
    Document plan =
        DocumentParser.parse(
            new Source(
                "riglet.json",
                """
                {"rigc": "1.0.0", "owner": "a", "project": "b", "stacks": [
                {"name": "s", "file": "s.yaml", "parameters": {"Given": "hunter2given"}}]}
                """));
    Document template =
        DocumentParser.parse(
            new Source(
                "s.yaml",
                """
                Parameters:
                  Given: {Type: String, NoEcho: true, Description: its value is hunter2given}
                  Password: {Type: String, Default: hunter2default}
                Resources:
                  Group:
                    Type: AWS::EC2::SecurityGroup
                    Properties:
                      GroupDescription: !Ref Given
                      SecurityGroupIngress:
                        - {IpProtocol: tcp, FromPort: 1, ToPort: 2, Description: !Sub "x ${Password}"}
                """));
    String masked = SystemPage.of(List.of(plan, template)).orElseThrow().html();
    assertFalse(masked.contains("hunter2"), masked);
    assertEquals("Given [secret] its value is [secret]", row(masked, "settings", "Given"));
  }

  @Test
  void whatIsNoOutputFolderHasNoPage() {
    Document template =
        DocumentParser.parse(new Source("a.yaml", "Resources: {Topic: {Type: AWS::SNS::Topic}}"));
    assertTrue(SystemPage.of(List.of(template)).isEmpty());
  }

  @Test
  void freeBlocksAreAllThatIsNotTaken() {
    CidrBlock vpc = CidrBlock.parse("10.0.0.0/24");
    assertEquals(List.of(vpc), FreeBlocks.of(vpc, List.of()));
    assertEquals(
        "[10.0.0.0/26, 10.0.0.128/25]",
        FreeBlocks.of(vpc, List.of(CidrBlock.parse("10.0.0.64/26"))).toString());
    assertEquals(List.of(), FreeBlocks.of(vpc, List.of(CidrBlock.parse("10.0.0.0/8"))));
    assertEquals(List.of(vpc), FreeBlocks.of(vpc, List.of(CidrBlock.parse("10.1.0.0/16"))));
  }
}
