package dev.rigc.model.override;

import dev.rigc.model.value.InvalidRigletException;
import dev.rigc.model.value.Piece;
import dev.rigc.model.value.Slug;
import java.util.List;

/**
 * A template of one's own that joins the stacks of a riglet.
 *
 * @param layer the layer that it is beside, which says how many stacks are made of it: {@code deps}
 *     one, {@code foundation}, {@code compute} and {@code database} one for each environment,
 *     {@code build} one for each application, {@code app} one for each application in each
 *     environment
 * @param name what tells its stacks from others
 * @param template its text
 */
public record Addon(String layer, Slug name, String template) {
  /** The layers that there are. */
  public static final List<String> LAYERS =
      List.of("deps", "foundation", "compute", "database", "app", "build");

  /**
   * Refuses another layer.
   *
   * @throws InvalidRigletException then
   */
  public Addon {
    Piece.present("addons", template);
    if (!LAYERS.contains(layer)) {
      throw new InvalidRigletException(
          "addons", "is for the layer `%s`; the layers are %s.".formatted(layer, LAYERS));
    }
  }

  /** Where its file lies beside {@code riglet.yaml}. */
  public String file() {
    return "addons/" + layer + "/" + name + ".yaml";
  }
}
