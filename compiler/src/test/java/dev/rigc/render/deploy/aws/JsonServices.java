package dev.rigc.render.deploy.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/** The services that speak JSON: ECR, SSM, and those that only {@code check-env} asks. */
final class JsonServices {
  private static final int IMAGES_OF_A_PAGE = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Account account;
  private final TaskService tasks;

  JsonServices(Account account) {
    this.account = account;
    this.tasks = new TaskService(account);
  }

  String answer(Request request) {
    JsonNode asked = read(request.text());
    return switch (request.action()) {
      case "ListImages" -> images(repository(asked));
      case "BatchDeleteImage" -> deleteImages(repository(asked), asked.path("imageIds"));
      case "PutParameter" -> putParameter(asked);
      case "DescribeParameters" -> parameters(asked.at("/ParameterFilters/0/Values/0").asText());
      case "SendCommand" -> sendCommand(asked);
      case "GetCommandInvocation" -> commandInvocation(asked.path("CommandId").asText());
      case "RunTask" -> tasks.run(asked);
      case "DescribeTasks" -> tasks.describe();
      case "GetLogEvents" -> tasks.log(asked);
      case "DescribeCertificate" -> certificate();
      case "GetConnection" -> connection();
      case "GetServiceQuota" -> "{\"Quota\":{\"QuotaCode\":\"L-0263D0A3\",\"Value\":8.0}}";
      case "DescribeSecret" -> secret(asked.path("SecretId").asText());
      default -> throw new AwsError(400, "UnknownOperation", request.action());
    };
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private List<String> repository(JsonNode asked) {
    List<String> images = account.repositories.get(asked.path("repositoryName").asText());
    if (images == null) {
      throw new AwsError(400, "RepositoryNotFoundException", "There is no such repository");
    }
    return images;
  }

  private static String images(List<String> images) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode ids = answer.putArray("imageIds");
    images.stream()
        .limit(IMAGES_OF_A_PAGE)
        .forEach(digest -> ids.addObject().put("imageDigest", digest));
    if (images.size() > IMAGES_OF_A_PAGE) {
      answer.put("nextToken", "next");
    }
    return answer.toString();
  }

  private static String deleteImages(List<String> images, JsonNode ids) {
    if (ids.size() > IMAGES_OF_A_PAGE) {
      throw new AwsError(400, "InvalidParameterException", "More than 100 images");
    }
    ids.forEach(id -> images.remove(id.path("imageDigest").asText()));
    return "{\"imageIds\":[],\"failures\":[]}";
  }

  private String putParameter(JsonNode asked) {
    if (!asked.path("Type").asText().equals("SecureString")) {
      throw new AwsError(400, "ValidationException", "Not a SecureString");
    }
    account.parameters.put(asked.path("Name").asText(), asked.path("Value").asText());
    return "{\"Version\":1,\"Tier\":\"Standard\"}";
  }

  private String parameters(String name) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("Parameters");
    if (account.parameters.containsKey(name)) {
      found.addObject().put("Name", name);
    }
    return answer.toString();
  }

  private String sendCommand(JsonNode asked) {
    account.commands.add(
        asked.at("/InstanceIds/0").asText() + ": " + asked.at("/Parameters/commands/0").asText());
    return "{\"Command\":{\"CommandId\":\"00000000-0000-0000-0000-%012d\"}}"
        .formatted(account.commands.size());
  }

  /**
   * A command is not known at the first look, runs at the second, and is at its end at the third.
   */
  private String commandInvocation(String id) {
    int look = account.looks.merge(id, 1, Integer::sum);
    if (look == 1) {
      throw new AwsError(400, "InvocationDoesNotExist", "");
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.put("Status", look == 2 ? "InProgress" : account.commandsEnd);
    answer.put("StandardOutputContent", "said by the host\n");
    answer.put("StandardErrorContent", account.commandsEnd.equals("Success") ? "" : "the reason\n");
    return answer.toString();
  }

  private String certificate() {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode certificate = answer.putObject("Certificate");
    certificate.put("Status", account.missing.contains("certificate") ? "EXPIRED" : "ISSUED");
    certificate.putArray("SubjectAlternativeNames").add("buildit.tools").add("*.buildit.tools");
    return answer.toString();
  }

  private String connection() {
    String status = account.missing.contains("connection") ? "PENDING" : "AVAILABLE";
    return "{\"Connection\":{\"ConnectionStatus\":\"" + status + "\"}}";
  }

  private String secret(String name) {
    if (account.missing.contains(name)) {
      throw new AwsError(400, "ResourceNotFoundException", "Secrets Manager can't find it.");
    }
    return "{\"Name\":\"secret\"}";
  }
}
