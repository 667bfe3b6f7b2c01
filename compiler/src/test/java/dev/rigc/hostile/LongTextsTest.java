package dev.rigc.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rigc.lint.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key and every value of a riglet and of a template may be a long text of any kind. */
class LongTextsTest {
  private static final Path ROOT = Path.of(System.getProperty("rigc.root"));
  private static final int LENGTH = 8_000;

  @ParameterizedTest
  @ValueSource(strings = {"a", "a-", "a.", "/a", "a@a.", "${"})
  void noneStopsACompilation(String stretch) throws IOException {
    tryAll(FuzzCase.Kind.RIGLET, "riglet.yaml", stretch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "::A", "{{resolve:"})
  void noneStopsALint(String stretch) throws IOException {
    tryAll(FuzzCase.Kind.TEMPLATE, "generated/twig/staging/app-twig.yaml", stretch);
  }

  private static void tryAll(FuzzCase.Kind kind, String file, String stretch) throws IOException {
    String text = Files.readString(ROOT.resolve(file));
    List<String> faults = new ArrayList<>();
    for (FuzzCase input : Texts.all(kind, text, stretch.repeat(LENGTH / stretch.length()))) {
      Cost.of(input).findings().stream()
          .filter(finding -> finding.rule().equals(Fault.INFO.id()))
          .forEach(finding -> faults.add(input.how() + ": " + finding));
    }
    assertEquals(List.of(), faults);
  }
}
