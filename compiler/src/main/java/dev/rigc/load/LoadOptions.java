package dev.rigc.load;

import java.util.Optional;

/**
 * What the caller of the loader may ask for beyond what the file says.
 *
 * @param branch the branch of every application, instead of what the riglet gives
 */
public record LoadOptions(Optional<String> branch) {
  /** Everything as the riglet says. */
  public static final LoadOptions NONE = new LoadOptions(Optional.empty());

  /** This branch for every application. A malformed one is reported when the riglet is loaded. */
  public static LoadOptions withBranch(String branch) {
    return new LoadOptions(Optional.of(branch));
  }
}
