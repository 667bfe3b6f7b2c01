package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.eval.Guard;
import dev.rigc.cfn.schema.InstanceLocation;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.Severity;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Node;

/**
 * Findings about the properties of one resource. Each says under which conditions it holds, and
 * what only the value of a parameter or the result of a function causes is reported as that.
 */
public final class PropertyFindings {
  private final Findings findings;
  private final Resource resource;

  private PropertyFindings(Findings findings, Resource resource) {
    this.findings = findings;
    this.resource = resource;
  }

  /** Findings about one resource. */
  public static PropertyFindings of(Findings findings, Resource resource) {
    return new PropertyFindings(findings, resource);
  }

  /** A finding about the value at a location. The builder that is returned takes a hint. */
  public Diagnostic.Builder add(RuleInfo rule, InstanceLocation location, String message) {
    return add(rule, location, location.node(), location.path(), message);
  }

  /** A finding about the value at a location that is best shown at another node. */
  public Diagnostic.Builder add(
      RuleInfo rule, InstanceLocation location, Node shownAt, String message) {
    return add(rule, location, shownAt, location.path(), message);
  }

  /** A finding about the property as a whole that is best shown at another node. */
  public Diagnostic.Builder addToProperty(
      RuleInfo rule, InstanceLocation location, Node shownAt, String message) {
    return add(rule, location, shownAt, location.property(), message);
  }

  private Diagnostic.Builder add(
      RuleInfo rule, InstanceLocation location, Node shownAt, NodePath path, String message) {
    return add(rule, location.origin(), location.guard(), shownAt, path, message);
  }

  private Diagnostic.Builder add(
      RuleInfo rule, Origin origin, Guard guard, Node shownAt, NodePath path, String message) {
    return add(rule, rule.id().value(), origin, guard, shownAt, path, message);
  }

  /**
   * @param fact what tells the fact that is broken apart from others of the same rule
   */
  Diagnostic.Builder add(
      RuleInfo rule,
      String fact,
      Origin origin,
      Guard guard,
      Node shownAt,
      NodePath path,
      String message) {
    String when = guard.describe();
    String text = when.isEmpty() ? message : message + " This is so " + when + ".";
    Diagnostic.Builder finding =
        origin == Origin.LITERAL
            ? findings.add(rule, shownAt, path, text)
            : findings.addValue(resolved(rule), shownAt, path, fact, text);
    return finding.resource(resource.logicalId());
  }

  /**
   * Another value of a parameter may be right where this one is wrong, so what is an error in a
   * value that is written out is a warning here; what is less than an error stays what it is.
   */
  private static RuleInfo resolved(RuleInfo rule) {
    return rule.severity() == Severity.ERROR ? KeywordRules.RESOLVED : rule;
  }

  /** The resource that they are about. */
  Resource resource() {
    return resource;
  }
}
