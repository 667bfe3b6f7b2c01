package dev.rigc.lint;

import dev.rigc.cfn.spec.fact.KnownRegions;
import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.KnownSecrets;
import dev.rigc.diagnostic.RuleId;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.rule.riglet.RigletContext;
import dev.rigc.yaml.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules on a riglet, and applies what its author accepts in a comment and what its project
 * asks for.
 */
public final class RigletCheck {
  /** Every rule on riglets reports, whether a configuration names it or not. */
  private static final Set<RuleId> NO_OPT_IN = Set.of();

  private RigletCheck() {}

  /** What the rules find in a riglet; a rule that crashes is a finding itself. */
  public static List<Diagnostic> check(LoadedRiglet loaded) {
    return found(loaded, KnownRegions.builtIn());
  }

  /**
   * What is to be said of a riglet that was built in code.
   *
   * @param filter what becomes of findings
   */
  public static Checked<LoadedRiglet> check(LoadedRiglet loaded, FindingFilter filter) {
    String file = loaded.file();
    List<Diagnostic> found = found(loaded, regions(file, filter));
    return Checked.of(loaded, filter.apply(file, found, null, NO_OPT_IN));
  }

  /**
   * What was found while loading, and what the rules find: all there is to say of a riglet, without
   * what is accepted. {@link MandatoryRules} tells what cannot be.
   *
   * @param loaded the riglet
   * @param document its file
   * @param filter what becomes of findings
   */
  public static Checked<LoadedRiglet> check(
      Checked<LoadedRiglet> loaded, Document document, FindingFilter filter) {
    String file = document.source().name();
    List<Diagnostic> found = new ArrayList<>(loaded.diagnostics());
    loaded.value().ifPresent(riglet -> found.addAll(found(riglet, regions(file, filter))));
    MarkedSource marks = MarkedSource.of(document);
    if (marks.isEmpty()) {
      return masked(loaded.value(), filter.apply(file, found, null, NO_OPT_IN));
    }
    Suppressions suppressions = new Suppressions(RuleIndex.withRiglets(RuleSet.builtIn()), marks);
    List<Diagnostic> reported = new ArrayList<>();
    for (Diagnostic finding : found) {
      boolean isHere = finding.location().file().equals(file);
      @Nullable Suppressions own = isHere ? suppressions : null;
      reported.addAll(filter.apply(file, List.of(finding), own, NO_OPT_IN));
    }
    boolean isUnderstood = !loaded.hasErrors();
    Predicate<RuleId> ran = rule -> isUnderstood && filter.isOn(file, rule, NO_OPT_IN);
    reported.addAll(filter.apply(file, suppressions.problems(ran), null, NO_OPT_IN));
    return masked(loaded.value(), reported);
  }

  private static Checked<LoadedRiglet> masked(
      Optional<LoadedRiglet> riglet, List<Diagnostic> findings) {
    KnownSecrets secrets =
        riglet.map(loaded -> loaded.places().secrets()).orElse(KnownSecrets.NONE);
    return new Checked<>(riglet, findings.stream().map(secrets::maskedIn).toList());
  }

  private static List<Diagnostic> found(LoadedRiglet loaded, KnownRegions regions) {
    RigletContext subject = new RigletContext(loaded, regions);
    KnownSecrets secrets = loaded.places().secrets();
    return RuleRun.run(subject, loaded.file(), RigletRules.all()).stream()
        .map(secrets::maskedIn)
        .toList();
  }

  private static KnownRegions regions(String file, FindingFilter filter) {
    return KnownRegions.builtIn().with(filter.allowedRegions(file));
  }
}
