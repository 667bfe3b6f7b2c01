package dev.rigc.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to one of its nodes: mapping keys ({@link String}) and
 * zero-based sequence indexes ({@link Integer}). A path shares all but its last step with its
 * parent, so that a document of n nodes needs n small objects.
 */
public final class NodePath {
  /** The path of the document itself: no steps. */
  public static final NodePath ROOT = new NodePath(null, null, 1);

  private final @Nullable NodePath parent;
  private final @Nullable Object step;
  private final int hash;

  private NodePath(@Nullable NodePath parent, @Nullable Object step, int hash) {
    this.parent = parent;
    this.step = step;
    this.hash = hash;
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
    return new NodePath(this, key, 31 * hash + key.hashCode());
  }

  /** The path of item {@code index}, from 0, of the sequence that this path leads to. */
  public NodePath index(int index) {
    return new NodePath(this, index, 31 * hash + index);
  }

  /** The path without its last step; empty for the root. */
  public Optional<NodePath> parent() {
    return Optional.ofNullable(parent);
  }

  /** The last step, a {@link String} or an {@link Integer}; empty for the root. */
  public Optional<Object> last() {
    return Optional.ofNullable(step);
  }

  /** How many steps it has. */
  public int length() {
    int length = 0;
    for (NodePath at = parent; at != null; at = at.parent) {
      length++;
    }
    return length;
  }

  /** The steps from the root, each a {@link String} or an {@link Integer}. */
  public List<Object> steps() {
    Object[] steps = new Object[length()];
    NodePath at = this;
    for (int i = steps.length - 1; i >= 0; i--) {
      steps[i] = Objects.requireNonNull(at.step);
      at = Objects.requireNonNull(at.parent);
    }
    return Arrays.asList(steps);
  }

  /**
   * The logical id in a path that leads into the resources of a CloudFormation template: the step
   * after {@code Resources}.
   */
  public Optional<String> resource() {
    @Nullable NodePath second = null;
    @Nullable NodePath first = null;
    for (NodePath at = this; at.parent != null; at = at.parent) {
      second = first;
      first = at;
    }
    return second != null && first != null && "Resources".equals(first.step)
        ? Optional.of(String.valueOf(second.step))
        : Optional.empty();
  }

  /** The path with every key changed; itself if that changes none. */
  NodePath withKeys(UnaryOperator<String> change) {
    NodePath path = ROOT;
    boolean isChanged = false;
    for (Object step : steps()) {
      if (step instanceof Integer index) {
        path = path.index(index);
      } else {
        String key = change.apply((String) step);
        isChanged |= !key.equals(step);
        path = path.key(key);
      }
    }
    return isChanged ? path : this;
  }

  /** Whether both have the same steps. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof NodePath that) || hash != that.hash) {
      return false;
    }
    NodePath a = this;
    NodePath b = that;
    while (a != b) {
      if (a.parent == null || b.parent == null || !Objects.equals(a.step, b.step)) {
        return false;
      }
      a = a.parent;
      b = b.parent;
    }
    return true;
  }

  @Override
  public int hashCode() {
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
