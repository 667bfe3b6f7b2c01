package dev.rigc.rule.resource;

import dev.rigc.cfn.Resource;
import dev.rigc.cfn.eval.Alternative.Origin;
import dev.rigc.cfn.spec.ConditionalRule;
import dev.rigc.cfn.spec.PropertyPath;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.resource.schema.Facts;
import dev.rigc.rule.resource.schema.Problem;
import dev.rigc.rule.resource.schema.Problems;
import dev.rigc.rule.resource.schema.Together;
import dev.rigc.yaml.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns problems with the properties of one resource into findings. */
public final class Report implements Problems {
  /** {@code Resources}, the logical id and {@code Properties}. */
  private static final int DEPTH_OF_PROPERTIES = 3;

  private final Findings findings;
  private final Resource resource;
  private final @Nullable ConditionalRule rule;

  private Report(Findings findings, Resource resource, @Nullable ConditionalRule rule) {
    this.findings = findings;
    this.resource = resource;
    this.rule = rule;
  }

  /** What reports on one resource. */
  public static Report of(Findings findings, Resource resource) {
    return new Report(findings, resource, null);
  }

  /** The same for what a fact about several properties finds. */
  Report under(ConditionalRule fact) {
    return new Report(findings, resource, fact);
  }

  @Override
  public void add(Problem problem) {
    if (problem.rule().equals(Facts.KIND) && isPackagedFile(problem)) {
      return;
    }
    Node at = problem.at();
    Diagnostic.Builder finding =
        findings
            .add(rule(problem), at, problem.path(), message(problem))
            .resource(resource.logicalId());
    problem.hint().ifPresent(finding::hint);
  }

  private boolean isPackagedFile(Problem problem) {
    List<PropertyPath> files = PackagedFilesRule.of(resource.type());
    List<String> steps = problem.path().steps().stream().map(Object::toString).toList();
    return !files.isEmpty()
        && steps.size() > DEPTH_OF_PROPERTIES
        && files.stream()
            .anyMatch(path -> path.matches(steps.subList(DEPTH_OF_PROPERTIES, steps.size())));
  }

  private RuleInfo rule(Problem problem) {
    if (problem.origin() != Origin.LITERAL) {
      return Facts.RESOLVED;
    }
    if (rule == null) {
      return problem.rule();
    }
    return Together.of(rule);
  }

  private String message(Problem problem) {
    StringBuilder text = new StringBuilder();
    if (rule != null) {
      text.append(rule.message()).append(' ');
    }
    text.append(problem.message());
    String when = problem.guard().describe();
    if (!when.isEmpty()) {
      text.append(" This is so ").append(when).append('.');
    }
    return text.toString();
  }

  @Override
  public void unsure() {
    // Nothing is reported that is not certain.
  }

  @Override
  public void incomplete() {
    // The evaluator keeps where its bound was met, and a rule of its own says so.
  }
}
