package dev.rigc.render.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Tasks of ECS: each is seen once before it has ended, and writes one line. */
final class TaskService {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Account account;
  private boolean isSeen;

  TaskService(Account account) {
    this.account = account;
  }

  String run(JsonNode asked) {
    isSeen = false;
    account.tasks.add(asked.toString());
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putArray("tasks")
        .addObject()
        .put("taskArn", "arn:aws:ecs:us-west-2:123456789012:task/c/0");
    answer.putArray("failures");
    return answer.toString();
  }

  String describe() {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode task = answer.putArray("tasks").addObject();
    ObjectNode container = task.putArray("containers").addObject().put("name", account.taskOf);
    task.put("lastStatus", isSeen ? "STOPPED" : "PENDING");
    if (isSeen) {
      task.put("stoppedReason", "Essential container in task exited");
      Optional.of(account.taskEnds)
          .filter(code -> code >= 0)
          .ifPresent(c -> container.put("exitCode", c));
    }
    isSeen = true;
    return answer.toString();
  }

  String log(JsonNode asked) {
    String line = asked.path("logGroupName").asText() + " " + asked.path("logStreamName").asText();
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("events").addObject().put("timestamp", 1).put("message", line);
    return answer.toString();
  }
}
