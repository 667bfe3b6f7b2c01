package dev.rigc.model.pipeline;

import dev.rigc.model.value.Slug;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A report group that the builds of an application fill.
 *
 * @param name the name of the report in the build specification, below {@code reports}
 * @param kind what it reports
 */
public record TestReport(Slug name, Kind kind) {
  /** What a report group holds, and which project fills it. */
  public enum Kind {
    /** Tests that the build runs. */
    TESTS("tests"),
    /** How much of the code the tests of the build cover. */
    COVERAGE("coverage"),
    /** Tests of the end-to-end project. */
    END_TO_END("end-to-end");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The word that {@code riglet.yaml} uses. */
    public String key() {
      return key;
    }

    /** The constant that {@code riglet.yaml} calls {@code key}. */
    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
    }

    /** All words that {@code riglet.yaml} may use, in the order of the constants. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(Kind::key).toList();
    }
  }
}
