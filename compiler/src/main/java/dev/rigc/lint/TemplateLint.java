package dev.rigc.lint;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.RuleRun;
import dev.rigc.rule.template.TemplateOptions;
import dev.rigc.rule.template.TemplateSubject;
import java.util.List;

/** Lints one template. */
public final class TemplateLint {
  private TemplateLint() {}

  /** Everything that the built-in rules find in a template, sorted by place. */
  public static List<Diagnostic> run(Template template, TemplateOptions options) {
    TemplateSubject subject = TemplateSubject.of(template, options);
    return RuleRun.run(subject, template.source().name(), RuleSet.builtIn().onTemplates());
  }
}
