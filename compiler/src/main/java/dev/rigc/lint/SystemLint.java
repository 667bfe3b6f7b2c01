package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleRun;
import dev.rigc.rule.system.ParameterFile;
import dev.rigc.rule.system.PlanFile;
import dev.rigc.rule.system.SystemSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lints sets of templates. The templates beside and below a plan are one set; all that belong to no
 * plan are another one.
 */
public final class SystemLint {
  private final List<PlanFile> plans;
  private final List<List<Template>> planned = new ArrayList<>();
  private final List<Template> others = new ArrayList<>();

  private SystemLint(List<PlanFile> plans) {
    this.plans = plans;
    plans.forEach(plan -> planned.add(new ArrayList<>()));
  }

  /** The sets that these templates and plans make. */
  public static List<SystemSubject> sets(
      List<Template> templates, List<PlanFile> plans, Optional<ParameterFile> parameterFile) {
    SystemLint lint = new SystemLint(plans);
    templates.forEach(lint::add);
    List<SystemSubject> sets = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      sets.add(SystemSubject.of(lint.planned.get(i), Optional.of(plans.get(i)), parameterFile));
    }
    if (!lint.others.isEmpty()) {
      sets.add(SystemSubject.of(lint.others, Optional.empty(), parameterFile));
    }
    return sets;
  }

  /** Everything that the rules find in a set, sorted by place. */
  public static List<Diagnostic> run(SystemSubject set, List<Rule<SystemSubject>> rules) {
    String file =
        set.plan()
            .map(plan -> plan.document().source().name())
            .or(() -> set.members().stream().map(m -> m.template().source().name()).findFirst())
            .orElse("-");
    return RuleRun.run(set, file, rules);
  }

  private void add(Template template) {
    int nearest = -1;
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).covers(template.source().name())
          && (nearest < 0
              || plans.get(i).folder().length() > plans.get(nearest).folder().length())) {
        nearest = i;
      }
    }
    (nearest < 0 ? others : planned.get(nearest)).add(template);
  }
}
