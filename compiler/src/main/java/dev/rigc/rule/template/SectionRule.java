package dev.rigc.rule.template;

import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;
import java.util.stream.Stream;

/** A rule on a section, or on all of a template, that reports under one entry, or a few. */
public abstract class SectionRule implements Rule<TemplateContext> {
  private final RuleInfo info;
  private final List<RuleInfo> infos;

  /** A rule that reports under {@code info}, and itself under {@code others}. */
  protected SectionRule(RuleInfo info, RuleInfo... others) {
    this.info = info;
    this.infos = Stream.concat(Stream.of(info), Stream.of(others)).toList();
  }

  @Override
  public final List<RuleInfo> infos() {
    return infos;
  }

  @Override
  public final void check(TemplateContext context, Findings findings) {
    check(new Arguments(context, findings, info));
  }

  /** Looks at the template. */
  protected abstract void check(Arguments arguments);
}
