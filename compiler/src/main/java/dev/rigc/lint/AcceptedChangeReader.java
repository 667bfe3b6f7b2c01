package dev.rigc.lint;

import dev.rigc.rule.Findings;
import dev.rigc.yaml.MappingNode;
import dev.rigc.yaml.Node;
import dev.rigc.yaml.ScalarNode;
import dev.rigc.yaml.SequenceNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code acceptChanges} of a {@code .rigc.yaml}. */
final class AcceptedChangeReader {
  static final String SECTION = "acceptChanges";
  private static final List<String> KEYS =
      List.of("resource", "type", "effects", "reason", "until");

  private final Findings findings;
  private final LocalDate today;
  private final List<AcceptedChange> accepted = new ArrayList<>();

  AcceptedChangeReader(Findings findings, LocalDate today) {
    this.findings = findings;
    this.today = today;
  }

  List<AcceptedChange> read(Node node) {
    if (!(node instanceof SequenceNode list)) {
      wrong(node, "`%s` must be a list, but is %s.".formatted(SECTION, node.kind()));
      return List.of();
    }
    for (Node item : list.items()) {
      if (item instanceof MappingNode entry) {
        add(entry);
      } else {
        wrong(item, "An accepted change must be a mapping, but this is %s.".formatted(item.kind()));
      }
    }
    return accepted;
  }

  private void add(MappingNode entry) {
    for (MappingNode.Entry given : entry.entries()) {
      if (!KEYS.contains(given.name())) {
        wrong(given.key(), "There is no key `%s` here.".formatted(given.name()));
      }
    }
    String resource = text(entry, "resource");
    String reason = text(entry, "reason");
    if (resource.isEmpty()) {
      wrong(entry, "An accepted change must name a `resource`, such as `*` for all.");
    } else if (reason.isEmpty()) {
      wrong(entry, "The accepted change of `%s` has no `reason`.".formatted(resource));
    } else if (isInForce(entry, resource)) {
      accepted.add(new AcceptedChange(resource, text(entry, "type"), effects(entry), reason));
    }
  }

  private static String text(MappingNode entry, String key) {
    return entry
        .scalar(key)
        .filter(scalar -> !scalar.isNull())
        .map(scalar -> scalar.text().strip())
        .orElse("");
  }

  private Set<String> effects(MappingNode entry) {
    Optional<Node> written = entry.get("effects");
    if (written.isEmpty()) {
      return Set.of("replace");
    }
    List<Node> items =
        written.get() instanceof SequenceNode list ? list.items() : List.of(written.get());
    Set<String> effects = new LinkedHashSet<>();
    for (Node item : items) {
      String word = item instanceof ScalarNode scalar ? scalar.text() : "";
      if (AcceptedChange.EFFECTS.contains(word)) {
        effects.add(word);
      } else {
        wrong(item, "An effect must be `replace`, `delete` or `data-loss`.");
      }
    }
    return effects;
  }

  private boolean isInForce(MappingNode entry, String resource) {
    if (entry.get("until").isEmpty()) {
      return true;
    }
    Optional<LocalDate> last = date(text(entry, "until"));
    if (last.isEmpty()) {
      wrong(entry.get("until").get(), "`until` must be a day such as 2027-03-31.");
      return false;
    }
    if (last.get().isBefore(today)) {
      findings
          .add(
              SuppressionRules.EXPIRED,
              entry.get("until").get(),
              "The accepted change of `%s` ended with %s.".formatted(resource, last.get()))
          .hint("Remove the entry, or give a later day.");
      return false;
    }
    return true;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private void wrong(Node node, String message) {
    findings
        .add(SuppressionRules.CONFIGURATION, node, message)
        .hint("See `rigc rules CFN0110` for the form of the file.");
  }
}
