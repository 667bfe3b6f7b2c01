package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.rule.Findings;
import dev.rigc.rule.Rule;
import dev.rigc.rule.TemplateContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that looks at the properties of every resource of whose type it knows certain facts.
 *
 * @param <F> the facts
 */
public abstract class FactsRule<F> implements Rule<TemplateContext> {
  /** The facts of a type; empty if the rule has nothing to look at. */
  protected abstract Optional<F> facts(TemplateContext context, String type);

  /** Looks at the properties of one resource as they are under one set of conditions. */
  protected abstract void check(Properties properties, F facts, PropertyFindings findings);

  @Override
  public final void check(TemplateContext context, Findings findings) {
    for (Map.Entry<String, List<Resource>> type : context.resourcesByType().entrySet()) {
      Optional<F> facts = facts(context, type.getKey());
      if (facts.isPresent()) {
        for (Resource resource : type.getValue()) {
          for (Properties block : Properties.of(context, resource)) {
            check(block, facts.get(), PropertyFindings.of(findings, resource));
          }
        }
      }
    }
  }
}
