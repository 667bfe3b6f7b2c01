package dev.rigc.rule.resource;

import dev.rigc.cfn.schema.Violation;
import dev.rigc.cfn.schema.Violations;
import dev.rigc.cfn.spec.ConditionalRule;
import dev.rigc.cfn.spec.Keyword;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.rule.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports violations of a resource's schema, each under the rule of its keyword. */
final class SchemaFindings implements Violations {
  /** {@code Resources}, the logical id and {@code Properties}. */
  private static final int DEPTH_OF_PROPERTIES = 3;

  private final PropertyFindings findings;
  private final @Nullable ConditionalRule conditional;

  private SchemaFindings(PropertyFindings findings, @Nullable ConditionalRule conditional) {
    this.findings = findings;
    this.conditional = conditional;
  }

  /** What a schema of properties finds. */
  static SchemaFindings of(PropertyFindings findings) {
    return new SchemaFindings(findings, null);
  }

  /** The same for what one of the type's conditional rules finds. */
  SchemaFindings under(ConditionalRule rule) {
    return new SchemaFindings(findings, rule);
  }

  @Override
  public void add(Violation violation) {
    if (violation.keyword() == Keyword.TYPE && isPackagedFile(violation)) {
      return;
    }
    findings
        .add(
            rule(violation),
            conditional == null ? rule(violation).id().value() : conditional.id(),
            violation.origin(),
            violation.guard(),
            violation.shownAt(),
            violation.path(),
            message(violation))
        .hint(violation.hint().orElse(null));
  }

  private RuleInfo rule(Violation violation) {
    return conditional == null
        ? KeywordRules.of(violation)
        : ConditionalRules.of(conditional, findings.resource().type());
  }

  private String message(Violation violation) {
    return conditional == null
        ? violation.message()
        : conditional.message() + " " + violation.message();
  }

  private boolean isPackagedFile(Violation violation) {
    List<PropertyPath> files = PackagedFilesRule.of(findings.resource().type());
    List<String> steps = violation.path().steps().stream().map(Object::toString).toList();
    return !files.isEmpty()
        && steps.size() > DEPTH_OF_PROPERTIES
        && files.stream()
            .anyMatch(path -> path.matches(steps.subList(DEPTH_OF_PROPERTIES, steps.size())));
  }

  @Override
  public void undecided() {
    // Nothing is reported that is not certain.
  }

  @Override
  public void incomplete() {
    // The evaluator keeps where its bound was met, and a rule of its own says so.
  }
}
