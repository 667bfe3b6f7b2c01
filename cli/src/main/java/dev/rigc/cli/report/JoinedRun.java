package dev.rigc.cli.report;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The runs of one tool as one: each rule once, and the results in the order of their places. */
final class JoinedRun {
  private final String name;
  private final String version;
  private final String columnKind;
  private final Map<String, MappingNode> rules = new TreeMap<>();
  private final Set<Result> results = new LinkedHashSet<>();

  /**
   * @param key the tool's name, its version and the kind of its columns; empty where they lack
   */
  JoinedRun(List<String> key) {
    name = key.get(0);
    version = key.get(1);
    columnKind = key.get(2);
  }

  /**
   * A result; two are the same if their texts are.
   *
   * @param text all of it but the index of its rule
   */
  private record Result(Place place, String text, MappingNode node) {
    static Result of(MappingNode node) throws IOException {
      StringBuilder text = new StringBuilder();
      new SarifCopy(new JsonText(text)).result(node, Map.of());
      return new Result(Place.of(node), text.toString(), node);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Result that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** Where a result stands among the others: as findings do, by place, rule and message. */
  private record Place(
      String file, int line, int column, int endLine, int endColumn, String rule, String message) {
    private static final String HINT = "\nhint: ";

    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparingInt(Place::endLine)
            .thenComparingInt(Place::endColumn)
            .thenComparing(Place::rule)
            .thenComparing(Place::message);

    static Place of(MappingNode result) {
      Optional<MappingNode> physical =
          result
              .sequence("locations")
              .flatMap(list -> list.items().stream().findFirst())
              .filter(MappingNode.class::isInstance)
              .map(MappingNode.class::cast)
              .flatMap(first -> first.mapping("physicalLocation"));
      Optional<MappingNode> region = physical.flatMap(map -> map.mapping("region"));
      String message = result.mapping("message").map(m -> text(m, "text")).orElse("");
      int hint = message.indexOf(HINT);
      return new Place(
          physical
              .flatMap(m -> m.mapping("artifactLocation"))
              .map(m -> path(text(m, "uri")))
              .orElse(""),
          number(region, "startLine"),
          number(region, "startColumn"),
          number(region, "endLine"),
          number(region, "endColumn"),
          text(result, "ruleId"),
          hint < 0 ? message : message.substring(0, hint));
    }

    private static int number(Optional<MappingNode> region, String key) {
      return region
          .map(map -> text(map, key))
          .filter(text -> text.matches("\\d{1,9}"))
          .map(Integer::valueOf)
          .orElse(0);
    }

    /** The path as findings give it; see {@link SarifReport}. */
    private static String path(String uri) {
      try {
        String path = Optional.ofNullable(new URI(uri).getPath()).orElse(uri);
        return path.startsWith("./") && path.contains(":") ? path.substring(2) : path;
      } catch (URISyntaxException malformed) {
        return uri;
      }
    }
  }

  private static String text(MappingNode mapping, String key) {
    return mapping.scalar(key).map(ScalarNode::text).orElse("");
  }

  /** Whether all rules have an id and all results name one. */
  static boolean canHold(MappingNode run, MappingNode driver) {
    return items(run, "results").stream().allMatch(result -> !text(result, "ruleId").isEmpty())
        && items(driver, "rules").stream().allMatch(rule -> !text(rule, "id").isEmpty())
        && items(driver, "rules").size()
            == driver.sequence("rules").map(rules -> rules.items().size()).orElse(0);
  }

  private static List<MappingNode> items(MappingNode mapping, String key) {
    List<MappingNode> items = new ArrayList<>();
    for (Node item : mapping.sequence(key).map(SequenceNode::items).orElse(List.of())) {
      if (item instanceof MappingNode map) {
        items.add(map);
      }
    }
    return items;
  }

  void add(MappingNode run, MappingNode driver) {
    items(driver, "rules").forEach(rule -> rules.putIfAbsent(text(rule, "id"), rule));
    for (MappingNode result : items(run, "results")) {
      try {
        results.add(Result.of(result));
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  void write(SarifCopy out) throws IOException {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    rules.keySet().forEach(id -> indexes.put(id, indexes.size()));
    JsonText json = out.json();
    json.open('{').key("tool").open('{').key("driver").open('{');
    json.key("name").value(name);
    if (!version.isEmpty()) {
      json.key("semanticVersion").value(version);
    }
    json.key("rules").open('[');
    for (MappingNode rule : rules.values()) {
      out.node(rule);
    }
    json.close(']').close('}').close('}');
    if (!columnKind.isEmpty()) {
      json.key("columnKind").value(columnKind);
    }
    json.key("results").open('[');
    List<Result> sorted = new ArrayList<>(results);
    sorted.sort(Comparator.comparing(Result::place, Place.ORDER));
    for (Result result : sorted) {
      out.result(result.node(), indexes);
    }
    json.close(']').close('}');
  }
}
