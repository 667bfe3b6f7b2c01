package dev.rigc.rule.template;

import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** A rule on a section, or on all of a template, that reports under one entry. */
public abstract class SectionRule implements Rule<TemplateContext> {
  private final RuleInfo info;

  /** A rule that reports under {@code info}. */
  protected SectionRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final List<RuleInfo> infos() {
    return List.of(info);
  }

  @Override
  public final void check(TemplateContext context, Findings findings) {
    check(new Arguments(context, findings, info));
  }

  /** Looks at the template. */
  protected abstract void check(Arguments arguments);
}
