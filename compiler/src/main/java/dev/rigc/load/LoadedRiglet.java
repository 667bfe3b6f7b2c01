package dev.rigc.load;

import dev.rigc.diagnostic.NodePath;
import dev.rigc.load.finding.Places;
import dev.rigc.model.Riglet;

/**
 * A riglet and where its values are. While {@link Places#isSound} is false for a place, what the
 * riglet holds there is a placeholder: good for looking at the rest, not for output.
 *
 * @param riglet the typed model
 * @param places where its values are
 */
public record LoadedRiglet(Riglet riglet, Places places) {
  /** A riglet built in code: findings are at {@code riglet:1:1} and carry the path. */
  public static LoadedRiglet inCode(Riglet riglet) {
    return new LoadedRiglet(riglet, Places.inCode());
  }

  /** The name that findings give its file. */
  public String file() {
    return places.at(NodePath.ROOT).location().file();
  }
}
