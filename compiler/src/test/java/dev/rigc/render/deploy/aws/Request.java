package dev.rigc.render.deploy.aws;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as the services look at it. */
record Request(
    String region,
    String service,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> form,
    String target,
    byte[] body) {
  private static final Pattern SCOPE =
      Pattern.compile("Credential=[^/]+/\\d+/([^/]+)/([^/]+)/aws4_request");

  static Request of(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String encoding = header(exchange, "Content-Encoding");
    if (encoding.contains("aws-chunked")
        || header(exchange, "x-amz-content-sha256").startsWith("STREAMING-")) {
      body = unchunked(body);
    }
    Matcher scope = SCOPE.matcher(header(exchange, "Authorization"));
    boolean isForm = header(exchange, "Content-Type").startsWith("application/x-www-form");
    boolean isSigned = scope.find();
    return new Request(
        isSigned ? scope.group(1) : "",
        isSigned ? scope.group(2) : "",
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        pairs(exchange.getRequestURI().getRawQuery()),
        isForm ? pairs(new String(body, StandardCharsets.UTF_8)) : Map.of(),
        header(exchange, "X-Amz-Target"),
        body);
  }

  /** The operation, however the protocol names it. */
  String action() {
    if (form.containsKey("Action")) {
      return parameter("Action");
    }
    return target.isEmpty() ? method + " " + path : target.substring(target.lastIndexOf('.') + 1);
  }

  String parameter(String name) {
    return optional(name).orElseThrow(() -> AwsError.validation(name + " is missing."));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(form.get(name));
  }

  /** Members of a list, such as {@code Tags.member.1.Key}, each with the keys below it. */
  List<Map<String, String>> members(String list) {
    List<Map<String, String>> members = new ArrayList<>();
    for (int i = 1; ; i++) {
      String prefix = list + ".member." + i;
      Map<String, String> member = new LinkedHashMap<>();
      form.forEach(
          (key, value) -> {
            if (key.equals(prefix)) {
              member.put("", value);
            } else if (key.startsWith(prefix + ".")) {
              member.put(key.substring(prefix.length() + 1), value);
            }
          });
      if (member.isEmpty()) {
        return members;
      }
      members.add(member);
    }
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static Map<String, String> pairs(@org.jspecify.annotations.Nullable String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (encoded != null && !encoded.isEmpty()) {
      for (String pair : encoded.split("&")) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        pairs.put(decoded(key), decoded(value));
      }
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Takes the chunk headers of a streamed upload away. */
  private static byte[] unchunked(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < body.length) {
      int end = at;
      while (body[end] != '\r') {
        end++;
      }
      String head = new String(body, at, end - at, StandardCharsets.US_ASCII);
      int size = Integer.parseInt(head.split(";", 2)[0].strip(), 16);
      if (size == 0) {
        break;
      }
      out.write(body, end + 2, size);
      at = end + 2 + size + 2;
    }
    return out.toByteArray();
  }
}
