package dev.rigc.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rigc.api.RigletCompiler;
import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.cfn.spec.fact.IamActions;
import dev.rigc.emit.OutputSet;
import dev.rigc.render.SampleRiglets;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every role that rigc emits against what it must be able to do and what it must not: the
 * tables below {@code src/test/resources/roles}.
 */
class RoleSimulationTest {
  private static final Table PAGES = Table.of("pages");
  private static final Table DEPLOYMENT = Table.of("deployment");
  private static final Table OPERATOR = Table.of("operator");
  private static final Table PIPELINE = Table.of("pipeline");
  private static final Table RUNNING = Table.of("running");
  private static final Table ATTACKS = Table.of("attacks");

  /** The services that say whose account they act for, in the trust policy of a role. */
  private static final Set<String> SAY_THE_ACCOUNT =
      Set.of(
          // https://docs.aws.amazon.com/codebuild/latest/userguide/cross-service-confused-deputy-prevention.html
          "codebuild.amazonaws.com",
          // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
          "vpc-flow-logs.amazonaws.com",
          // https://docs.aws.amazon.com/codepipeline/latest/userguide/cross-service-confused-deputy-prevention.html
          "codepipeline.amazonaws.com",
          // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
          "ecs-tasks.amazonaws.com",
          // https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
          "scheduler.amazonaws.com",
          // https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html
          "events.amazonaws.com",
          // https://github.com/aws/agent-toolkit-for-aws, lambda-trust-policy.json
          "lambda.amazonaws.com");

  /** These do not, or AWS does not say so; a role can only be passed within its account. */
  private static final Set<String> MAY_NOT_SAY_IT =
      Set.of(
          // https://docs.aws.amazon.com/chatbot/latest/adminguide/chatbot-iam-role-policies.html
          "chatbot.amazonaws.com",
          // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html
          "cloudformation.amazonaws.com",
          // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AmazonECSInfrastructureRolePolicyForLoadBalancers.html
          "ecs.amazonaws.com",
          // https://github.com/prowler-cloud/prowler/issues/2810
          "ec2.amazonaws.com");

  /** Twig with a preview of a branch beside it, whose stacks are in the same account. */
  private static final String PREVIEW = "twig and a preview";

  private static final Map<String, Deployed> ALL = new ConcurrentHashMap<>();

  private final List<String> found = new ArrayList<>();

  /** Every sample: a role of one that no table knows fails here. */
  static List<String> riglets() {
    List<String> riglets = new ArrayList<>(SampleRiglets.names());
    riglets.add(PREVIEW);
    return riglets;
  }

  private static Deployed deployed(String riglet) {
    return ALL.computeIfAbsent(
        riglet, name -> name.equals(PREVIEW) ? preview() : Deployed.of(name));
  }

  private static Deployed preview() {
    String twig;
    try {
      twig = Files.readString(SampleRiglets.ROOT.resolve("riglet.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    OutputSet preview =
        new RigletCompiler()
            .compilePreview(
                DocumentParser.parse(new Source("riglet.yaml", twig)), "twig-api", "feature/x")
            .value()
            .orElseThrow()
            .output();
    return Deployed.withPreview("twig", file -> preview.file(file).orElseThrow().text());
  }

  /** The right to set the records of a preview comes with its pipeline, and goes with it. */
  @Test
  void theDeploymentRoleSetsRecordsOfAPreviewOnlyWhileItIsThere() {
    Request request =
        Request.of(
            "route53:ChangeResourceRecordSets",
            "arn:aws:route53:::hostedzone/Z0EXISTING",
            Map.of(
                "route53:ChangeResourceRecordSetsNormalizedRecordNames",
                List.of("integration-twig-api-feature-x.buildit.tools"),
                "route53:ChangeResourceRecordSetsRecordTypes",
                List.of("A"),
                "route53:ChangeResourceRecordSetsActions",
                List.of("UPSERT")));
    assertTrue(theRole(deployed(PREVIEW), Role.Kind.DEPLOYMENT).may(request, List.of()));
    assertFalse(theRole(deployed("twig"), Role.Kind.DEPLOYMENT).may(request, List.of()));
  }

  @ParameterizedTest
  @MethodSource("riglets")
  void theDeploymentRoleMakesChangesTagsAndDeletesApplicationStacks(String sample) {
    Deployed riglet = deployed(sample);
    Role role = theRole(riglet, Role.Kind.DEPLOYMENT);
    Words words = new Words(riglet);
    for (Deployed.Resource resource : riglet.resources()) {
      if (isOfPipelines(resource)) {
        for (String phase : phases(resource.type())) {
          for (Table.Row row : DEPLOYMENT.rows(resource.type(), phase)) {
            mustBeAllowed(riglet, role, row.request(words.of(resource), resource.tags()));
          }
        }
      }
    }
    assertNothingFound();
  }

  private static boolean isOfPipelines(Deployed.Resource resource) {
    return Set.of("app", "task").contains(resource.stack().layer());
  }

  /** Which requests a service moves is said by a role that it hands to ECS. */
  @Test
  void theDeploymentRoleHandsRolesToEcs() {
    Deployed riglet = Deployed.of("everything");
    Role role = theRole(riglet, Role.Kind.DEPLOYMENT);
    List<Role> handed =
        riglet.roles().stream().filter(each -> each.kind() == Role.Kind.REQUESTS).toList();

    assertTrue(!handed.isEmpty());
    for (Role each : handed) {
      mustBeAllowed(
          riglet,
          role,
          Request.of(
              "iam:PassRole",
              each.arn(),
              Map.of("iam:PassedToService", List.of("ecs.amazonaws.com"))));
    }
    assertNothingFound();
  }

  private static List<String> phases(String type) {
    boolean tags = ResourceSpecs.bundled().find(type).orElseThrow().tagging().isPresent();
    return tags
        ? List.of("create", "update", "delete", "tag")
        : List.of("create", "update", "delete");
  }

  @ParameterizedTest
  @MethodSource("riglets")
  void everyTypeThatIsEmittedIsInATable(String sample) {
    for (Deployed.Resource resource : deployed(sample).resources()) {
      boolean listed =
          isOfPipelines(resource)
              ? phases(resource.type()).stream()
                  .allMatch(phase -> DEPLOYMENT.has(resource.type(), phase))
              : OPERATOR.texts().contains(resource.type());
      if (!listed) {
        found.add(resource.type() + " of " + resource.stack().file());
      }
    }
    assertNothingFound();
  }

  @ParameterizedTest
  @MethodSource("riglets")
  void pipelinesRunTheirActions(String sample) {
    Deployed riglet = deployed(sample);
    Words words = new Words(riglet);
    for (Role role : riglet.roles()) {
      if (role.kind() == Role.Kind.PIPELINE) {
        Map<String, String> own = words.of(role);
        PIPELINE
            .rows("Artifacts")
            .forEach(row -> mustBeAllowed(riglet, role, row.request(own, Map.of())));
        for (Map<String, Object> action : words.pipelineActions(role.stack())) {
          Map<String, String> all = new HashMap<>(own);
          all.putAll(words.configuration(action));
          rowsOf(action, all)
              .forEach(row -> mustBeAllowed(riglet, role, row.request(all, Map.of())));
        }
      }
    }
    assertNothingFound();
  }

  private static List<Table.Row> rowsOf(Map<String, Object> action, Map<String, String> words) {
    String provider = String.valueOf(Plain.map(action.get("ActionTypeId")).get("Provider"));
    boolean deploys = provider.equals("CloudFormation");
    List<Table.Row> rows =
        new ArrayList<>(
            PIPELINE.rows(deploys ? provider + " " + words.get("ActionMode") : provider));
    if (words.containsKey("TemplateConfiguration")) {
      rows.addAll(PIPELINE.rows(provider + " TemplateConfiguration"));
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("riglets")
  void buildsContainersFunctionsAndHostsDoTheirWork(String sample) {
    Deployed riglet = deployed(sample);
    Words words = new Words(riglet);
    for (Role role : riglet.roles()) {
      if (role.kind() != Role.Kind.DEPLOYMENT && role.kind() != Role.Kind.PIPELINE) {
        Map<String, String> own = words.of(role);
        List<Table.Row> rows = new ArrayList<>(RUNNING.rows(role.kind().name()));
        if (role.kind().name().endsWith("_HOST")) {
          rows.addAll(RUNNING.rows("HOST"));
        }
        if (own.containsKey("metrics")) {
          rows.addAll(RUNNING.rows(role.kind() + " metrics"));
        }
        rows.forEach(row -> mustBeAllowed(riglet, role, row.request(own, Map.of())));
        for (String secret : words.secrets(role)) {
          Map<String, String> all = new HashMap<>(own);
          all.put("secret", secret);
          RUNNING
              .rows(role.kind().name() + " " + secret.split(":", -1)[2])
              .forEach(row -> mustBeAllowed(riglet, role, row.request(all, Map.of())));
        }
      }
    }
    assertNothingFound();
  }

  @ParameterizedTest
  @MethodSource("riglets")
  void noAttackSucceeds(String sample) {
    Deployed riglet = deployed(sample);
    Words words = new Words(riglet);
    List<Role> roles = new ArrayList<>(riglet.roles());
    roles.add(riglet.boundary());
    List<Policy> buckets = riglet.bucketPolicies();
    for (Table.Row attack : ATTACKS.all()) {
      for (Role role : roles) {
        if (role.kind() == Role.Kind.valueOf(attack.by())) {
          Request request = attack.request(words.of(role), Map.of());
          if (role.may(request, buckets)) {
            found.add(role + " " + attack.why() + ": " + request);
          }
        }
      }
    }
    assertNothingFound();
  }

  /** What a role of an application says it may do is cut off by no boundary. */
  @ParameterizedTest
  @MethodSource("riglets")
  void whatAnApplicationAsksForIsWithinItsBoundary(String sample) {
    Deployed riglet = deployed(sample);
    for (Role role : riglet.roles()) {
      if (role.kind() == Role.Kind.TASK) {
        for (Policy policy : role.policies()) {
          for (Policy.Statement statement : policy.statements()) {
            for (String action : statement.actions()) {
              for (String resource : statement.resources()) {
                String one = resource.replace("*", "x");
                mustBeAllowed(
                    riglet, role, Request.of(action.replace("*", "x"), one, met(statement)));
              }
            }
          }
        }
      }
    }
    assertNothingFound();
  }

  /** Keys with which the conditions of a statement hold. */
  private static Map<String, List<String>> met(Policy.Statement statement) {
    Map<String, List<String>> keys = new HashMap<>();
    statement
        .conditions()
        .getOrDefault("StringEquals", Map.of())
        .forEach((key, values) -> keys.put(key, values.subList(0, 1)));
    return keys;
  }

  @Test
  void everyKindOfRoleIsAttacked() {
    Set<Role.Kind> attacked = EnumSet.noneOf(Role.Kind.class);
    ATTACKS.all().forEach(attack -> attacked.add(Role.Kind.valueOf(attack.by())));

    assertEquals(EnumSet.allOf(Role.Kind.class), attacked);
  }

  @ParameterizedTest
  @MethodSource("riglets")
  void rolesAreTakenForThisAccountOnly(String sample) {
    for (Role role : deployed(sample).roles()) {
      String service = role.trust().statements().get(0).principals().get(0);
      boolean says = SAY_THE_ACCOUNT.contains(service);
      assertTrue(says || MAY_NOT_SAY_IT.contains(service), service);
      Map<String, List<String>> own = Map.of("aws:SourceAccount", List.of(Deployed.ACCOUNT));
      Map<String, List<String>> other = Map.of("aws:SourceAccount", List.of("999999999999"));
      assertTrue(trusts(role, service, says ? own : Map.of()), role + " cannot be taken");
      if (!service.equals("ec2.amazonaws.com") && trusts(role, service, other)) {
        found.add(role + " is taken for another account");
      }
      if (trusts(role, "sts.amazonaws.com", own)) {
        found.add(role + " is taken by another service");
      }
    }
    assertNothingFound();
  }

  private static boolean trusts(Role role, String service, Map<String, List<String>> keys) {
    Request request = Request.of("sts:AssumeRole", role.arn(), keys);
    return role.trust().of(request, service) == Policy.Effect.ALLOW;
  }

  /** A misspelt action allows nothing, and AWS says nothing. */
  @Test
  void everyActionExistsAndHasItsPage() {
    List<String> actions = new ArrayList<>();
    for (Table table : List.of(DEPLOYMENT, PIPELINE, RUNNING, ATTACKS)) {
      table.all().forEach(row -> actions.add(row.action()));
    }
    for (String sample : List.of("everything", "pipelines")) {
      for (Role role : deployed(sample).roles()) {
        for (Policy policy : role.policies()) {
          policy.statements().forEach(statement -> actions.addAll(statement.actions()));
        }
      }
    }
    for (String action : new TreeSet<>(actions)) {
      String service = action.substring(0, action.indexOf(':'));
      if (!service.equals("{connections}")
          && (!IamActions.fitsAny(action) || !PAGES.texts().contains(service))) {
        found.add(action);
      }
    }
    assertNothingFound();
  }

  @ParameterizedTest
  @MethodSource("riglets")
  void policiesFitIntoIam(String sample) throws JsonProcessingException {
    assertEquals(List.of(), PolicySizes.tooLarge(deployed(sample)));
  }

  private static Role theRole(Deployed riglet, Role.Kind kind) {
    return riglet.roles().stream().filter(role -> role.kind() == kind).findFirst().orElseThrow();
  }

  private void mustBeAllowed(Deployed riglet, Role role, Request request) {
    if (!role.may(request, riglet.bucketPolicies())) {
      found.add(role + " may not " + request);
    }
  }

  /** Everything that was found, so that one run says all. */
  private void assertNothingFound() {
    assertEquals(
        "",
        String.join("\n", new TreeSet<>(found)),
        () -> String.format(Locale.ROOT, "%d found", new TreeSet<>(found).size()));
  }
}
