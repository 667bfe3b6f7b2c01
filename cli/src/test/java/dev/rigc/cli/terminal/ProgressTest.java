package dev.rigc.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.cli.report.TextStyle;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a person at a terminal sees of long work. */
class ProgressTest {
  private static final String CLEAR = "\r\u001b[K";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final AtomicLong now = new AtomicLong(-5);

  private Progress progress(boolean isShown) {
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            TextStyle.PLAIN,
            TextStyle.PLAIN,
            true);
    return new Progress(terminal, 12_000, isShown, now::get);
  }

  private void after(long milliseconds) {
    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  @Test
  void saysNothingOfWhatTakesLessThanASecond() {
    try (Progress progress = progress(true)) {
      progress.done(1);
      after(999);
      progress.done(12_000);
    }
    assertEquals("", err.toString());
  }

  @Test
  void saysFiveTimesASecondHowFarItIsAndClearsTheLine() {
    try (Progress progress = progress(true)) {
      after(1000);
      progress.done(4_000);
      progress.done(4_001);
      after(200);
      progress.done(5_000);
    }
    assertEquals(
        CLEAR + "4,000 of 12,000 files" + CLEAR + "5,000 of 12,000 files" + CLEAR, err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void saysNothingWhereNobodyLooks() {
    try (Progress progress = progress(false)) {
      after(5000);
      progress.done(4_000);
    }
    assertEquals("", err.toString());
  }
}
