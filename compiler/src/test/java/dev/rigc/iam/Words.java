package dev.rigc.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What stands in the place of words in braces, for a role of a deployed riglet. */
final class Words {
  private static final int CODEPIPELINE_FOLDER = 20;

  private final Deployed riglet;

  Words(Deployed riglet) {
    this.riglet = riglet;
  }

  /** The words of a role: those of the riglet, of its stack, and of what the role works on. */
  Map<String, String> of(Role role) {
    Map<String, String> words = new HashMap<>(common());
    words.putAll(role.stack().words());
    words.put("role", role.arn());
    switch (role.stack().layer()) {
      case "build" -> words.putAll(build(role.stack(), role.kind()));
      case "app", "task" -> words.putAll(application(role.stack()));
      case "foundation" -> words.put("logs", arn(role.stack(), "FlowLogGroup"));
      case "compute-ecs" -> words.put("cluster", arn(role.stack(), "Cluster"));
      case "db-couch" -> words.putAll(database(role.stack()));
      default -> {}
    }
    return words;
  }

  /** The words of a resource: its own, its properties, its stack and the riglet. */
  Map<String, String> of(Deployed.Resource resource) {
    Map<String, String> words = new HashMap<>(riglet.words());
    words.putAll(resource.stack().words());
    words.putAll(texts(resource.properties()));
    words.put("arn", riglet.names().arn(resource));
    words.put("name", riglet.names().name(resource));
    return words;
  }

  /** The texts among values, by their names. */
  static Map<String, String> texts(Map<String, Object> values) {
    Map<String, String> texts = new HashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            texts.put(name, text);
          }
        });
    return texts;
  }

  private Map<String, String> common() {
    Map<String, String> words = new HashMap<>(riglet.words());
    words.put("secret", "arn:aws:secretsmanager:" + place() + ":secret:one-of-its-own-AbCdEf");
    words.put("templatesKey", "templates/other-branch/0123.zip");
    words.put("zone", "arn:aws:route53:::hostedzone/Z0EXISTING");
    words.put("host", "none");
    words.put("domain", "none");
    for (Deployed.Resource resource : riglet.resources()) {
      switch (resource.logicalId()) {
        case "ArtifactBucket" -> words.put("artifactBucket", riglet.names().name(resource));
        case "CloudFormationRole" -> words.put("deploymentRole", riglet.names().arn(resource));
        case "ApplicationBoundary" -> words.put("boundary", riglet.names().arn(resource));
        case "Record" -> {
          String host = resource.text("Name");
          words.put("zone", riglet.names().arn(resource));
          words.put("host", host);
          words.put("domain", host.substring(host.indexOf('.') + 1));
          words.put("env", resource.stack().environment());
        }
        default -> {}
      }
    }
    words.putIfAbsent("env", "production");
    return words;
  }

  private Map<String, String> build(Stack stack, Role.Kind kind) {
    Map<String, String> words = new HashMap<>();
    Deployed.Resource pipeline = riglet.resource(stack, "Pipeline");
    Map<String, Object> store = Plain.map(pipeline.properties().get("ArtifactStore"));
    String name = riglet.names().name(pipeline);
    words.put("pipeline", name);
    words.put("folder", name.substring(0, Math.min(name.length(), CODEPIPELINE_FOLDER)));
    words.put("bucket", String.valueOf(store.get("Location")));
    words.put("other.bucket", otherBucket(stack, words.get("bucket")));
    words.put("repository", arn(stack, "Repository"));
    words.put(
        "logs",
        switch (kind) {
          case SLACK -> arn(stack, "SlackLogs");
          case COUNT -> arn(stack, "CountLogs");
          default -> arn(stack, "BuildLogs");
        });
    Deployed.Resource project = riglet.resource(stack, "BuildProject");
    words.put("buildProject", riglet.names().name(project));
    words.put("buildBucket", variable(project, "BUILD_BUCKET", "none"));
    words.put("screenshotsBucket", words.get("buildBucket"));
    for (Deployed.Resource other : riglet.resources("AWS::CodeBuild::Project")) {
      if (other.stack().equals(stack) && other.logicalId().equals("EndToEndProject")) {
        words.put("screenshotsBucket", variable(other, "SCREENSHOTS_BUCKET", "none"));
      }
    }
    pipelineActions(stack)
        .forEach(
            action -> {
              Map<String, String> configuration = configuration(action);
              if (configuration.containsKey("S3ObjectKey")) {
                words.put("templatesKey", configuration.get("S3ObjectKey"));
              }
              boolean isTask = String.valueOf(action.get("Name")).endsWith("Task");
              if (configuration.containsKey("stackArn") && !isTask) {
                words.putIfAbsent("deployedStack", configuration.get("stackArn"));
              }
            });
    if (kind == Role.Kind.SLACK) {
      words.put("webhook", webhook(stack));
    }
    if (kind == Role.Kind.TASK_RUNNER) {
      words.putAll(task(stack));
    }
    return words;
  }

  /** The task that the pipeline of a stack runs first. */
  private Map<String, String> task(Stack build) {
    Map<String, String> words = new HashMap<>();
    String variables =
        pipelineActions(build).stream()
            .map(action -> configuration(action).get("EnvironmentVariables"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    Deployed.Resource definition =
        riglet.resources("AWS::ECS::TaskDefinition").stream()
            .filter(one -> variables.contains("\"" + one.stack().name() + "\""))
            .findFirst()
            .orElseThrow();
    Stack task = definition.stack();
    Deployed.Resource cluster =
        riglet.resources("AWS::ECS::Cluster").stream()
            .filter(one -> one.stack().environment().equals(task.environment()))
            .findFirst()
            .orElseThrow();
    Map<String, String> own = application(task);
    words.put("taskStack", task.name());
    words.put("taskLogs", own.get("logs"));
    words.put("taskDefinition", own.get("taskDefinition"));
    words.put("taskRole", own.get("taskRole"));
    words.put("executionRole", own.get("executionRole"));
    words.put("cluster", riglet.names().arn(cluster));
    words.put("tasks", riglet.names().arn(cluster).replace(":cluster/", ":task/"));
    return words;
  }

  /** All actions of the pipeline of a stack. */
  List<Map<String, Object>> pipelineActions(Stack stack) {
    return Plain.list(riglet.resource(stack, "Pipeline").properties().get("Stages")).stream()
        .flatMap(stage -> Plain.list(Plain.map(stage).get("Actions")).stream())
        .map(Plain::map)
        .toList();
  }

  /** The configuration of an action of a pipeline, and what follows from it. */
  Map<String, String> configuration(Map<String, Object> action) {
    Map<String, String> words = texts(Plain.map(action.get("Configuration")));
    if (words.containsKey("ConnectionArn")) {
      words.put("connections", words.get("ConnectionArn").split(":", -1)[2]);
    }
    if (words.containsKey("StackName")) {
      words.put(
          "stackArn",
          "arn:aws:cloudformation:" + place() + ":stack/" + words.get("StackName") + "/0");
    }
    return words;
  }

  private String otherBucket(Stack stack, String bucket) {
    return riglet.resources("AWS::S3::Bucket").stream()
        .filter(other -> other.stack().layer().equals("build") && !other.stack().equals(stack))
        .map(riglet.names()::name)
        .filter(other -> !other.equals(bucket))
        .findFirst()
        .orElse("bucket-of-another-build");
  }

  private String webhook(Stack stack) {
    Map<String, Object> environment =
        Plain.map(riglet.resource(stack, "SlackFunction").properties().get("Environment"));
    return String.valueOf(Plain.map(environment.get("Variables")).get("WEBHOOK_PARAMETER"));
  }

  private static String variable(Deployed.Resource project, String name, String none) {
    Map<String, Object> environment = Plain.map(project.properties().get("Environment"));
    for (Object variable : Plain.list(environment.get("EnvironmentVariables"))) {
      if (name.equals(Plain.map(variable).get("Name"))) {
        return String.valueOf(Plain.map(variable).get("Value"));
      }
    }
    return none;
  }

  private Map<String, String> application(Stack stack) {
    Map<String, String> words = new HashMap<>();
    String image =
        String.valueOf(container(stack).get("Image")).replaceFirst("^[^/]*/", "").split(":", -1)[0];
    words.put("repository", "arn:aws:ecr:" + place() + ":repository/" + image);
    words.put("logs", arn(stack, "LogGroup"));
    words.put("taskDefinition", arn(stack, "TaskDefinition"));
    words.put("taskRole", arn(stack, "TaskRole"));
    words.put("executionRole", arn(stack, "ExecutionRole"));
    return words;
  }

  /** The ARNs of what only some need: secrets, images of sidecars, the channel of ECS Exec. */
  List<String> secrets(Role role) {
    return switch (role.kind()) {
      case EXECUTION -> ofTaskDefinition(role.stack());
      case TASK ->
          role.stack().layer().equals("task")
                  || riglet
                          .resource(role.stack(), "Service")
                          .properties()
                          .get("EnableExecuteCommand")
                      == null
              ? List.of()
              : List.of("arn:aws:ssmmessages:" + place() + ":channel");
      case DATABASE_HOST ->
          riglet.resources("AWS::SecretsManager::Secret").stream()
              .filter(secret -> secret.stack().equals(role.stack()))
              .map(riglet.names()::arn)
              .toList();
      default -> List.of();
    };
  }

  private List<String> ofTaskDefinition(Stack stack) {
    List<Map<String, Object>> containers =
        Plain.list(definition(stack).properties().get("ContainerDefinitions")).stream()
            .map(Plain::map)
            .toList();
    Stream<String> secrets =
        containers.stream()
            .flatMap(container -> Plain.list(container.get("Secrets")).stream())
            .map(secret -> String.valueOf(Plain.map(secret).get("ValueFrom")))
            .map(Words::secretArn);
    Stream<String> images =
        containers.stream()
            .skip(1)
            .map(container -> String.valueOf(container.get("Image")))
            .filter(image -> image.contains(".dkr.ecr."))
            .map(Words::repositoryArn);
    return Stream.concat(secrets, images).toList();
  }

  /** Of an image in an ECR repository: {@code 123456789012.dkr.ecr.eu-west-1.amazonaws.com/x:1}. */
  private static String repositoryArn(String image) {
    String[] host = image.split("\\.", -1);
    String name = image.substring(image.indexOf('/') + 1).split("[:@]", -1)[0];
    return "arn:aws:ecr:" + host[3] + ":" + host[0] + ":repository/" + name;
  }

  /** Without the key of a JSON secret, and with the six characters that AWS adds to names. */
  private static String secretArn(String valueFrom) {
    String[] parts = valueFrom.split(":", -1);
    String arn = String.join(":", List.of(parts).subList(0, Math.min(parts.length, 7)));
    return arn.contains(":secretsmanager:") && !arn.endsWith("-AbCdEf") ? arn + "-AbCdEf" : arn;
  }

  private Map<String, Object> container(Stack stack) {
    return Plain.map(Plain.list(definition(stack).properties().get("ContainerDefinitions")).get(0));
  }

  private Deployed.Resource definition(Stack stack) {
    return riglet.resource(stack, "TaskDefinition");
  }

  private Map<String, String> database(Stack stack) {
    Map<String, String> words = new HashMap<>();
    words.put("volume", arn(stack, "DataVolume"));
    words.put("interface", arn(stack, "DbInterface"));
    words.put("backupBucket", riglet.names().name(riglet.resource(stack, "BackupBucket")));
    words.put(
        "stackId",
        "arn:aws:cloudformation:"
            + place()
            + ":stack/"
            + stack.name()
            + "/11111111-2222-3333-4444-555555555555");
    for (Deployed.Resource resource : riglet.resources()) {
      boolean same = resource.stack().environment().equals(stack.environment());
      if (same && resource.logicalId().equals("OpsTopic")) {
        words.put("opsTopic", riglet.names().arn(resource));
      }
      if (same && resource.stack().layer().equals("monitoring")) {
        if (List.of("DatabaseDiskAlarm", "BackupAgeAlarm").contains(resource.logicalId())) {
          words.put("metrics", resource.text("Namespace"));
        }
      }
    }
    return words;
  }

  private String arn(Stack stack, String logicalId) {
    return riglet.names().arn(riglet.resource(stack, logicalId));
  }

  private String place() {
    return riglet.words().get("region") + ":" + riglet.words().get("account");
  }
}
