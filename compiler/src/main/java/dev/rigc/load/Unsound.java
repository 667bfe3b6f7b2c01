package dev.rigc.load;

import dev.rigc.diagnostic.NodePath;
import java.util.HashSet;
import java.util.Set;

/** The places at which something wrong was reported, so that nothing else is reported there. */
final class Unsound {
  private final Set<NodePath> values = new HashSet<>();
  private final Set<NodePath> around = new HashSet<>();
  private final Set<NodePath> keys = new HashSet<>();

  void addValue(NodePath path) {
    values.add(path);
    for (NodePath at = path; at.parent().isPresent(); at = at.parent().get()) {
      around.add(at);
    }
    around.add(NodePath.ROOT);
  }

  void addKey(NodePath path) {
    keys.add(path);
  }

  boolean valueIsSound(NodePath path) {
    NodePath at = path;
    while (!values.contains(at)) {
      if (at.parent().isEmpty()) {
        return true;
      }
      at = at.parent().get();
    }
    return false;
  }

  boolean allIsSound(NodePath path) {
    return valueIsSound(path) && !around.contains(path);
  }

  boolean keyIsSound(NodePath path) {
    return !keys.contains(path);
  }
}
