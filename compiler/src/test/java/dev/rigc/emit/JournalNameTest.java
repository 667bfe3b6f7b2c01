package dev.rigc.emit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy.sh} refuses a folder with a journal, so it must know the journal by its name. */
class JournalNameTest {
  private static final Pattern NAMED = Pattern.compile("local journal=(\\S+)");

  @TempDir Path temp;

  @Test
  void theScriptLooksForTheFileThatIsThereWhileTheOutputIsWritten() throws IOException {
    Path out = temp.resolve("out");
    Set<String> seen = new TreeSet<>();
    Disk watched =
        new Disk() {
          @Override
          void move(Path from, Path to) throws IOException {
            super.move(from, to);
            if (to.endsWith("riglet.json") && Files.exists(out.resolve(journal()))) {
              seen.add(journal());
            }
          }
        };
    OutputSet output = new OutputSet(Map.of(OutputPath.PLAN, OutputFile.text("{\"rigc\": 1}\n")));
    new OutputWriter(watched).write(output, out);
    assertTrue(seen.contains(journal()), "The output was put in place without " + journal());
    assertFalse(Files.exists(out.resolve(journal())));
  }

  private static String journal() throws IOException {
    try (InputStream in =
        JournalNameTest.class.getResourceAsStream(
            "/dev/rigc/render/templates/deploy/steps/main.sh")) {
      String script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Matcher named = NAMED.matcher(script);
      assertTrue(named.find(), "The script looks for no journal.");
      return named.group(1);
    }
  }
}
