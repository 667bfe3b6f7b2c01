package dev.rigc.cfn.value;

import dev.rigc.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text, number, boolean or null. */
public final class Scalar extends Value {
  private final ScalarNode node;

  /** The value that a node is. */
  public Scalar(ScalarNode node) {
    this.node = node;
  }

  @Override
  public ScalarNode node() {
    return node;
  }

  @Override
  public List<Value> children() {
    return List.of();
  }

  /** As CloudFormation reads it: a boolean without quotes is {@code true} or {@code false}. */
  @Override
  public Optional<String> text() {
    String written = node.text();
    return Optional.of(node.isBoolean() ? written.toLowerCase(Locale.ROOT) : written);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Scalar that && node.equals(that.node));
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
