package dev.rigc.api;

import dev.rigc.diff.evaluate.BuiltInEvaluators;
import dev.rigc.lint.OutputRules;
import dev.rigc.lint.PreviewRules;
import dev.rigc.lint.RigletRules;
import dev.rigc.lint.RuleSet;
import dev.rigc.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every rule that rigc has of its own, and everything that {@code rigc diff} may report. */
public final class Catalogue {
  private Catalogue() {}

  /** All entries, sorted by id. */
  public static List<RuleInfo> all() {
    List<RuleInfo> all = new ArrayList<>(RigletRules.infos());
    all.addAll(RuleSet.builtIn().infos());
    all.addAll(OutputRules.infos());
    all.addAll(PreviewRules.infos());
    BuiltInEvaluators.all().forEach(evaluator -> all.addAll(evaluator.infos()));
    return all.stream().distinct().sorted(Comparator.comparing(RuleInfo::id)).toList();
  }

  /** The entry with this id. */
  public static Optional<RuleInfo> find(String id) {
    return all().stream().filter(rule -> rule.id().value().equals(id)).findFirst();
  }
}
