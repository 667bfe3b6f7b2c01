package dev.rigc.draft;

import dev.rigc.render.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Prints a draft in block style, with comments. */
final class DraftPrinter {
  private static final List<String> ORDER =
      List.of(
          "riglet",
          "owner",
          "project",
          "region",
          "profile",
          "domain",
          "certificate",
          "keyName",
          "prefix",
          "hostedZone",
          "connection",
          "notifications",
          "environments",
          "network",
          "compute",
          "database",
          "loadBalancer",
          "monitoring",
          "applications");

  private static final Map<String, String> COMMENTS =
      Map.of(
          "domain",
          "A public hosted zone: aws route53 list-hosted-zones. Without one: hostedZone: create",
          "certificate",
          "Issued for *.{domain}, in this region: aws acm list-certificates",
          "keyName",
          "Without a key pair, Session Manager reaches the hosts.",
          "connection",
          "Available, to the provider of the repositories: aws codeconnections list-connections",
          "notifications",
          "Each address gets a message to confirm.",
          "environments",
          "In the order of promotion. Blocks of addresses do not overlap.",
          "compute",
          "Each environment may have other values: environments.<name>.compute",
          "database",
          "Each environment may have other values: environments.<name>.database",
          "applications",
          "Each has a pipeline for its repository, which has a Dockerfile and a buildspec.yml.");

  /** What every reader of YAML takes for a text without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z/][A-Za-z0-9._/@+-]*+(?::[A-Za-z0-9._/@+-]++)*+"
              + "|\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2}");

  private static final Pattern NOT_TEXT =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|[-+]?\\.?(inf|nan)");

  private final Map<String, Object> root;
  private final StringBuilder out = new StringBuilder();

  DraftPrinter(Map<String, Object> root) {
    this.root = root;
  }

  String text() {
    out.append("# yaml-language-server: $schema=riglet.schema.json\n");
    out.append("# `rigc schema > riglet.schema.json` makes an editor know the keys.\n");
    for (String key : ordered()) {
      if (COMMENTS.containsKey(key)) {
        out.append("# ").append(COMMENTS.get(key)).append('\n');
      }
      entry("", key, Objects.requireNonNull(root.get(key)));
    }
    return out.toString();
  }

  private List<String> ordered() {
    List<String> keys = new ArrayList<>(ORDER);
    keys.retainAll(root.keySet());
    root.keySet().stream().filter(key -> !ORDER.contains(key)).forEach(keys::add);
    return keys;
  }

  private void entry(String indent, String key, Object value) {
    out.append(indent).append(scalar(key)).append(':');
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      texts(map).forEach((name, each) -> entry(indent + "  ", name, each));
    } else {
      out.append(' ').append(flow(value)).append('\n');
    }
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put(key.toString(), value));
    return texts;
  }

  private static String flow(Object value) {
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(DraftPrinter::flow).toList()) + "]";
    }
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      texts(map).forEach((key, each) -> entries.add(scalar(key) + ": " + flow(each)));
      return entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
    }
    return value instanceof String text ? scalar(text) : value.toString();
  }

  private static String scalar(String text) {
    boolean isPlain = PLAIN.matcher(text).matches() && !NOT_TEXT.matcher(text).matches();
    return isPlain ? text : YamlScalar.quoted(text);
  }
}
