package dev.rigc.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a run writes must not take the place of what it reads, whatever names it: a link may, too.
 */
public final class Overwriting {
  private Overwriting() {}

  /**
   * Says so if a file that is to be written is one that is read.
   *
   * @param option the option that names the file to write
   */
  public static void refuse(String option, Path output, Path input) throws IOException {
    if (Files.exists(output) && Files.isRegularFile(input) && Files.isSameFile(output, input)) {
      throw new UserError(
          "`%s %s` would overwrite `%s`, which this run reads: name another file."
              .formatted(option, output, input));
    }
  }
}
