package dev.rigc.render;

import java.io.File;
import java.nio.file.Path;
import org.approvaltests.namer.ApprovalNamer;

/**
 * Approves straight against a file of {@code generated/}.
 *
 * @param sample the sample's folder
 * @param file the file below it
 */
record GeneratedFile(String sample, String file) implements ApprovalNamer {
  Path approved() {
    return SampleRiglets.ROOT.resolve("generated").resolve(sample).resolve(file);
  }

  @Override
  public String getApprovalName() {
    return file;
  }

  @Override
  public String getSourceFilePath() {
    return approved().getParent() + File.separator;
  }

  @Override
  public File getApprovedFile(String extensionWithDot) {
    return approved().toFile();
  }

  @Override
  public File getReceivedFile(String extensionWithDot) {
    return SampleRiglets.ROOT
        .resolve("compiler/target/received")
        .resolve(sample)
        .resolve(file)
        .toFile();
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
