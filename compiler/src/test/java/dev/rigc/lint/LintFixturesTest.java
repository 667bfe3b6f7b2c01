package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.rule.FixtureTest;
import dev.rigc.rule.RuleInfo;
import dev.rigc.testing.FixtureInput;
import java.util.List;
import java.util.Set;

/**
 * The fixtures of what a lint of several files says: the rules on sets, those on security, and what
 * is said of suppressions and configurations.
 */
class LintFixturesTest extends FixtureTest {
  /** A rule's crash, the evaluator's bounds and a provider's fault: no template shows them here. */
  private static final Set<String> SHOWN_ELSEWHERE = Set.of("CFN0002", "CFN0003", "CFN0120");

  LintFixturesTest() {
    super("fixtures/lint", infos());
  }

  private static List<RuleInfo> infos() {
    return LintFixture.RULES.infos().stream()
        .filter(info -> !SHOWN_ELSEWHERE.contains(info.id().value()))
        .toList();
  }

  @Override
  protected List<Diagnostic> find(FixtureInput input) {
    return LintFixture.of(input).lint();
  }
}
