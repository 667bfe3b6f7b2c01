package dev.rigc.rule.template.section;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.template.Arguments;
import dev.rigc.rule.template.Pages;
import dev.rigc.rule.template.SectionRule;
import dev.rigc.yaml.Document;

/** A template is well-formed YAML or JSON in UTF-8. */
final class WellFormedTextRule extends SectionRule {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "CFN0000",
              "A template is well-formed YAML or JSON in UTF-8.",
              "CloudFormation cannot read anything else. With duplicated keys it silently keeps one or rejects the file, depending on the parser.",
              Pages.ANATOMY)
          .withExample(
              "Resources:\n  Bucket: {Type: AWS::S3::Bucket}\n  Bucket: {Type: AWS::SNS::Topic}")
          .withCounterparts("E0000");

  WellFormedTextRule() {
    super(INFO);
  }

  @Override
  protected void check(Arguments arguments) {
    for (Document.Problem problem : arguments.template().document().problems()) {
      report(arguments, problem.location(), problem.path(), problem.message())
          .hint(problem.hint().orElse(null));
      problem
          .first()
          .ifPresent(
              first ->
                  report(
                      arguments,
                      first,
                      problem.path(),
                      "The key is duplicated in this mapping, on line %s."
                          .formatted(problem.location().line())));
    }
  }

  private static Diagnostic.Builder report(
      Arguments arguments, SourceLocation at, NodePath path, String message) {
    return arguments.findings().add(INFO, at, path, message);
  }
}
