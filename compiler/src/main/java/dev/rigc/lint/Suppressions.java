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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What the authors of some templates have accepted, with their reasons. */
final class Suppressions {
  private final RuleIndex rules;
  private final Map<String, OfFile> files = new LinkedHashMap<>();

  /** The marks of one file, and which of them were of use. */
  private static final class OfFile {
    private final MarkedSource source;
    private final Map<Key, Mark> index = new HashMap<>();
    private final Set<Mark> used = new HashSet<>();

    OfFile(MarkedSource source) {
      this.source = source;
      for (Mark mark : source.marks()) {
        index.putIfAbsent(new Key(mark.language(), mark.scope(), mark.rule()), mark);
      }
    }
  }

  private record Key(Language language, Scope scope, String rule) {}

  Suppressions(RuleIndex rules) {
    this.rules = rules;
  }

  /** Adds the suppressions of a file; of two files with one name the first counts. */
  void add(String name, MarkedSource source) {
    if (!source.isEmpty()) {
      files.putIfAbsent(name, new OfFile(source));
    }
  }

  /**
   * Marks the findings that are accepted, and adds those about the suppressions themselves. A
   * suppression counts as unneeded only if its rule ran and found nothing there.
   *
   * @param findings everything that was found in the documents
   * @param ran which rules looked at which file
   */
  List<Diagnostic> apply(List<Diagnostic> findings, BiPredicate<String, RuleId> ran) {
    List<Diagnostic> all = new ArrayList<>();
    findings.forEach(finding -> all.add(accept(finding)));
    Findings own = new Findings();
    files.values().forEach(file -> judge(file, ran, own));
    all.addAll(own.diagnostics());
    return all;
  }

  private Diagnostic accept(Diagnostic finding) {
    OfFile file = files.get(finding.location().file());
    if (file == null || file.index.isEmpty()) {
      return finding;
    }
    List<Mark> marks = new ArrayList<>();
    for (Scope scope : scopes(finding)) {
      find(file, new Key(Language.RIGC, scope, finding.rule().value())).ifPresent(marks::add);
      for (String prefix : counterpartPrefixes(finding.rule())) {
        find(file, new Key(Language.CFN_LINT, scope, prefix)).ifPresent(marks::add);
      }
    }
    file.used.addAll(marks);
    return marks.isEmpty() ? finding : finding.suppressedBy(marks.get(0).suppression());
  }

  private static Optional<Mark> find(OfFile file, Key key) {
    return Optional.ofNullable(file.index.get(key));
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

  private void judge(OfFile file, BiPredicate<String, RuleId> ran, Findings findings) {
    for (Malformed malformed : file.source.malformed()) {
      findings
          .add(
              SuppressionRules.MALFORMED,
              malformed.location(),
              malformed.path(),
              malformed.message())
          .hint("Write `# rigc: ignore RULE reason`, or `rule` and `reason` in `Metadata`.")
          .excerpt(malformed.excerpt().orElse(null));
    }
    for (Mark mark : file.source.marks()) {
      if (mark.language() == Language.RIGC) {
        judge(file, mark, ran, findings);
      }
    }
  }

  private void judge(OfFile file, Mark mark, BiPredicate<String, RuleId> ran, Findings findings) {
    Optional<RuleInfo> rule = rules.find(mark.rule());
    if (rule.isEmpty()) {
      add(
          findings,
          SuppressionRules.UNKNOWN_RULE,
          mark,
          "There is no rule `%s`, so nothing is suppressed here.".formatted(mark.rule()),
          rules.hintFor(mark.rule()));
      return;
    }
    if (mark.reason().isEmpty()) {
      add(
          findings,
          SuppressionRules.WITHOUT_REASON,
          mark,
          "This suppression of %s gives no reason.".formatted(mark.rule()),
          "Say behind the rule why the finding is accepted.");
    }
    if (!file.used.contains(mark) && ran.test(mark.location().file(), rule.get().id())) {
      add(
          findings,
          SuppressionRules.UNNEEDED,
          mark,
          "%s finds nothing %s, so there is nothing to suppress."
              .formatted(mark.rule(), where(mark.scope())),
          "Take the suppression out.");
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
