package dev.rigc.lint;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.LoadedRiglet;
import dev.rigc.rule.riglet.RigletRules;
import dev.rigc.rule.riglet.RigletSubject;
import java.util.List;
import java.util.stream.Stream;

/** Runs the rules on a riglet. */
public final class RigletCheck {
  private RigletCheck() {}

  /** What the rules find in a riglet; a rule that crashes is a finding itself. */
  public static List<Diagnostic> check(LoadedRiglet loaded) {
    RigletSubject subject = new RigletSubject(loaded);
    return RuleRun.run(
        subject, loaded.places().at(NodePath.ROOT).location().file(), RigletRules.all());
  }

  /** What was found while loading, and what the rules find: all there is to say of a riglet. */
  public static Checked<LoadedRiglet> check(Checked<LoadedRiglet> loaded) {
    Stream<Diagnostic> further = loaded.value().stream().flatMap(riglet -> check(riglet).stream());
    return new Checked<>(
        loaded.value(), Stream.concat(loaded.diagnostics().stream(), further).toList());
  }
}
