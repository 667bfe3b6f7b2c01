package dev.rigc.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No input of some ten kilobytes costs much more than a plain one of its size. What is counted are
 * allocated bytes, which are the same on every machine; {@code -Drigc.fuzz.minutes=15} goes on for
 * that long, from the seed {@code -Drigc.fuzz.seed=…}, and prints the dearest input, by CPU time
 * too.
 */
class FuzzTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final int CASES = 100;

  @Test
  void noInputCostsManyTimesAPlainOne() throws IOException {
    Fuzz fuzz = new Fuzz(20_261_201, ROOT);
    Fuzz.Worst worst = fuzz.run(() -> fuzz.cases() < CASES);
    assertTrue(worst.ratio() <= worst.input().kind().most(), worst::toString);
  }

  @Test
  @EnabledIfSystemProperty(named = "rigc.fuzz.minutes", matches = "\\d{1,4}")
  void noneCostsMoreInALongRun() throws IOException {
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("rigc.fuzz.minutes")));
    Fuzz fuzz = new Fuzz(Long.getLong("rigc.fuzz.seed", 1), ROOT);
    Fuzz.Worst worst = fuzz.run(() -> Instant.now().isBefore(end));
    Fuzz.save(ROOT.resolve("compiler/target/fuzz"), List.of(worst, fuzz.slowest()));
    System.out.println(fuzz.cases() + " inputs. Allocation: " + worst);
    System.out.println("CPU time: " + fuzz.slowest() + ". Inputs: compiler/target/fuzz");
    assertTrue(worst.ratio() <= worst.input().kind().most(), worst::toString);
  }
}
