package dev.rigc.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.reporters.QuietReporter;

/**
 * A checked-in text that a test compares with what is made, by ApprovalTests. With {@code
 * -Drigc.approve=true} it is written anew, to be read before it is committed.
 */
public final class ApprovedFile {
  private static final boolean IS_WRITTEN_ANEW = Boolean.getBoolean("rigc.approve");

  private final Path file;

  private ApprovedFile(Path file) {
    this.file = file;
  }

  /** The text in this file, which need not be there yet if it is to be written. */
  public static ApprovedFile at(Path file) {
    return new ApprovedFile(file.toAbsolutePath().normalize());
  }

  /** Whether approved texts are written anew in this run. */
  public static boolean isWrittenAnew() {
    return IS_WRITTEN_ANEW;
  }

  /**
   * Fails unless the file holds exactly this text.
   *
   * @throws IOException if the file cannot be read
   */
  public void verify(String made) throws IOException {
    Namer namer = new Namer();
    try {
      Approvals.verify(
          made,
          new Options(IS_WRITTEN_ANEW ? new AutoApproveReporter() : new QuietReporter())
              .forFile()
              .withNamer(namer));
    } catch (Error differs) {
      throw new AssertionError(
          ("%s is not what is made now, which is in %s. After a deliberate change run the test once"
                  + " with -Drigc.approve=true and read the difference.")
              .formatted(file, namer.getReceivedFile("").getAbsolutePath()),
          differs);
    }
    assertEquals(made, Files.readString(file), file.toString());
  }

  /** Approves straight against the file; what was made instead is below {@code target}. */
  private final class Namer implements ApprovalNamer {
    @Override
    public String getApprovalName() {
      return file.getFileName().toString();
    }

    @Override
    public String getSourceFilePath() {
      return file.getParent() + File.separator;
    }

    @Override
    public File getApprovedFile(String extensionWithDot) {
      return file.toFile();
    }

    @Override
    public File getReceivedFile(String extensionWithDot) {
      Path below = file.getRoot().relativize(file);
      return Path.of("target", "received").resolve(below).toFile();
    }

    @Override
    public ApprovalNamer addAdditionalInformation(String info) {
      return this;
    }

    @Override
    public String getAdditionalInformation() {
      return "";
    }
  }
}
