package dev.rigc.model.override;

import dev.rigc.model.value.Piece;
import java.util.List;

/**
 * Changes of the templates of some stacks.
 *
 * @param stacks a pattern for the paths of their templates below the output folder, such as {@code
 *     staging/app-twig.yaml}, {@code production} or {@code foundation.yaml}: {@code *} is anything
 *     within a step, {@code **} any steps; one without a slash fits a file or folder of that name
 * @param patch what is done with each of them, in order
 */
public record TemplateOverride(String stacks, List<PatchOperation> patch) {
  /** Keeps a copy of the list. */
  public TemplateOverride {
    Piece.present("overrides.stacks", stacks);
    patch = Piece.copy("overrides.patch", patch);
  }
}
