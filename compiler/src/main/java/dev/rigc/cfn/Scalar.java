package dev.rigc.cfn;

import dev.rigc.yaml.ScalarNode;
import java.util.Optional;

/**
 * A text, number, boolean or null.
 *
 * @param node as it was written
 */
public record Scalar(ScalarNode node) implements Value {
  @Override
  public Optional<String> text() {
    return Optional.of(node.text());
  }
}
