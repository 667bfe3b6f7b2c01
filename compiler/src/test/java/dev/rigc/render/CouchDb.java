package dev.rigc.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What a host's set-up needs of CouchDB 3: users, databases and who may use them (<a
 * href="https://docs.couchdb.org/en/stable/api/index.html">API reference</a>).
 */
final class CouchDb implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USERS = "/_users/";

  private final HttpServer server;
  private final String adminPassword;
  private final Map<String, ObjectNode> users = new TreeMap<>();
  private final Map<String, JsonNode> databases = new TreeMap<>();
  private final ConcurrentLinkedQueue<String> changes = new ConcurrentLinkedQueue<>();

  CouchDb(String adminPassword) throws IOException {
    this.adminPassword = adminPassword;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Every request so far that was not a mere look, and forgets them. */
  List<String> drainChanges() {
    List<String> all = List.copyOf(changes);
    changes.clear();
    return all;
  }

  /** The databases and who may use each. */
  synchronized Map<String, JsonNode> databases() {
    return new TreeMap<>(databases);
  }

  /** A database that somebody made before, with its security object. */
  synchronized void putDatabase(String path, String security) throws IOException {
    databases.put(path, JSON.readTree(security));
  }

  /** Whether a user may log in, and the roles then. */
  synchronized Optional<JsonNode> roles(String name, String password) {
    return Optional.ofNullable(users.get("org.couchdb.user:" + name))
        .filter(user -> user.path("password").asText().equals(password))
        .map(user -> user.path("roles"));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getRawPath();
    if (!exchange.getRequestMethod().equals("GET")) {
      changes.add(exchange.getRequestMethod() + " " + path);
    }
    Reply reply = reply(exchange, path, body.length == 0 ? null : JSON.readTree(body));
    byte[] text = reply.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), text.length);
    try (var out = exchange.getResponseBody()) {
      out.write(text);
    }
  }

  private record Reply(int status, JsonNode body) {
    static Reply of(int status) {
      return new Reply(status, JSON.createObjectNode().put("ok", status < 300));
    }
  }

  private synchronized Reply reply(HttpExchange exchange, String path, @Nullable JsonNode body) {
    String[] login = login(exchange);
    boolean isAdmin = login[0].equals("admin") && login[1].equals(adminPassword);
    Optional<JsonNode> roles = roles(login[0], login[1]);
    if (!isAdmin && roles.isEmpty()) {
      return Reply.of(401);
    } else if (path.equals("/")) {
      return Reply.of(200);
    } else if (path.equals("/_session")) {
      ObjectNode session = JSON.createObjectNode();
      session.putObject("userCtx").put("name", login[0]).set("roles", roles.orElseThrow());
      return new Reply(200, session);
    } else if (!isAdmin) {
      return mayRead(path, roles.orElseThrow()) ? Reply.of(200) : Reply.of(403);
    }
    String key = path.startsWith(USERS) ? path.substring(USERS.length()) : path;
    boolean isPut = exchange.getRequestMethod().equals("PUT");
    if (path.startsWith(USERS)) {
      return isPut ? putUser(key, (ObjectNode) body) : get(users.get(key));
    } else if (path.endsWith("/_security")) {
      String name = path.substring(0, path.length() - "/_security".length());
      return isPut ? put(name, body) : get(databases.get(name));
    }
    return isPut ? create(path) : get(databases.get(path));
  }

  private boolean mayRead(String path, JsonNode roles) {
    JsonNode members = databases.getOrDefault(path, JSON.nullNode()).at("/members/roles");
    for (JsonNode role : roles) {
      for (JsonNode member : members) {
        if (role.equals(member)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String[] login(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
    return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
  }

  private static Reply get(@Nullable JsonNode found) {
    return found == null ? Reply.of(404) : new Reply(200, found);
  }

  /** As CouchDB does, it takes a change only of the revision that is there. */
  private Reply putUser(String key, ObjectNode user) {
    ObjectNode before = users.get(key);
    if (before != null && !before.path("_rev").equals(user.path("_rev"))) {
      return Reply.of(409);
    }
    user.put("_rev", (before == null ? 1 : before.path("_rev").asInt() + 1) + "-x");
    users.put(key, user);
    return Reply.of(201);
  }

  private Reply put(String name, @Nullable JsonNode security) {
    databases.put(name, security);
    return Reply.of(200);
  }

  private Reply create(String path) {
    if (databases.containsKey(path)) {
      return Reply.of(412);
    }
    ObjectNode security = JSON.createObjectNode();
    for (String group : List.of("admins", "members")) {
      ArrayNode roles = security.putObject(group).putArray("roles");
      roles.add("_admin");
    }
    databases.put(path, security);
    return Reply.of(201);
  }
}
