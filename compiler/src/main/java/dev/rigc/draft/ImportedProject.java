package dev.rigc.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What files of another tool are as a riglet.
 *
 * @param tool what wrote them, as in {@code AWS Copilot}
 * @param draft the riglet
 * @param notes what of them was not carried over, or not as it was
 */
public record ImportedProject(String tool, RigletDraft draft, List<Note> notes) {
  /** Keeps a copy of the list. */
  public ImportedProject {
    notes = List.copyOf(notes);
  }

  /** Whether a file may say something about a project, by its path. */
  public static boolean mayMatter(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.endsWith(".yml")
        || name.endsWith(".yaml")
        || name.endsWith(".sh")
        || name.startsWith(".make")
        || name.equals("Makefile")
        || name.equals(CopilotProject.WORKSPACE);
  }

  /**
   * Reads a project.
   *
   * @param files the texts of its files by their paths from its folder, with slashes
   * @param account the AWS account for ARNs that the files do not have whole; 12 digits
   * @return empty if they belong to no tool that is known here
   */
  public static Optional<ImportedProject> read(Map<String, String> files, String account) {
    if (CopilotProject.isOne(files)) {
      return Optional.of(new CopilotProject(files, account).read());
    }
    if (MuProject.isOne(files)) {
      return Optional.of(new MuProject(files, account).read());
    }
    return OriginalProject.isOne(files)
        ? Optional.of(new OriginalProject(files, account).read())
        : Optional.empty();
  }
}
