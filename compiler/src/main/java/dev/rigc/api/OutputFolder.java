package dev.rigc.api;

import dev.rigc.diagnostic.Checked;
import dev.rigc.diagnostic.Diagnostic;
import dev.rigc.diagnostic.FilePaths;
import dev.rigc.diagnostic.SourceLocation;
import dev.rigc.emit.Changes;
import dev.rigc.emit.Changes.Obstacle;
import dev.rigc.emit.FolderInUseException;
import dev.rigc.emit.OutputSet;
import dev.rigc.emit.OutputWriter;
import dev.rigc.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A folder that output is written to, or compared with. */
public final class OutputFolder {
  /** Something that rigc did not write stands where a file of the output belongs. */
  public static final RuleInfo IN_THE_WAY =
      RuleInfo.error(
              "RIG9001",
              "Where a file of the output belongs, nothing stands that rigc did not write.",
              "rigc replaces and removes only the files that the folder's riglet.json lists. A file"
                  + " that somebody else wrote is never overwritten, and a symbolic link is never"
                  + " followed, because it may lead anywhere.",
              "https://cwe.mitre.org/data/definitions/59.html")
          .withExample("out/deploy.sh, written by hand before the first `rigc compile -o out/`");

  private final Path folder;
  private final OutputWriter writer;

  /** The folder need not be there yet. */
  public OutputFolder(Path folder) {
    this(folder, notice -> {});
  }

  /**
   * A folder that need not be there yet.
   *
   * @param notice is given a sentence when another run that writes to the folder is waited for
   */
  public OutputFolder(Path folder, Consumer<String> notice) {
    this.folder = folder;
    this.writer = new OutputWriter(notice);
  }

  /**
   * How the folder differs from the output. Nothing is written.
   *
   * @throws IOException if the folder cannot be read
   */
  public Checked<Changes> compare(OutputSet output) throws IOException {
    return checked(writer.compare(output, folder));
  }

  /**
   * Makes the folder hold the output: all of it, or nothing if there is a finding or the disk
   * fails.
   *
   * @throws FolderInUseException if another run writes to the folder for a minute
   * @throws IOException if the disk fails; the folder is then as it was before
   */
  public Checked<Changes> write(OutputSet output) throws IOException {
    return checked(writer.write(output, folder));
  }

  private Checked<Changes> checked(Changes changes) {
    List<Diagnostic> findings = changes.obstacles().stream().map(this::finding).toList();
    return Checked.of(changes, findings);
  }

  private Diagnostic finding(Obstacle obstacle) {
    String file = FilePaths.named(folder.resolve(obstacle.path().value()));
    String what =
        switch (obstacle.kind()) {
          case FOREIGN_FILE -> "There is a file here that rigc did not write";
          case WRONG_KIND -> "A folder stands here, or a file where a folder belongs";
          case SYMBOLIC_LINK -> "There is a symbolic link here, or on the way";
        };
    return Diagnostic.builder(
            IN_THE_WAY.id(),
            IN_THE_WAY.severity(),
            SourceLocation.startOf(file),
            what + ", and the output has a file of this name; nothing was written.")
        .hint("Move it away, or choose another folder with `-o`.")
        .build();
  }
}
