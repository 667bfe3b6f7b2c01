package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleRun;
import dev.rigc.rule.system.Kept;
import dev.rigc.rule.system.Member;
import dev.rigc.rule.system.ParameterFile;
import dev.rigc.rule.system.Plans;
import dev.rigc.rule.system.SystemSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lints sets of templates. The templates beside and below a plan are one set; all that belong to no
 * plan are another one.
 */
public final class SystemLint {
  private SystemLint() {}

  /** The sets that these templates and plans make. */
  public static List<SystemSubject> sets(
      List<? extends Kept> templates, Plans plans, Optional<ParameterFile> parameterFile) {
    List<List<Kept>> planned = new ArrayList<>();
    plans.all().forEach(plan -> planned.add(new ArrayList<>()));
    List<Kept> others = new ArrayList<>();
    for (Kept template : templates) {
      OptionalInt plan = plans.of(template.name());
      (plan.isPresent() ? planned.get(plan.getAsInt()) : others).add(template);
    }
    List<SystemSubject> sets = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      sets.add(SystemSubject.of(planned.get(i), Optional.of(plans.all().get(i)), parameterFile));
    }
    if (!others.isEmpty()) {
      sets.add(SystemSubject.of(others, Optional.empty(), parameterFile));
    }
    return sets;
  }

  /** Everything that the rules find in a set, sorted by place. */
  public static List<Diagnostic> run(SystemSubject set, List<Rule<SystemSubject>> rules) {
    String file =
        set.plan()
            .map(plan -> plan.document().source().name())
            .or(() -> set.members().stream().map(Member::file).findFirst())
            .orElse("-");
    return RuleRun.run(set, file, rules);
  }
}
