package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.lint.Mark.Language;
import dev.rigc.lint.Mark.Scope;
import dev.rigc.lint.MarkedSource.Malformed;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the authors of one file have accepted, with their reasons. To be used by one thread at a
 * time.
 */
final class Suppressions {
  /** For how many unknown ids the nearest one is looked for, which takes long for thousands. */
  private static final int MOST_HINTS = 50;

  private final RuleIndex rules;
  private final MarkedSource source;
  private final Map<Key, Mark> index = new HashMap<>();
  private final Set<Mark> used = new HashSet<>();
  private int hints;

  private record Key(Language language, Scope scope, String rule) {}

  Suppressions(RuleIndex rules, MarkedSource source) {
    this.rules = rules;
    this.source = source;
    for (Mark mark : source.marks()) {
      if (!isMandatory(mark)) {
        index.putIfAbsent(new Key(mark.language(), mark.scope(), mark.rule()), mark);
      }
    }
  }

  private static boolean isMandatory(Mark mark) {
    return mark.language() == Language.RIGC && MandatoryRules.contains(mark.rule());
  }

  /** A finding in this file, marked if it is accepted. */
  Diagnostic accept(Diagnostic finding) {
    if (index.isEmpty()) {
      return finding;
    }
    List<Mark> marks = new ArrayList<>();
    for (Scope scope : scopes(finding)) {
      FormerIds.all(finding.rule())
          .forEach(id -> find(new Key(Language.RIGC, scope, id.value())).ifPresent(marks::add));
      for (String prefix : counterpartPrefixes(finding.rule())) {
        find(new Key(Language.CFN_LINT, scope, prefix)).ifPresent(marks::add);
      }
    }
    used.addAll(marks);
    return marks.isEmpty() ? finding : finding.suppressedBy(marks.get(0).suppression());
  }

  private Optional<Mark> find(Key key) {
    return Optional.ofNullable(index.get(key));
  }

  private static List<Scope> scopes(Diagnostic finding) {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(new Scope.Line(finding.location().line()));
    finding
        .resource()
        .or(() -> finding.path().resource())
        .ifPresent(id -> scopes.add(new Scope.Resource(id)));
    scopes.add(new Scope.Everywhere());
    return scopes;
  }

  /** All that may stand in {@code ignore_checks} for one of the rule's counterparts. */
  private Set<String> counterpartPrefixes(RuleId rule) {
    Set<String> prefixes = new HashSet<>();
    for (String id : rules.find(rule).map(RuleInfo::counterparts).orElse(List.of())) {
      for (int length = 1; length <= id.length(); length++) {
        prefixes.add(id.substring(0, length));
      }
    }
    return prefixes;
  }

  /**
   * What is to be said about the suppressions themselves, when all findings have been {@linkplain
   * #accept shown} to them. A suppression counts as unneeded only if its rule ran and found nothing
   * there.
   *
   * @param ran which rules looked at the template
   */
  List<Diagnostic> problems(Predicate<RuleId> ran) {
    Findings findings = new Findings();
    for (Malformed malformed : source.malformed()) {
      findings
          .add(
              SuppressionRules.MALFORMED,
              malformed.location(),
              malformed.path(),
              malformed.message())
          .hint("Write `# rigc: ignore RULE reason`, or `rule` and `reason` in `Metadata`.")
          .excerpt(malformed.excerpt().orElse(null));
    }
    for (Mark mark : source.marks()) {
      if (mark.language() == Language.RIGC) {
        judge(mark, ran, findings);
      }
    }
    return findings.diagnostics();
  }

  private void judge(Mark mark, Predicate<RuleId> ran, Findings findings) {
    Optional<RuleInfo> rule = rules.find(mark.rule());
    if (rule.isEmpty()) {
      add(
          findings,
          SuppressionRules.UNKNOWN_RULE,
          mark,
          "There is no rule `%s`, so nothing is suppressed here.".formatted(mark.rule()),
          hints++ < MOST_HINTS ? rules.hintFor(mark.rule()) : "`rigc rules` lists every rule.");
      return;
    }
    if (isMandatory(mark)) {
      add(
          findings,
          SuppressionRules.MANDATORY,
          mark,
          "Findings of %s cannot be accepted.".formatted(mark.rule()),
          "Remove the suppression; `rigc rules %s` says what the rule is for."
              .formatted(mark.rule()));
      return;
    }
    if (mark.reason().isEmpty()) {
      add(
          findings,
          SuppressionRules.WITHOUT_REASON,
          mark,
          "This suppression of %s has no reason.".formatted(mark.rule()),
          "Add the reason after the rule.");
    }
    if (!used.contains(mark) && ran.test(rule.get().id())) {
      add(
          findings,
          SuppressionRules.UNNEEDED,
          mark,
          "%s finds nothing %s, so there is nothing to suppress."
              .formatted(mark.rule(), where(mark.scope())),
          "Remove the suppression.");
    }
  }

  private static String where(Scope scope) {
    if (scope instanceof Scope.Line line) {
      return "on line " + line.number();
    }
    return scope instanceof Scope.Resource resource
        ? "in `" + resource.logicalId() + "`"
        : "in this template";
  }

  private static void add(
      Findings findings, RuleInfo rule, Mark mark, String message, String hint) {
    SourceLocation location = mark.location();
    findings
        .add(rule, location, mark.path(), message)
        .hint(hint)
        .excerpt(mark.excerpt().orElse(null));
  }
}
