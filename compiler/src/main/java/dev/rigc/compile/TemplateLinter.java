package dev.rigc.compile;

import dev.rigc.cfn.Template;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.lint.TemplateLint;
import dev.rigc.rule.template.TemplateOptions;
import dev.rigc.yaml.DocumentParser;
import dev.rigc.yaml.Source;
import java.util.ArrayList;
import java.util.List;

/** Lints CloudFormation templates. It reads no files and may be used by several threads. */
public final class TemplateLinter {
  private TemplateLinter() {}

  /** Everything that is found in the templates, sorted by file and place. */
  public static List<Diagnostic> lint(List<Source> sources, LintOptions options) {
    List<Diagnostic> found = new ArrayList<>();
    for (Source source : sources) {
      found.addAll(lint(Template.of(DocumentParser.parse(source)), options));
    }
    return Diagnostic.sorted(found);
  }

  /** Everything that is found in one template, sorted by place. */
  public static List<Diagnostic> lint(Template template, LintOptions options) {
    return TemplateLint.run(
        template, new TemplateOptions(options.asOf(), options.regions(), options.parameters()));
  }

  /** Whether a text is a template at all, for searching directories. */
  public static boolean isTemplate(Source source) {
    return Template.of(DocumentParser.parse(source)).isTemplate();
  }
}
