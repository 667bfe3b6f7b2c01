package dev.rigc.cli.compile;

import dev.rigc.cli.terminal.ExitCode;
import dev.rigc.cli.terminal.FileFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Compiles a riglet whenever its content changes. Whatever is wrong with the riglet, its file or
 * the output folder is said, and the next change is waited for.
 */
final class CompileWatch {
  /** One compile. */
  interface Compile {
    /** Compiles, reports the findings, and gives a sentence on what became of it. */
    String once(byte[] riglet) throws IOException;
  }

  private final Path riglet;
  private final Compile compile;
  private final PrintWriter to;

  /** Held while a compile runs. */
  private final Semaphore running = new Semaphore(1);

  CompileWatch(Path riglet, Compile compile, PrintWriter to) {
    this.riglet = riglet;
    this.compile = compile;
    this.to = to;
  }

  /** Goes on until the process is ended from outside, or this thread is interrupted. */
  int run() {
    Thread atTheEnd = new Thread(this::letTheLastCompileFinish);
    Runtime.getRuntime().addShutdownHook(atTheEnd);
    try (WatchedFile watched = new WatchedFile(riglet)) {
      say("Watching; Ctrl-C ends it.");
      while (true) {
        watched
            .next()
            .ifPresentOrElse(this::compile, () -> say("The file was removed; waiting for it."));
      }
    } catch (InterruptedException ended) {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
      return ExitCode.CLEAN;
    }
  }

  private void compile(byte[] content) {
    running.acquireUninterruptibly();
    long start = System.nanoTime();
    String what;
    try {
      what = compile.once(content);
    } catch (IOException fault) {
      what = FileFault.sentence(fault);
    } finally {
      running.release();
    }
    say("%s (%s ms)".formatted(what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
  }

  private void say(String what) {
    to.println(riglet + ": " + what);
    to.flush();
  }

  /** Ctrl-C does not end the process between two files; once this is through, no compile starts. */
  private void letTheLastCompileFinish() {
    running.acquireUninterruptibly();
  }
}
