package dev.rigc.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rigc.render.NodePackages;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Talks to yaml-language-server as an editor does: the Language Server Protocol 3.17 over its
 * standard streams (https://microsoft.github.io/language-server-protocol).
 */
final class LanguageServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Process process;
  private final InputStream in;
  private final OutputStream out;
  private int lastId;

  /** Starts the server on a folder. */
  LanguageServer(Path workspace) throws IOException, InterruptedException {
    Path packages = NodePackages.folder().toAbsolutePath();
    Path program = packages.resolve("node_modules/yaml-language-server/bin/yaml-language-server");
    process =
        new ProcessBuilder(List.of("node", program.toString(), "--stdio"))
            .redirectError(Redirect.DISCARD)
            .start();
    in = process.getInputStream();
    out = process.getOutputStream();
    ObjectNode parameters = NODES.objectNode().putNull("processId");
    parameters.put("rootUri", workspace.toUri().toString());
    parameters
        .putObject("capabilities")
        .putObject("textDocument")
        .putObject("hover")
        .putArray("contentFormat")
        .add("markdown");
    request("initialize", parameters);
    notify("initialized", NODES.objectNode());
  }

  /** Opens a document and gives what the server finds in it. */
  JsonNode open(URI document, String text) throws IOException {
    ObjectNode parameters = NODES.objectNode();
    parameters
        .putObject("textDocument")
        .put("uri", document.toString())
        .put("languageId", "yaml")
        .put("version", 1)
        .put("text", text);
    notify("textDocument/didOpen", parameters);
    return await(
            message ->
                message.path("method").asText().equals("textDocument/publishDiagnostics")
                    && message.at("/params/uri").asText().equals(document.toString()))
        .at("/params/diagnostics");
  }

  /** Asks for the hover text or the completions at a place; lines and characters from 0. */
  JsonNode ask(String method, URI document, int line, int character) throws IOException {
    ObjectNode parameters = NODES.objectNode();
    parameters.putObject("textDocument").put("uri", document.toString());
    parameters.putObject("position").put("line", line).put("character", character);
    return request("textDocument/" + method, parameters);
  }

  private JsonNode request(String method, ObjectNode parameters) throws IOException {
    int id = ++lastId;
    send(NODES.objectNode().put("id", id).put("method", method).set("params", parameters));
    return await(message -> !message.has("method") && message.path("id").asInt() == id)
        .path("result");
  }

  private void notify(String method, ObjectNode parameters) throws IOException {
    send(NODES.objectNode().put("method", method).set("params", parameters));
  }

  /** The next message of this kind; what the server asks meanwhile is answered. */
  private JsonNode await(Predicate<JsonNode> wanted) throws IOException {
    JsonNode message = receive();
    while (!wanted.test(message)) {
      if (message.has("method") && message.has("id")) {
        ObjectNode answer = NODES.objectNode();
        answer.set("id", message.get("id"));
        send(answer.set("result", settings(message)));
      }
      message = receive();
    }
    return message;
  }

  /** The settings of the editor that are asked for: without the catalogue on the network. */
  private static JsonNode settings(JsonNode message) {
    ArrayNode settings = NODES.arrayNode();
    message
        .at("/params/items")
        .forEach(item -> settings.addObject().putObject("schemaStore").put("enable", false));
    return settings.isEmpty() ? NODES.nullNode() : settings;
  }

  private void send(ObjectNode message) throws IOException {
    byte[] content = JSON.writeValueAsBytes(message.put("jsonrpc", "2.0"));
    out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(UTF_8));
    out.write(content);
    out.flush();
  }

  private JsonNode receive() throws IOException {
    int length = 0;
    for (String header = header(); !header.isEmpty(); header = header()) {
      if (header.startsWith("Content-Length: ")) {
        length = Integer.parseInt(header.substring("Content-Length: ".length()));
      }
    }
    return JSON.readTree(in.readNBytes(length));
  }

  private String header() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The language server ended.");
      }
      line.write(next);
    }
    return line.toString(UTF_8).stripTrailing();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
