package dev.rigc.compile;

import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.TemplateRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule that rigc knows. */
public final class Catalogue {
  private Catalogue() {}

  /** All entries, sorted by id. */
  public static List<RuleInfo> all() {
    return Stream.of(TemplateRules.all().stream().map(Rule::infos))
        .flatMap(infos -> infos)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }

  /** The entry with this id. */
  public static Optional<RuleInfo> find(String id) {
    return all().stream().filter(rule -> rule.id().value().equals(id)).findFirst();
  }
}
