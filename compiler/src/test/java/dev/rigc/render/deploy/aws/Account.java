package dev.rigc.render.deploy.aws;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is in the account beside its stacks. */
final class Account {
  static final String ID = "123456789012";

  /** A pseudo parameter that no template names: there if the endpoint is strict. */
  static final String STRICT = "Test::Strict";

  /** A version of an object, or a delete marker. */
  record ObjectVersion(String key, String version, boolean isMarker, byte[] content) {}

  private final String region;
  final Map<String, List<ObjectVersion>> buckets;
  final Map<String, List<String>> repositories = new LinkedHashMap<>();
  final Map<String, String> parameters = new TreeMap<>();

  /** How many hosts run, by their name. */
  final Map<String, Integer> hosts = new TreeMap<>();

  /** What was sent to hosts, in order. */
  final List<String> commands = new ArrayList<>();

  /** What ECS was asked to run, as JSON. */
  final List<String> tasks = new ArrayList<>();

  /** The container of the next tasks that says how they end. */
  String taskOf = "";

  /** Its exit code; below 0 where it never starts. */
  int taskEnds;

  /** How often each command was asked about. */
  final Map<String, Integer> looks = new TreeMap<>();

  /** How the next commands end. */
  String commandsEnd = "Success";

  final Set<String> missing = new TreeSet<>();
  boolean isStrict;

  Account(String region) {
    this(region, new LinkedHashMap<>());
  }

  private Account(String region, Map<String, List<ObjectVersion>> buckets) {
    this.region = region;
    this.buckets = buckets;
    parameters.put(AwsEndpoint.HOST_IMAGE, "ami-1111");
  }

  /** The same account in another region, from where its buckets can be read. */
  Account in(String other) {
    return new Account(other, buckets);
  }

  String region() {
    return region;
  }

  String stackId(String name, int number) {
    return "arn:aws:cloudformation:%s:%s:stack/%s/%d".formatted(region, ID, name, number);
  }

  Map<String, String> pseudo(String stack) {
    Map<String, String> pseudo = new TreeMap<>(plainPseudo(stack));
    if (isStrict) {
      pseudo.put(STRICT, "");
    }
    return pseudo;
  }

  private Map<String, String> plainPseudo(String stack) {
    return Map.of(
        "AWS::AccountId",
        ID,
        "AWS::Partition",
        "aws",
        "AWS::Region",
        region,
        "AWS::StackId",
        "arn:aws:cloudformation:" + region + ":" + ID + ":stack/" + stack,
        "AWS::StackName",
        stack,
        "AWS::URLSuffix",
        "amazonaws.com");
  }

  /** The newest version of the object at a URL of the form that `--template-url` takes. */
  String object(String url) {
    String rest = url.substring("https://".length());
    String bucket = rest.substring(0, rest.indexOf('.'));
    String[] key = rest.substring(rest.indexOf('/') + 1).split("[?]versionId=", 2);
    Optional<ObjectVersion> used =
        key.length == 1
            ? newest(bucket, key[0])
            : buckets.getOrDefault(bucket, List.of()).stream()
                .filter(one -> one.key().equals(key[0]) && one.version().equals(key[1]))
                .findFirst();
    return new String(used.orElseThrow().content(), StandardCharsets.UTF_8);
  }

  Optional<ObjectVersion> newest(String bucket, String key) {
    return buckets.getOrDefault(bucket, List.of()).stream()
        .filter(version -> version.key().equals(key))
        .reduce((older, newer) -> newer)
        .filter(version -> !version.isMarker());
  }

  /** CloudFormation made a resource. */
  void made(String type, String physicalId) {
    if (type.equals("AWS::S3::Bucket")) {
      buckets.computeIfAbsent(physicalId, name -> new ArrayList<>());
    } else if (type.equals("AWS::ECR::Repository")) {
      repositories.computeIfAbsent(physicalId, name -> new ArrayList<>());
    }
  }

  /** Whether there is a resource of this name, of the kinds whose names are taken only once. */
  boolean has(String type, String physicalId) {
    return (type.equals("AWS::S3::Bucket") && buckets.containsKey(physicalId))
        || (type.equals("AWS::ECR::Repository") && repositories.containsKey(physicalId));
  }

  /** Why CloudFormation cannot delete a resource, if so. */
  Optional<String> refusal(String type, String physicalId) {
    if (type.equals("AWS::S3::Bucket") && !buckets.getOrDefault(physicalId, List.of()).isEmpty()) {
      return Optional.of("The bucket you tried to delete is not empty");
    }
    if (type.equals("AWS::ECR::Repository")
        && !repositories.getOrDefault(physicalId, List.of()).isEmpty()) {
      return Optional.of("The repository cannot be deleted because it still contains images");
    }
    return Optional.empty();
  }

  void removed(String type, String physicalId) {
    if (type.equals("AWS::S3::Bucket")) {
      buckets.remove(physicalId);
    } else if (type.equals("AWS::ECR::Repository")) {
      repositories.remove(physicalId);
    }
  }
}
