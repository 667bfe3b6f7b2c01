package dev.rigc.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rigc.cfn.Output;
import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.value.Value;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A compiled riglet below {@code generated/} as it is once all its stacks are deployed, in the
 * order of its plan, with every value known.
 */
final class Deployed {
  static final String ACCOUNT = "123456789012";
  private static final Map<String, Deployed> SAMPLES = new ConcurrentHashMap<>();
  private static final Path GENERATED = Path.of(System.getProperty("rigc.root"), "generated");

  /**
   * A deployed resource.
   *
   * @param stack its stack
   * @param logicalId its logical id
   * @param type its type
   * @param properties its properties, as texts, lists and maps
   */
  record Resource(Stack stack, String logicalId, String type, Map<String, Object> properties) {

    /** A property that is a text. */
    String text(String property) {
      return Optional.ofNullable(properties.get(property))
          .map(String::valueOf)
          .orElseThrow(() -> new AssertionError(logicalId + " has no " + property));
    }

    /**
     * The tags that the template gives it; those of its stack are missing if a pipeline made it.
     */
    Map<String, String> tags() {
      Map<String, String> tags = new LinkedHashMap<>();
      for (Object tag : Plain.list(properties.get("Tags"))) {
        tags.put(
            String.valueOf(Plain.map(tag).get("Key")), String.valueOf(Plain.map(tag).get("Value")));
      }
      return tags;
    }
  }

  private final String owner;
  private final String project;
  private final String region;
  private final PhysicalNames names;
  private final Map<String, String> exports = new HashMap<>();
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, List<Resource>> byType = new HashMap<>();
  private List<Role> roles = List.of();
  private List<Policy> bucketPolicies = List.of();

  private Deployed(JsonNode plan) {
    owner = plan.path("owner").asText();
    project = plan.path("project").asText();
    region = plan.path("region").asText();
    names = new PhysicalNames(region, ACCOUNT);
  }

  /** A sample by the name of its folder. */
  static Deployed of(String sample) {
    return SAMPLES.computeIfAbsent(sample, Deployed::deploy);
  }

  private static Deployed deploy(String sample) {
    return of(generated(sample));
  }

  private static UnaryOperator<String> generated(String sample) {
    return file -> {
      try {
        return Files.readString(GENERATED.resolve(sample).resolve(file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    };
  }

  /** A sample, and beside it the compiled preview of a branch. */
  static Deployed withPreview(String sample, UnaryOperator<String> preview) {
    return of(List.of(generated(sample), preview));
  }

  /** A compiled riglet, of which the text of each file is asked for. */
  static Deployed of(UnaryOperator<String> files) {
    return of(List.of(files));
  }

  /** The same of several that share an account, the first of which has what all import from. */
  private static Deployed of(List<UnaryOperator<String>> compiled) {
    Deployed deployed = new Deployed(json(compiled.get(0).apply("riglet.json")));
    for (UnaryOperator<String> files : compiled) {
      deployed.deployAll(files);
    }
    deployed.roles = deployed.resources("AWS::IAM::Role").stream().map(deployed::role).toList();
    deployed.bucketPolicies =
        deployed.resources("AWS::S3::BucketPolicy").stream()
            .map(policy -> Policy.of(policy.properties().get("PolicyDocument")))
            .toList();
    return deployed;
  }

  private void deployAll(UnaryOperator<String> files) {
    for (JsonNode stack : json(files.apply("riglet.json")).path("stacks")) {
      String file = stack.path("file").asText();
      deploy(
          new Stack(
              stack.path("name").asText(),
              file,
              stack.path("layer").asText(),
              stack.path("environment").asText(""),
              stack.path("application").asText("")),
          files.apply(file),
          stack.path("parameters"));
    }
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void deploy(Stack stack, String text, JsonNode parameters) {
    Map<String, String> given = new HashMap<>();
    parameters.properties().forEach(entry -> given.put(entry.getKey(), entry.getValue().asText()));
    Template template = Template.of(DocumentParser.parse(new Source(stack.file(), text)));
    Map<String, Resource> made = new HashMap<>();
    Plain plain =
        new Plain(
            evaluator(template, stack, given), name -> named(name, template, stack, given, made));
    template.resources().keySet().forEach(id -> resource(id, template, stack, plain, made));
    for (String id : template.resources().keySet()) {
      Resource resource = made.get(id);
      resources.add(resource);
      byType.computeIfAbsent(resource.type(), type -> new ArrayList<>()).add(resource);
    }
    for (Output output : template.outputs().values()) {
      Map<String, Object> written = Plain.map(plain.of(output.definition()));
      if (written.get("Export") != null) {
        exports.put(
            String.valueOf(Plain.map(written.get("Export")).get("Name")),
            String.valueOf(written.get("Value")));
      }
    }
  }

  private Evaluator evaluator(Template template, Stack stack, Map<String, String> given) {
    Map<String, String> pseudo =
        Map.of(
            "AWS::AccountId",
            ACCOUNT,
            "AWS::Partition",
            "aws",
            "AWS::Region",
            region,
            "AWS::URLSuffix",
            "amazonaws.com",
            "AWS::StackName",
            stack.name(),
            "AWS::StackId",
            "arn:aws:cloudformation:"
                + region
                + ":"
                + ACCOUNT
                + ":stack/"
                + stack.name()
                + "/11111111-2222-3333-4444-555555555555");
    return Evaluator.of(
        template,
        EvaluationContext.NONE.withPseudo(pseudo).withExports(exports).withParameters(given));
  }

  private static Resource resource(
      String id, Template template, Stack stack, Plain plain, Map<String, Resource> made) {
    Resource known = made.get(id);
    if (known == null) {
      dev.rigc.cfn.Resource written = template.resources().get(id);
      Optional<Value> properties = written.attribute("Properties");
      known =
          new Resource(
              stack,
              id,
              written.type(),
              properties.isEmpty() ? Map.of() : Plain.map(plain.of(properties.get())));
      made.put(id, known);
    }
    return known;
  }

  /** What a reference to a resource or parameter of the template gives. */
  private String named(
      String name,
      Template template,
      Stack stack,
      Map<String, String> given,
      Map<String, Resource> made) {
    String id = name.split("\\.", 2)[0];
    if (name.startsWith("import ")) {
      throw new AssertionError(stack.name() + ": nothing exports " + name);
    }
    if (!template.resources().containsKey(id)) {
      return "value-of-" + name.replaceAll("[^A-Za-z]", "-");
    }
    Plain plain =
        new Plain(
            evaluator(template, stack, given), inner -> named(inner, template, stack, given, made));
    Resource resource = resource(id, template, stack, plain, made);
    return name.contains(".")
        ? names.attribute(resource, name.substring(id.length() + 1))
        : names.ref(resource);
  }

  PhysicalNames names() {
    return names;
  }

  /** All resources, in the order of the plan. */
  List<Resource> resources() {
    return List.copyOf(resources);
  }

  /** The resources of one type. */
  List<Resource> resources(String type) {
    return List.copyOf(byType.getOrDefault(type, List.of()));
  }

  /** A resource of a stack. */
  Resource resource(Stack stack, String logicalId) {
    return resources.stream()
        .filter(each -> each.stack().equals(stack) && each.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() -> new AssertionError(stack.name() + " has no " + logicalId));
  }

  /** What of the riglet stands in the place of words in the tables. */
  Map<String, String> words() {
    return Map.of("owner", owner, "project", project, "region", region, "account", ACCOUNT);
  }

  /** Every role that the riglet's stacks make. */
  List<Role> roles() {
    return roles;
  }

  /** The policies of all buckets. */
  List<Policy> bucketPolicies() {
    return bucketPolicies;
  }

  private Role role(Resource resource) {
    return new Role(
        Role.Kind.of(resource.stack(), resource.logicalId()),
        resource.stack(),
        names.arn(resource),
        Policy.of(resource.properties().get("AssumeRolePolicyDocument")),
        policiesOf(resource),
        Optional.ofNullable(resource.properties().get("PermissionsBoundary"))
            .map(arn -> managedPolicy(String.valueOf(arn))));
  }

  private List<Policy> policiesOf(Resource role) {
    List<Policy> policies = new ArrayList<>();
    if (role.properties().containsKey("ManagedPolicyArns")) {
      throw new AssertionError("Policies of AWS are not simulated: " + role.logicalId());
    }
    documents(role).forEach(document -> policies.add(Policy.of(document)));
    for (Resource managed : resources("AWS::IAM::ManagedPolicy")) {
      if (Plain.list(managed.properties().get("Roles")).contains(names.name(role))) {
        policies.add(Policy.of(managed.properties().get("PolicyDocument")));
      }
    }
    return policies;
  }

  /** The documents that count for the size of a role's inline policies. */
  List<Object> documents(Resource role) {
    List<Object> documents = new ArrayList<>();
    for (Object policy : Plain.list(role.properties().get("Policies"))) {
      documents.add(Plain.map(policy).get("PolicyDocument"));
    }
    for (Resource policy : resources("AWS::IAM::RolePolicy")) {
      if (policy.text("RoleName").equals(names.name(role))) {
        documents.add(policy.properties().get("PolicyDocument"));
      }
    }
    return documents;
  }

  private Policy managedPolicy(String arn) {
    return resources("AWS::IAM::ManagedPolicy").stream()
        .filter(policy -> names.arn(policy).equals(arn))
        .map(policy -> Policy.of(policy.properties().get("PolicyDocument")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no policy " + arn));
  }

  /** The boundary as a role that may do all that the boundary lets it. */
  Role boundary() {
    Resource boundary =
        resources("AWS::IAM::ManagedPolicy").stream()
            .filter(policy -> policy.logicalId().equals("ApplicationBoundary"))
            .findFirst()
            .orElseThrow();
    return new Role(
        Role.Kind.BOUNDARY,
        boundary.stack(),
        names.arn(boundary),
        new Policy(List.of()),
        List.of(
            Policy.of(
                Map.of("Statement", Map.of("Effect", "Allow", "Action", "*", "Resource", "*")))),
        Optional.of(Policy.of(boundary.properties().get("PolicyDocument"))));
  }
}
