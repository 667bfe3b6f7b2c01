package dev.rigc.load;

import dev.rigc.yaml.Source;
import java.util.List;
import java.util.Optional;

/**
 * What the caller of the loader may ask for beyond what the file says.
 *
 * @param branch the branch of every application, instead of what the riglet gives
 * @param addons templates that join the riglet, whose names end in {@code addons/LAYER/NAME.yaml}
 */
public record LoadOptions(Optional<String> branch, List<Source> addons) {
  /** Everything as the riglet says. */
  public static final LoadOptions NONE = new LoadOptions(Optional.empty(), List.of());

  /** Keeps a copy of the list. */
  public LoadOptions {
    addons = List.copyOf(addons);
  }

  /** This branch for every application. A malformed one is reported when the riglet is loaded. */
  public static LoadOptions withBranch(String branch) {
    return new LoadOptions(Optional.of(branch), List.of());
  }

  /** The same with templates that join the riglet. */
  public LoadOptions withAddons(List<Source> files) {
    return new LoadOptions(branch, files);
  }
}
