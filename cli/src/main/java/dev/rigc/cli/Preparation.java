package dev.rigc.cli;

import dev.rigc.cfn.spec.ResourceSpecs;
import dev.rigc.compile.RigletCompiler;
import dev.rigc.lint.RuleSet;

/**
 * What a command will need for certain, done by a second thread while the first one still reads the
 * command line and the input. It only has classes loaded and facts read: nothing but the time a run
 * takes depends on it, so whatever goes wrong here shows where it matters, in the first thread.
 */
final class Preparation {
  private Preparation() {}

  /** Begins with what a command needs; commands that start quickly enough need nothing. */
  static void begin(String command) {
    switch (command) {
      case "lint" -> inBackground(Preparation::lint);
      case "compile" -> inBackground(Preparation::compile);
      default -> {}
    }
  }

  private static void lint() {
    RuleSet.builtIn();
    ResourceSpecs.bundled();
  }

  private static void compile() {
    RigletCompiler.prepare();
    lint();
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "preparation");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, shownElsewhere) -> {});
    thread.start();
  }
}
