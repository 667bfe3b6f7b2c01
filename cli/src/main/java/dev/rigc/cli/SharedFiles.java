package dev.rigc.cli;

import dev.rigc.cli.manual.ManualPage;
import dev.rigc.cli.manual.Shell;
import dev.rigc.cli.terminal.Terminal;
import dev.rigc.model.RigcVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writes what goes into the {@code share} folder of an installation: completions where each shell
 * looks for them, and the manual page. The build runs it.
 */
public final class SharedFiles {
  private SharedFiles() {}

  /**
   * Writes all files.
   *
   * @param arguments the {@code share} folder
   */
  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> file : texts().entrySet()) {
      Path path = Path.of(arguments[0]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** Every file by its path below {@code share}. */
  static Map<String, String> texts() {
    CommandSpec root = Main.commandLine(Terminal.ofProcess(System.out)).getCommandSpec();
    Map<String, String> texts = new TreeMap<>();
    texts.put("bash-completion/completions/rigc", Shell.BASH.completionOf(root));
    texts.put("zsh/site-functions/_rigc", Shell.ZSH.completionOf(root));
    texts.put("fish/vendor_completions.d/rigc.fish", Shell.FISH.completionOf(root));
    texts.put(
        "man/man1/rigc.1", ManualPage.of(root, RigcVersion.current(), RigcVersion.released()));
    return texts;
  }
}
