package dev.rigc.lint;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.diagnostic.Severity;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.rule.RuleInfo;
import dev.rigc.rule.riglet.RigletRules;
import dev.rigc.rule.riglet.RigletSubject;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the rules on a riglet. */
public final class RigletCheck {
  private RigletCheck() {}

  /** What the rules find in a riglet; a rule that crashes is a finding itself. */
  public static List<Diagnostic> check(LoadedRiglet loaded) {
    RigletSubject subject = new RigletSubject(loaded);
    String file = loaded.places().at(NodePath.ROOT).location().file();
    KnownSecrets secrets = loaded.places().secrets();
    return RuleRun.run(subject, file, RigletRules.all()).stream().map(secrets::maskedIn).toList();
  }

  /** What was found while loading, and what the rules find: all there is to say of a riglet. */
  public static Checked<LoadedRiglet> check(Checked<LoadedRiglet> loaded) {
    Stream<Diagnostic> further = loaded.value().stream().flatMap(riglet -> check(riglet).stream());
    return new Checked<>(
        loaded.value(), Stream.concat(loaded.diagnostics().stream(), further).toList());
  }

  /**
   * The same, with what the authors of the riglet accept in comments and what their project asks
   * for. An error stays an error: nothing could be deployed from such a riglet.
   *
   * @param loaded the riglet
   * @param document its file
   * @param filter what becomes of findings
   */
  public static Checked<LoadedRiglet> check(
      Checked<LoadedRiglet> loaded, Document document, FindingFilter filter) {
    Checked<LoadedRiglet> checked = check(loaded);
    String file = document.source().name();
    MarkedSource marks = MarkedSource.of(document);
    @Nullable Suppressions suppressions =
        marks.isEmpty() ? null : new Suppressions(RuleIndex.of(RuleSet.builtIn()), marks);
    List<Diagnostic> kept = new ArrayList<>();
    for (Diagnostic finding : checked.diagnostics()) {
      List<Diagnostic> asked = filter.apply(file, List.of(finding), suppressions, Set.of());
      kept.addAll(finding.severity() == Severity.ERROR ? List.of(finding) : asked);
    }
    if (suppressions != null) {
      Set<RuleId> ran = loaded.value().isPresent() ? ran() : Set.of();
      List<Diagnostic> problems =
          suppressions.problems(rule -> ran.contains(rule) && filter.isOn(file, rule, Set.of()));
      kept.addAll(filter.apply(file, problems, null, Set.of()));
    }
    KnownSecrets secrets =
        loaded.value().map(riglet -> riglet.places().secrets()).orElse(KnownSecrets.NONE);
    kept.replaceAll(secrets::maskedIn);
    return new Checked<>(checked.value(), kept);
  }

  private static Set<RuleId> ran() {
    return RigletRules.all().stream()
        .flatMap(rule -> rule.infos().stream())
        .map(RuleInfo::id)
        .collect(Collectors.toSet());
  }
}
