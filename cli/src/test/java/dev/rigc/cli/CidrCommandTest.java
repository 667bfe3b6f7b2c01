package dev.rigc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.cli.terminal.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrCommandTest {
  private static final String TWIG =
      Path.of(System.getProperty("rigc.root", "..")).resolve("riglet.yaml").toString();

  @Test
  void theTableShowsWhatIsKeptProposedAndFree() {
    Run run = Run.of("cidr", TWIG, "--environment", "qa", "--avoid", "10.40.0.0/16");

    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("integration  10.10.0.0/16, 65,536 addresses, kept\n"));
    assertTrue(
        run.out()
            .contains(
                """
                qa  10.50.0.0/16, 65,536 addresses, proposed
                  tier        zone A                zone B                zone C                zone D
                  public    + 10.50.1.0/24        + 10.50.2.0/24         (10.50.3.0/24)        (10.50.4.0/24)
                """),
        run.out());
    assertTrue(run.out().endsWith("\nenvironments:\n  qa:\n    cidr: 10.50.0.0/16\n"), run.out());
  }

  @Test
  void nothingIsToBeWrittenWhereNothingIsProposed() {
    assertTrue(!Run.of("cidr", TWIG).out().contains("Write into"));
  }

  @Test
  void jsonHasTheSame() {
    Run run = Run.of("cidr", TWIG, "--zones", "3", "--format", "json");

    assertEquals(ExitCode.CLEAN, run.exitCode(), run.err());
    assertTrue(run.out().contains("\"cidr\": \"10.30.120.0/24\""), run.out());
    assertTrue(run.out().contains("\"next\": \"10.40.0.0/16\""), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--size|28|`--size 28` is not 16 to 24",
        "--from|10.0.0.0/4|has host bits after its prefix",
        "--from|10.0.0.0/20|must be /8 to /16",
        "--zones|4|`--zones 4` is not 2 or 3",
        "--avoid|10.0.0|is not a CIDR block",
        "--environment|Q A|the name must be",
      })
  void whatIsAskedForWronglyIsSaidClearly(String option, String value, String message) {
    Run run = Run.of("cidr", TWIG, option, value);

    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains(message), run.err());
  }
}
