package dev.rigc.lint;

import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.NodePath;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.rule.Findings;
import dev.rigc.rule.RuleInfo;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What becomes of an exception that no code expects: a finding of the file that was being worked
 * on, so that the findings of all others are not lost with it. The stack trace goes to the logger
 * {@code dev.rigc} at the level of debugging, and nowhere else.
 */
public final class Fault {
  /** The catalogue entry. */
  public static final RuleInfo INFO =
      RuleInfo.error(
              "CFN0002",
              "Every rule must come to an end.",
              "A rule that crashes has not looked at the template, and a file that rigc itself"
                  + " crashes on has not been looked at to its end, so findings are missing. That"
                  + " is a fault in the rule or in rigc, never in the template.",
              "https://docs.oracle.com/javase/specs/jls/se17/html/jls-11.html")
          .withExample("A template that makes a rule throw an exception.")
          .withCounterparts("E0002");

  private Fault() {}

  /**
   * The result of some work; if it ends in a fault, what is made of that. A file that cannot be
   * read is not a fault, nor is too little memory.
   */
  public static <T> T contain(Supplier<T> work, Function<Throwable, T> otherwise) {
    try {
      return work.get();
    } catch (UncheckedIOException unreadable) {
      throw unreadable;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError fault) {
      return otherwise.apply(fault);
    }
  }

  /**
   * The finding, at the start of a file.
   *
   * @param what was stopped, as in {@code the rule CFN3001}
   */
  public static Diagnostic finding(String file, String what, Throwable fault) {
    Findings findings = new Findings();
    add(file, what, fault, findings);
    return findings.diagnostics().get(0);
  }

  static List<Diagnostic> findings(String file, String what, Throwable fault) {
    return List.of(finding(file, what, fault));
  }

  static void add(String file, String what, Throwable fault, Findings findings) {
    System.getLogger("dev.rigc").log(Level.DEBUG, "A fault stopped " + what + ": " + file, fault);
    findings
        .add(
            INFO,
            SourceLocation.startOf(file),
            NodePath.ROOT,
            "A fault stopped %s on this file (%s); findings are missing."
                .formatted(what, fault.getClass().getSimpleName()))
        .hint(
            "Report this with the file, or the part of it that is needed to see it again;"
                + " RIGC_DEBUG=1 prints where it happened.");
  }
}
