package dev.rigc.load.finding;

import dev.rigc.diagnostic.NodePath;
import java.util.HashSet;
import java.util.Set;

/** The places at which something wrong was reported, so that nothing else is reported there. */
public final class Unsound {
  private final Set<NodePath> values = new HashSet<>();
  private final Set<NodePath> around = new HashSet<>();
  private final Set<NodePath> keys = new HashSet<>();

  public void addValue(NodePath path) {
    values.add(path);
    for (NodePath at = path; at.parent().isPresent(); at = at.parent().get()) {
      around.add(at);
    }
    around.add(NodePath.ROOT);
  }

  public void addKey(NodePath path) {
    keys.add(path);
  }

  public boolean valueIsSound(NodePath path) {
    NodePath at = path;
    while (!values.contains(at)) {
      if (at.parent().isEmpty()) {
        return true;
      }
      at = at.parent().get();
    }
    return false;
  }

  public boolean allIsSound(NodePath path) {
    return valueIsSound(path) && !around.contains(path);
  }

  public boolean keyIsSound(NodePath path) {
    return !keys.contains(path);
  }
}
