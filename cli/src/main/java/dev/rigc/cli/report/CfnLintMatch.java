package dev.rigc.cli.report;

import dev.rigc.yaml.Document;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What cfn-lint found in one place, as {@code cfn-lint --format json} writes it.
 *
 * @param file the file as cfn-lint was given it
 * @param line where it starts, from 1
 * @param path the steps from the root of the template, indexes in digits; may be empty
 * @param rule the id, such as {@code E3012}
 * @param level {@code error}, {@code warning} or {@code informational}
 * @param message the text
 */
public record CfnLintMatch(
    String file, int line, List<String> path, String rule, String level, String message) {
  /** A match. */
  public CfnLintMatch {
    path = List.copyOf(path);
  }

  /** All matches of a report in its order; empty if the document is not such a report. */
  public static Optional<List<CfnLintMatch>> in(Document report) {
    if (!(report.root().orElse(null) instanceof SequenceNode list)) {
      return Optional.empty();
    }
    List<CfnLintMatch> matches = new ArrayList<>();
    for (Node item : list.items()) {
      Optional<CfnLintMatch> match = of(item);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      matches.add(match.get());
    }
    return Optional.of(matches);
  }

  private static Optional<CfnLintMatch> of(Node item) {
    Optional<String> file = text(item, "Filename");
    Optional<String> line = text(item, "Location", "Start", "LineNumber");
    Optional<String> rule = text(item, "Rule", "Id");
    if (file.isEmpty() || rule.isEmpty() || line.filter(CfnLintMatch::isLine).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CfnLintMatch(
            file.get(),
            Integer.parseInt(line.get()),
            steps(item),
            rule.get(),
            text(item, "Level").orElse("").toLowerCase(Locale.ROOT),
            text(item, "Message").orElse("")));
  }

  private static boolean isLine(String text) {
    return text.matches("\\d{1,9}");
  }

  private static List<String> steps(Node item) {
    List<String> steps = new ArrayList<>();
    if (child(item, "Location", "Path").orElse(null) instanceof SequenceNode path) {
      for (Node step : path.items()) {
        steps.add(step instanceof ScalarNode scalar ? scalar.text() : "");
      }
    }
    return steps;
  }

  private static Optional<String> text(Node item, String... keys) {
    return child(item, keys)
        .flatMap(
            node -> node instanceof ScalarNode text ? Optional.of(text.text()) : Optional.empty());
  }

  private static Optional<Node> child(Node item, String... keys) {
    Optional<Node> node = Optional.of(item);
    for (String key : keys) {
      node =
          node.flatMap(
              one -> one instanceof MappingNode map ? map.get(key) : Optional.<Node>empty());
    }
    return node;
  }
}
