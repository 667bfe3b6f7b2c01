package dev.rigc.model.application;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a container waits for of another one in its task (<a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>).
 */
public enum DependencyCondition {
  /** It was started. */
  START("start"),
  /** Its health command succeeds. */
  HEALTHY("healthy"),
  /** It ended, however. */
  COMPLETE("complete"),
  /** It ended with exit code 0. */
  SUCCESS("success");

  private final String key;

  DependencyCondition(String key) {
    this.key = key;
  }

  /** The word that {@code riglet.yaml} uses. */
  public String key() {
    return key;
  }

  /** Whether only a container that may end can meet it. */
  public boolean isEnd() {
    return this == COMPLETE || this == SUCCESS;
  }

  /** The constant that {@code riglet.yaml} calls {@code key}. */
  public static Optional<DependencyCondition> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key.equals(key)).findFirst();
  }
}
