package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What rigc makes of the samples is what {@code generated/} holds. After a wanted change run the
 * test once with {@code -Drigc.approve=true} and read the difference.
 */
class GeneratedSamplesTest {
  private static final boolean APPROVE = Boolean.getBoolean("rigc.approve");

  static Stream<String> samples() {
    return SampleRiglets.names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void outputIsWhatIsApproved(String sample) throws IOException {
    Map<String, String> files = SampleRiglets.files(SampleRiglets.rendered(sample));
    for (Map.Entry<String, String> file : files.entrySet()) {
      GeneratedFile approved = new GeneratedFile(sample, file.getKey());
      Approvals.verify(
          file.getValue(),
          new Options(APPROVE ? new AutoApproveReporter() : new QuietReporter())
              .forFile()
              .withNamer(approved));
      assertEquals(file.getValue(), Files.readString(approved.approved()), file.getKey());
      boolean isProgram = file.getKey().equals("deploy.sh");
      if (APPROVE && isProgram) {
        assertTrue(approved.approved().toFile().setExecutable(true, false), file.getKey());
      }
      assertEquals(isProgram, Files.isExecutable(approved.approved()), file.getKey());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyApprovedTemplateIsStillMade(String sample) throws IOException {
    Path folder = SampleRiglets.ROOT.resolve("generated").resolve(sample);
    Set<String> approved;
    try (Stream<Path> found = Files.walk(folder)) {
      approved =
          found
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> made = new TreeSet<>(SampleRiglets.files(SampleRiglets.rendered(sample)).keySet());
    made.removeIf(file -> !file.endsWith(".yaml"));
    assertEquals(made, approved);
  }
}
