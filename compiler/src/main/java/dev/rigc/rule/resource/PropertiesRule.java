package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** A rule that looks at the properties of certain types of resources, one resource at a time. */
public abstract class PropertiesRule implements Rule<TemplateContext> {
  private final RuleInfo info;
  private final String[] types;

  /** A rule that reports under {@code info}. */
  protected PropertiesRule(RuleInfo info, String... types) {
    this.info = info;
    this.types = types;
  }

  /** Looks at the properties of one resource as they are under one set of conditions. */
  protected abstract void check(Properties properties, PropertyFindings findings);

  /** The entry it reports under. */
  protected final RuleInfo info() {
    return info;
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(info);
  }

  @Override
  public final void check(TemplateContext context, Findings findings) {
    for (String type : types) {
      for (Resource resource : context.resources(type)) {
        for (Properties block : Properties.of(context, resource)) {
          check(block, PropertyFindings.of(findings, resource));
        }
      }
    }
  }
}
