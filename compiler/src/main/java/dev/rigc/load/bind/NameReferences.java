package dev.rigc.load.bind;

import dev.rigc.diagnostic.text.Phrases;
import dev.rigc.diagnostic.text.Suggestion;
import dev.rigc.load.finding.KeyRules;
import dev.rigc.load.finding.Report;
import dev.rigc.model.value.Slug;
import dev.rigc.yaml.MappingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds that the keys of a mapping name environments or applications that exist. */
final class NameReferences {
  private final Report report;
  private final String what;
  private final List<String> known;

  /** What kind of thing is named, and all that exist, by name. */
  NameReferences(Report report, String what, Map<Slug, MappingNode.Entry> known) {
    this.report = report;
    this.what = what;
    this.known = known.values().stream().map(MappingNode.Entry::name).toList();
  }

  /** With none known, their mapping itself is what is wrong. */
  void check(Section section) {
    if (known.isEmpty()) {
      return;
    }
    for (MappingNode.Entry entry : section.entries()) {
      if (!known.contains(entry.name())) {
        Optional<String> meant = Suggestion.word(entry.name(), known);
        report.unsound().addValue(entry.key().path());
        report.add(
            KeyRules.UNKNOWN_NAME,
            entry.key(),
            entry.key().path(),
            "There is no %s %s.".formatted(what, Phrases.quoted(entry.name())),
            meant
                .map(Suggestion::didYouMean)
                .orElseGet(() -> "It must be " + Phrases.quotedOr(known) + "."));
      }
    }
  }
}
