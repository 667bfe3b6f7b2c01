package dev.rigc.rule;

import java.util.List;

/**
 * Rules of somebody else. A jar that holds an implementation with a public constructor without
 * arguments, and names it in {@code META-INF/services/dev.rigc.rule.RuleProvider}, adds its rules
 * to every lint; put the jar on the class path beside rigc's.
 *
 * <p>A rule reports findings and never throws because of what it looks at. Its ids have a family of
 * their own, three capitals that are not {@code CFN}, {@code SEC} or {@code RIG}, and are
 * suppressed and configured like any other.
 */
public interface RuleProvider {
  /** Rules on one template; none unless overridden. */
  default List<Rule<TemplateContext>> templateRules() {
    return List.of();
  }

  /** Rules on a set of templates; none unless overridden. */
  default List<SystemRule> systemRules() {
    return List.of();
  }
}
