package dev.rigc.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rigc.page.SamplePages;
import dev.rigc.testing.ApprovedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What rigc makes of the samples is what {@code generated/} holds. After a wanted change run the
 * test once with {@code -Drigc.approve=true} and read the difference.
 */
class GeneratedSamplesTest {
  static Stream<String> samples() {
    return SampleRiglets.names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void outputIsWhatIsApproved(String sample) throws IOException {
    Map<String, String> files = SampleRiglets.files(SampleRiglets.rendered(sample));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path approved =
          SampleRiglets.ROOT.resolve("generated").resolve(sample).resolve(file.getKey());
      ApprovedFile.at(approved).verify(file.getValue());
      boolean isProgram = file.getKey().equals("deploy.sh");
      if (ApprovedFile.isWrittenAnew() && isProgram) {
        assertTrue(approved.toFile().setExecutable(true, false), file.getKey());
      }
      assertEquals(isProgram, Files.isExecutable(approved), file.getKey());
    }
  }

  @Test
  void thePageOfTheRealRigletIsApproved() throws IOException {
    ApprovedFile.at(SampleRiglets.ROOT.resolve("generated/twig.html"))
        .verify(SamplePages.ofRiglet(SampleRiglets.ROOT.resolve("riglet.yaml")).html());
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
