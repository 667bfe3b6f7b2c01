package dev.rigc.features;

import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.util.List;

/**
 * A feature of a predecessor.
 *
 * @param is what it is called there
 * @param places where rigc has it, each a kind of place and its name
 * @param by what a riglet's own patch changes, where rigc has no key for it; empty where it has
 * @param no why rigc does not have it; empty where it does
 * @param note what a reader should know
 */
record Feature(String is, List<String> places, String by, String no, String note) {
  static Feature of(MappingNode row) {
    return new Feature(
        text(row, "is"),
        row.get("at").map(Feature::texts).orElse(List.of()),
        text(row, "by"),
        text(row, "no"),
        text(row, "note"));
  }

  private static String text(MappingNode row, String key) {
    return row.scalar(key).map(ScalarNode::text).orElse("");
  }

  private static List<String> texts(Node list) {
    return ((SequenceNode) list).items().stream().map(item -> ((ScalarNode) item).text()).toList();
  }

  /** Whether exactly one of the three answers is given. */
  boolean isAnsweredOnce() {
    int answers = (places.isEmpty() ? 0 : 1) + (by.isEmpty() ? 0 : 1) + (no.isEmpty() ? 0 : 1);
    return answers == 1 && !is.isEmpty();
  }

  boolean isHad() {
    return !places.isEmpty();
  }

  boolean isPatched() {
    return !by.isEmpty();
  }

  /** A line of the table. */
  String line() {
    if (isHad()) {
      return "| %s | %s | %s |".formatted(cell(is), cell(shown()), cell(note));
    }
    return isPatched()
        ? "| %s | `overrides` | %s |".formatted(cell(is), cell(by))
        : "| %s | – | %s |".formatted(cell(is), cell(no));
  }

  private String shown() {
    return String.join(", ", places.stream().map(Feature::shown).toList());
  }

  private static String shown(String place) {
    String kind = place.substring(0, place.indexOf(' '));
    String name = place.substring(place.indexOf(' ') + 1);
    return switch (kind) {
      case "key" -> "`" + name + "`";
      case "make", "rigc" -> "`" + place + "`";
      case "file" -> "[%s](%s)".formatted(name, link(name));
      default -> {
        String file = name.substring(0, name.indexOf(": "));
        yield "[%s](%s)".formatted(file, link(file));
      }
    };
  }

  /** From the folder of the page. */
  private static String link(String file) {
    return file.startsWith("generated/") ? file.substring("generated/".length()) : "../" + file;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
