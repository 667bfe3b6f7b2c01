package dev.rigc.example;

import dev.rigc.rule.Rule;
import dev.rigc.rule.RuleProvider;
import dev.rigc.rule.TemplateContext;
import java.util.List;

/** An example of rules of somebody else: this is all that a jar needs beside its services file. */
public final class OwnerTagProvider implements RuleProvider {
  @Override
  public List<Rule<TemplateContext>> templateRules() {
    return List.of(new OwnerTagRule());
  }
}
