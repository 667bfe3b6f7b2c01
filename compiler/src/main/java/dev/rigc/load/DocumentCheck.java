package dev.rigc.load;

import dev.rigc.load.finding.Report;
import dev.rigc.load.finding.SecretSearch;
import dev.rigc.load.finding.SyntaxRules;
import dev.rigc.rule.RuleInfo;
import dev.rigc.yaml.Document;
import dev.rigc.yaml.Document.Problem;
import dev.rigc.yaml.Document.ProblemKind;
import dev.rigc.yaml.Span;

/** Reports what is wrong with the text, before anything is known of its meaning. */
final class DocumentCheck {
  private final Report report;

  DocumentCheck(Report report) {
    this.report = report;
  }

  void check(Document document) {
    document.problems().forEach(problem -> report(document, problem));
  }

  private void report(Document document, Problem problem) {
    Span span =
        new Span(
            document.source(),
            problem.location().line(),
            problem.location().column(),
            problem.location().endLine(),
            problem.location().endColumn());
    if (problem.kind() == ProblemKind.DUPLICATE_KEY && SecretSearch.isSecretPlace(problem.path())) {
      // The value of the second of two equal keys is not a part of the document.
      report.secrets().addRestOfLine(span);
    }
    report.add(
        rule(problem.kind()), span, problem.path(), message(problem), problem.hint().orElse(null));
  }

  /**
   * YAML takes a password that starts with an asterisk for an alias: the excerpt alone shows it.
   */
  private static String message(Problem problem) {
    return problem.kind() == ProblemKind.ALIAS
        ? problem.message().replaceFirst("alias `.*?`", "alias")
        : problem.message();
  }

  private static RuleInfo rule(ProblemKind kind) {
    return switch (kind) {
      case SYNTAX -> SyntaxRules.SYNTAX;
      case DUPLICATE_KEY -> SyntaxRules.DUPLICATE_KEY;
      case COMPLEX_KEY -> SyntaxRules.COMPLEX_KEY;
      case TAB -> SyntaxRules.TAB;
      case EMPTY -> SyntaxRules.EMPTY;
      case SEVERAL_DOCUMENTS -> SyntaxRules.SEVERAL_DOCUMENTS;
      case ALIAS -> SyntaxRules.ALIAS;
      case TOO_LARGE -> SyntaxRules.TOO_LARGE;
      case ENCODING -> SyntaxRules.ENCODING;
    };
  }
}
