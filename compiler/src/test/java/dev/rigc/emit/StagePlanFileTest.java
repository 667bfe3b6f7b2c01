package dev.rigc.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagePlanFileTest {
  private static final OutputSet BEFORE = stages("01-detach/a.yaml");
  private static final OutputSet AFTER = stages("01-deploy/a.yaml");

  @TempDir Path temp;

  @Test
  void aFullDiskLeavesTheEarlierStagesAndTheNextRunReplacesThem() throws IOException {
    Path folder = temp.resolve("stages");
    OutputWriter writer = new OutputWriter(PlanFile.STAGES, new Disk());
    writer.write(BEFORE, folder);
    for (int room = 0; room < 4; room++) {
      OutputWriter failing = new OutputWriter(PlanFile.STAGES, new FullDisk(room));
      assertThrows(IOException.class, () -> failing.write(AFTER, folder));
      assertTrue(writer.compare(BEFORE, folder).isNone(), "room for " + room);
      assertFalse(Files.exists(folder.resolve("01-deploy")), "room for " + room);
    }
    assertEquals(
        List.of(new OutputPath("01-detach/a.yaml")), writer.write(AFTER, folder).removed());
    assertTrue(writer.compare(AFTER, folder).isNone());
    assertFalse(Files.exists(folder.resolve("01-detach")));
  }

  private static OutputSet stages(String template) {
    String plan =
        "{\"rigcStages\": 1, \"stages\": [{\"stacks\": [{\"template\": \"%s\"}]}]}"
            .formatted(template);
    return new OutputSet(
        Map.of(
            new OutputPath(template), OutputFile.text("Resources: {}\n"),
            new OutputPath("README.md"), OutputFile.text(template),
            new OutputPath("stages.json"), OutputFile.text(plan)));
  }

  /** A disk that has room for so many files. */
  private static final class FullDisk extends Disk {
    private int room;

    FullDisk(int room) {
      this.room = room;
    }

    @Override
    void write(Path file, byte[] bytes, boolean isExecutable) throws IOException {
      if (room-- == 0) {
        throw new IOException("No space left on device");
      }
      super.write(file, bytes, isExecutable);
    }
  }
}
