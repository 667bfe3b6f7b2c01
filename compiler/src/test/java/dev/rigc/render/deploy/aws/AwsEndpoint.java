package dev.rigc.render.deploy.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rigc.render.deploy.aws.Account.ObjectVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * AWS on a port of this machine, with one account. All is in one region, but for stacks that are
 * asked for in others.
 */
public final class AwsEndpoint implements AutoCloseable {
  /** The public parameter that names the image of cluster hosts; it holds {@code ami-1111}. */
  public static final String HOST_IMAGE =
      "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id";

  private final Account account;
  private final Map<String, CloudFormationService> cloudFormation = new LinkedHashMap<>();
  private final S3Service s3;
  private final JsonServices json;
  private final CheckServices checks;
  private final List<String> requests = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  /** Starts an empty account. */
  public AwsEndpoint(String region) throws IOException {
    account = new Account(region);
    cloudFormation.put(region, new CloudFormationService(account));
    s3 = new S3Service(account);
    json = new JsonServices(account);
    checks = new CheckServices(account);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private CloudFormationService cloudFormation(String region) {
    return cloudFormation.computeIfAbsent(
        region, other -> new CloudFormationService(account.in(other)));
  }

  private Map<String, StackState> all() {
    Map<String, StackState> all = new LinkedHashMap<>();
    cloudFormation.values().forEach(each -> all.putAll(each.stacks()));
    return all;
  }

  /** The names of the stacks that are in a region. */
  public synchronized List<String> stacks(String region) {
    return List.copyOf(cloudFormation(region).stacks().keySet());
  }

  /** What {@code AWS_ENDPOINT} is to be. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next operation on this stack fails. */
  public synchronized void failOnce(String stack) {
    cloudFormation.values().forEach(each -> each.failOnce(stack));
  }

  /** A pipeline deployed an application's stack with the tag of its image. */
  public synchronized void deploy(String stack, String template, String tag) {
    cloudFormation(account.region()).deploy(stack, template, Map.of("Tag", tag));
  }

  /**
   * From now on services refuse what is in the way: names, priorities and blocks that are taken,
   * and exports in use that change. Replaced resources get other ids, and an operation ends at
   * once.
   */
  public synchronized void beStrict() {
    account.isStrict = true;
  }

  /** The text of the template that a stack has. */
  public synchronized String template(String stack) {
    return all().get(stack).body;
  }

  /** From now on an operation takes several looks at its events, or only one. */
  public synchronized void beSlow(boolean slow) {
    cloudFormation.values().forEach(each -> each.beSlow(slow));
  }

  /**
   * Takes away what check-env looks for: certificate, connection, zone, zone id, key pair, account,
   * addresses or the name of a secret.
   */
  public synchronized void lack(String what) {
    account.missing.add(what);
  }

  /** Someone changed a resource by hand. */
  public synchronized void drift(String stack, String logicalId) {
    all().get(stack).drifted.add(logicalId);
  }

  /** Someone put a stack into a state. */
  public synchronized void force(String stack, String status) {
    all().get(stack).status = status;
  }

  /** Puts many versions of an object, and a delete marker, into a bucket. */
  public synchronized void fillBucket(String bucket, String key, int versions) {
    List<ObjectVersion> contents = account.buckets.get(bucket);
    for (int i = 0; i < versions; i++) {
      contents.add(new ObjectVersion(key, "filled-" + i, i == versions - 1, new byte[0]));
    }
  }

  /** Puts images into a repository. */
  public synchronized void fillRepository(String repository, int images) {
    for (int i = 0; i < images; i++) {
      account.repositories.get(repository).add("sha256:%064d".formatted(i));
    }
  }

  /** An object in a bucket. */
  public synchronized void putObject(String bucket, String key) {
    account.buckets.get(bucket).add(new ObjectVersion(key, "put", false, new byte[0]));
  }

  /** So many hosts of this name run. */
  public synchronized void runHosts(String name, int count) {
    account.hosts.put(name, count);
  }

  /** Commands that are sent to hosts end so. */
  public synchronized void endCommands(String status) {
    account.commandsEnd = status;
  }

  /** What was sent to hosts so far, each after the host and a colon; and forgets it. */
  public synchronized List<String> drainCommands() {
    List<String> all = List.copyOf(account.commands);
    account.commands.clear();
    account.looks.clear();
    return all;
  }

  /** Tasks of this container end with this exit code; below 0 it never started. */
  public synchronized void endTasks(String container, int code) {
    account.taskOf = container;
    account.taskEnds = code;
  }

  /** What ECS was asked to run so far, as JSON; and forgets it. */
  public synchronized List<String> drainTasks() {
    List<String> all = List.copyOf(account.tasks);
    account.tasks.clear();
    return all;
  }

  /** The names of the stacks that are there, in the order of their creation. */
  public synchronized List<String> stacks() {
    return List.copyOf(all().keySet());
  }

  /** The status of a stack; empty if it is not there. */
  public synchronized Optional<String> status(String stack) {
    return Optional.ofNullable(all().get(stack)).map(state -> state.status);
  }

  /** The value of a parameter of a stack. */
  public synchronized String parameter(String stack, String name) {
    return all().get(stack).run().orElseThrow().parameters().get(name);
  }

  /** What a parameter of a stack stands for whose value names a Systems Manager parameter. */
  public synchronized String resolved(String stack, String name) {
    return all().get(stack).run().orElseThrow().resolved().get(name);
  }

  /** The role that a stack is deployed with; blank if none. */
  public synchronized String role(String stack) {
    return all().get(stack).role;
  }

  /** The tags of a stack. */
  public synchronized Map<String, String> tags(String stack) {
    return Map.copyOf(all().get(stack).tags);
  }

  /** Names of the buckets that are there. */
  public synchronized List<String> buckets() {
    return List.copyOf(account.buckets.keySet());
  }

  /** The contents of the newest version of each object of a bucket whose key has this suffix. */
  public synchronized List<byte[]> objects(String bucket, String suffix) {
    return account.buckets.get(bucket).stream()
        .filter(version -> version.key().endsWith(suffix))
        .map(ObjectVersion::content)
        .toList();
  }

  /** Someone else wrote over the objects of a bucket whose key has this suffix. */
  public synchronized void overwrite(String bucket, String suffix, String text) {
    List<ObjectVersion> contents = account.buckets.get(bucket);
    contents.stream()
        .map(ObjectVersion::key)
        .filter(key -> key.endsWith(suffix))
        .distinct()
        .toList()
        .forEach(
            key ->
                contents.add(
                    new ObjectVersion(
                        key,
                        "foreign-" + contents.size(),
                        false,
                        text.getBytes(StandardCharsets.UTF_8))));
  }

  /** Stored SSM parameters by name. */
  public synchronized Map<String, String> parameters() {
    return Map.copyOf(account.parameters);
  }

  /** Stores an SSM parameter. */
  public synchronized void store(String name, String value) {
    account.parameters.put(name, value);
  }

  /** What was asked since the last drain: {@code Action stack}, or {@code Action} alone. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** The same, and forgets it. */
  public synchronized List<String> drainRequests() {
    List<String> drained = List.copyOf(requests);
    requests.clear();
    return drained;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request = Request.of(exchange);
    String answer;
    int status = 200;
    try {
      answer = answer(request);
    } catch (AwsError error) {
      status = error.status();
      answer = error(request, error.code(), error.getMessage());
    } catch (RuntimeException bug) {
      status = 400;
      answer = error(request, "TestEndpointFault", bug.toString());
    }
    headers(request).forEach(exchange.getResponseHeaders()::set);
    boolean isHead = request.method().equals("HEAD");
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
    if (!isHead && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private synchronized String answer(Request request) {
    String stack = request.optional("StackName").map(name -> " " + name).orElse("");
    requests.add(request.action() + stack);
    return switch (request.service()) {
      case "cloudformation" -> cloudFormation(request.region()).answer(request);
      case "s3" -> s3.answer(request);
      case "sts", "ec2", "route53", "autoscaling" -> checks.answer(request);
      default -> json.answer(request);
    };
  }

  private synchronized Map<String, String> headers(Request request) {
    return request.service().equals("s3") ? s3.headers(request) : Map.of();
  }

  private static String error(Request request, String code, String message) {
    if (!request.target().isEmpty()) {
      String safe = message.replace("\\", "\\\\").replace("\"", "\\\"");
      return "{\"__type\":\"" + code + "\",\"message\":\"" + safe + "\"}";
    }
    return switch (request.service()) {
      case "s3" -> Xml.document("Error", xml -> xml.text("Code", code).text("Message", message));
      case "ec2" ->
          Xml.document(
              "Response",
              xml ->
                  xml.element(
                      "Errors",
                      errors ->
                          errors.element(
                              "Error", e -> e.text("Code", code).text("Message", message))));
      default ->
          Xml.document(
              "ErrorResponse",
              xml ->
                  xml.element(
                      "Error",
                      e -> e.text("Type", "Sender").text("Code", code).text("Message", message)));
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
