package dev.rigc.diagnostic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to one of its nodes: mapping keys ({@link String}) and
 * zero-based sequence indexes ({@link Integer}). A path shares all but its last step with its
 * parent, so that a document of n nodes needs n small objects.
 */
public final class NodePath {
  /** The path of the document itself: no steps. */
  public static final NodePath ROOT = new NodePath(null, null);

  private final @Nullable NodePath parent;
  private final @Nullable Object step;

  private NodePath(@Nullable NodePath parent, @Nullable Object step) {
    this.parent = parent;
    this.step = step;
  }

  /** The path made of these steps, each a {@link String} key or an {@link Integer} index. */
  public static NodePath of(Object... steps) {
    NodePath path = ROOT;
    for (Object step : steps) {
      path = step instanceof Integer index ? path.index(index) : path.key((String) step);
    }
    return path;
  }

  /** The path of the value under {@code key} of the mapping that this path leads to. */
  public NodePath key(String key) {
    return new NodePath(this, key);
  }

  /** The path of item {@code index}, from 0, of the sequence that this path leads to. */
  public NodePath index(int index) {
    return new NodePath(this, index);
  }

  /** The path without its last step; empty for the root. */
  public Optional<NodePath> parent() {
    return Optional.ofNullable(parent);
  }

  /** The last step, a {@link String} or an {@link Integer}; empty for the root. */
  public Optional<Object> last() {
    return Optional.ofNullable(step);
  }

  /** The steps from the root, each a {@link String} or an {@link Integer}. */
  public List<Object> steps() {
    ArrayDeque<Object> steps = new ArrayDeque<>();
    for (NodePath at = this; at.parent != null; at = at.parent) {
      steps.addFirst(Objects.requireNonNull(at.step));
    }
    return new ArrayList<>(steps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof NodePath that)) {
      return false;
    }
    NodePath a = this;
    NodePath b = that;
    while (a != b && a.parent != null && b.parent != null) {
      if (!Objects.equals(a.step, b.step)) {
        return false;
      }
      a = a.parent;
      b = b.parent;
    }
    return a == b || (a.parent == null && b.parent == null);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (NodePath at = this; at.parent != null; at = at.parent) {
      hash = 31 * hash + Objects.hashCode(at.step);
    }
    return hash;
  }

  /** The steps joined by {@code /}, for messages and tests; a key is printed as it is. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object step : steps()) {
      text.append(text.isEmpty() ? "" : "/").append(step);
    }
    return text.toString();
  }
}
