package dev.rigc.rule.template;

import dev.rigc.cfn.Template;
import dev.rigc.cfn.eval.EvaluationContext;
import dev.rigc.cfn.eval.Evaluator;
import dev.rigc.cfn.spec.ResourceSpecs;

/**
 * What a template rule looks at.
 *
 * @param template the template
 * @param evaluator what its values are
 * @param options what the lint was told
 * @param specs facts about resource types
 */
public record TemplateSubject(
    Template template, Evaluator evaluator, TemplateOptions options, ResourceSpecs specs) {
  /** A template with an evaluator that knows the options' parameters. */
  public static TemplateSubject of(Template template, TemplateOptions options) {
    EvaluationContext context = EvaluationContext.NONE.withParameters(options.parameters());
    return new TemplateSubject(
        template, Evaluator.of(template, context), options, ResourceSpecs.bundled());
  }
}
