package dev.rigc.compile;

import dev.rigc.lint.RuleRun;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletRules;
import dev.rigc.rule.template.TemplateRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every rule that rigc knows. */
public final class Catalogue {
  private Catalogue() {}

  /** All entries, sorted by id. */
  public static List<RuleInfo> all() {
    List<RuleInfo> all = new ArrayList<>(RigletRules.infos());
    TemplateRules.all().forEach(rule -> all.addAll(rule.infos()));
    all.add(RuleRun.CRASHED);
    all.add(OutputFolder.IN_THE_WAY);
    return all.stream().sorted(Comparator.comparing(RuleInfo::id)).toList();
  }

  /** The entry with this id. */
  public static Optional<RuleInfo> find(String id) {
    return all().stream().filter(rule -> rule.id().value().equals(id)).findFirst();
  }
}
